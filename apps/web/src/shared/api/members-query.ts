import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './graphql-client.js';

const Members = graphql(`
  query Members {
    members {
      id
      name
      email
      role
      active
      skills
      maySetSkills
    }
  }
`);

export type MemberRow = ResultOf<typeof Members>['members'][number];

/** Everybody in the organization; panels, rounds and settings choose from it. */
export function membersQuery() {
  return queryOptions({
    queryKey: ['members'],
    queryFn: async ({ signal }) => (await request(Members, {}, { signal })).members,
    staleTime: 60_000,
  });
}
