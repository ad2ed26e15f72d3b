import { graphql } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const CandidacyNewerVersion = graphql(`
  query CandidacyNewerVersion($id: ID!) {
    candidacy(id: $id) {
      id
      newerVersion {
        version
        mayMove
        lockedBecause
      }
    }
  }
`);

const VersionDifferences = graphql(`
  query VersionDifferences($loopId: ID!, $before: Int!, $after: Int!) {
    loopDifferences(loopId: $loopId, before: $before, after: $after) {
      round
      words
    }
  }
`);

const MoveCandidacyToVersion = graphql(
  `
    mutation MoveCandidacyToVersion($candidacyId: ID!, $version: Int!) {
      moveCandidacyToVersion(candidacyId: $candidacyId, version: $version) {
        __typename
        ... on CandidacyMoved {
          candidacy {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** `standing` is the version that the candidacy on the screen goes through. */
export function newerVersionQuery(id: string, standing: number | null) {
  return queryOptions({
    queryKey: ['candidacies', 'newer-version', id, standing],
    queryFn: async ({ signal }) => (await request(CandidacyNewerVersion, { id }, { signal })).candidacy.newerVersion,
  });
}

export function versionDifferencesQuery(loopId: string, before: number, after: number) {
  return queryOptions({
    queryKey: ['candidacies', 'differences', loopId, before, after],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await request(VersionDifferences, { loopId, before, after }, { signal })).loopDifferences,
  });
}

export async function moveCandidacyToVersion(input: { candidacyId: string; version: number }) {
  return unwrap((await request(MoveCandidacyToVersion, input)).moveCandidacyToVersion, 'CandidacyMoved').candidacy;
}
