import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const InviteMember = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        __typename
        ... on MemberInvited {
          invitationPath
          member {
            id
            name
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const ChangeRole = graphql(
  `
    mutation ChangeRole($memberId: ID!, $role: Role!) {
      changeRole(memberId: $memberId, role: $role) {
        __typename
        ... on MemberChanged {
          member {
            id
            role
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const SetSkills = graphql(
  `
    mutation SetSkills($memberId: ID!, $skills: [String!]!) {
      setSkills(memberId: $memberId, skills: $skills) {
        __typename
        ... on MemberChanged {
          member {
            id
            skills
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const ChangePolicies = graphql(
  `
    mutation ChangePolicies($input: PoliciesInput!) {
      changePolicies(input: $input) {
        __typename
        ... on PoliciesChanged {
          organization {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const CreateApiToken = graphql(
  `
    mutation CreateApiToken($name: String!) {
      createApiToken(name: $name) {
        __typename
        ... on ApiTokenCreated {
          token
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function inviteMember(input: SchemaType<'InviteMemberInput'>) {
  return unwrap((await request(InviteMember, { input })).inviteMember, 'MemberInvited');
}

export async function changeRole(input: { memberId: string; role: SchemaType<'Role'> }) {
  return unwrap((await request(ChangeRole, input)).changeRole, 'MemberChanged').member;
}

export async function setSkills(input: { memberId: string; skills: string[] }) {
  return unwrap((await request(SetSkills, input)).setSkills, 'MemberChanged').member;
}

export async function changePolicies(input: SchemaType<'PoliciesInput'>) {
  return unwrap((await request(ChangePolicies, { input })).changePolicies, 'PoliciesChanged').organization;
}

export async function createApiToken(name: string) {
  return unwrap((await request(CreateApiToken, { name })).createApiToken, 'ApiTokenCreated').token;
}
