import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const SignedInMember = graphql(`
  fragment SignedInMember on SignedIn {
    viewer {
      id
      name
    }
  }
`);

const SignIn = graphql(
  `
    mutation SignIn($email: String!, $password: String!) {
      signIn(email: $email, password: $password) {
        __typename
        ...SignedInMember
        ...Refusal
      }
    }
  `,
  [SignedInMember, Refusal],
);

const SignInAsDemoMember = graphql(
  `
    mutation SignInAsDemoMember($email: String!) {
      signInAsDemoMember(email: $email) {
        __typename
        ...SignedInMember
        ...Refusal
      }
    }
  `,
  [SignedInMember, Refusal],
);

const SetUp = graphql(
  `
    mutation SetUp($input: SetUpInput!) {
      setUp(input: $input) {
        __typename
        ...SignedInMember
        ...Refusal
      }
    }
  `,
  [SignedInMember, Refusal],
);

const AcceptInvitation = graphql(
  `
    mutation AcceptInvitation($token: String!, $password: String!) {
      acceptInvitation(token: $token, password: $password) {
        __typename
        ...SignedInMember
        ...Refusal
      }
    }
  `,
  [SignedInMember, Refusal],
);

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export async function signIn(input: { email: string; password: string }) {
  return unwrap((await request(SignIn, input)).signIn, 'SignedIn').viewer;
}

export async function signInAsDemoMember(email: string) {
  return unwrap((await request(SignInAsDemoMember, { email })).signInAsDemoMember, 'SignedIn').viewer;
}

export async function setUp(input: SchemaType<'SetUpInput'>) {
  return unwrap((await request(SetUp, { input })).setUp, 'SignedIn').viewer;
}

export async function acceptInvitation(input: { token: string; password: string }) {
  return unwrap((await request(AcceptInvitation, input)).acceptInvitation, 'SignedIn').viewer;
}

export async function signOut() {
  return (await request(SignOut)).signOut;
}
