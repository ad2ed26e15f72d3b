import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const Brief = graphql(`
  query CandidateBrief($token: String!) {
    candidateBrief(token: $token) {
      organizationName
      role
      rounds {
        title
        minutes
        areas
        people
      }
    }
  }
`);

const Address = graphql(`
  query BriefAddress($id: ID!) {
    loop(id: $id) {
      id
      briefAddress {
        madeAt
      }
    }
  }
`);

const MakeBrief = graphql(
  `
    mutation MakeCandidateBrief($loopId: ID!) {
      makeCandidateBrief(loopId: $loopId) {
        __typename
        ... on CandidateBriefMade {
          briefPath
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const RevokeBrief = graphql(
  `
    mutation RevokeCandidateBrief($loopId: ID!) {
      revokeCandidateBrief(loopId: $loopId) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export type CandidateBrief = ResultOf<typeof Brief>['candidateBrief'];

export function briefQuery(token: string) {
  return queryOptions({
    queryKey: ['candidacies', 'brief', token],
    queryFn: async ({ signal }) => (await request(Brief, { token }, { signal })).candidateBrief,
  });
}

/** When the address of a loop's brief was made; null: it is not shared. */
export function briefAddressQuery(loopId: string) {
  return queryOptions({
    queryKey: ['candidacies', 'brief-address', loopId],
    queryFn: async ({ signal }) => (await request(Address, { id: loopId }, { signal })).loop.briefAddress,
  });
}

/** The whole address of the new brief. */
export async function makeBrief(loopId: string): Promise<string> {
  const { briefPath } = unwrap((await request(MakeBrief, { loopId })).makeCandidateBrief, 'CandidateBriefMade');
  return `${globalThis.location.origin}${briefPath}`;
}

export async function revokeBrief(loopId: string): Promise<void> {
  unwrap((await request(RevokeBrief, { loopId })).revokeCandidateBrief, 'CandidateBriefRevoked');
}
