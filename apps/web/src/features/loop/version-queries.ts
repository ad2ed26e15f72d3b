import { graphql } from '@strata/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const LoopVersions = graphql(`
  query LoopVersions($loopId: ID!) {
    loopVersions(loopId: $loopId) {
      version
      publishedAt
      candidacies
      publishedBy {
        id
        name
      }
    }
  }
`);

const LoopDifferences = graphql(`
  query LoopDifferences($loopId: ID!, $before: Int!, $after: Int) {
    loopDifferences(loopId: $loopId, before: $before, after: $after) {
      round
      words
    }
  }
`);

/** `standing` is the version that the loop on the screen says, so that a newly published one is listed. */
export function loopVersionsQuery(loopId: string, standing: number | null) {
  return queryOptions({
    queryKey: ['loops', 'versions', loopId, standing],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(LoopVersions, { loopId }, { signal })).loopVersions,
  });
}

/** `after` null: the draft, which changes as people write. */
export function loopDifferencesQuery(loopId: string, before: number, after: number | null) {
  return queryOptions({
    queryKey: ['loops', 'differences', loopId, before, after],
    staleTime: after === null ? 0 : Infinity,
    queryFn: async ({ signal }) => (await request(LoopDifferences, { loopId, before, after }, { signal })).loopDifferences,
  });
}
