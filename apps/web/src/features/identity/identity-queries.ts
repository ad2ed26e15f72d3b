import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const Installation = graphql(`
  query Installation {
    installation {
      needsSetUp
      demoMembers {
        name
        email
        role
        about
      }
    }
  }
`);

const Invitation = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      organizationName
      name
      email
      role
    }
  }
`);

export type DemoMember = ResultOf<typeof Installation>['installation']['demoMembers'][number];

export function installationQuery() {
  return queryOptions({
    queryKey: ['installation'],
    queryFn: async ({ signal }) => (await request(Installation, {}, { signal })).installation,
  });
}

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }) => (await request(Invitation, { token }, { signal })).invitation,
  });
}
