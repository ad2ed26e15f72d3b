import { graphql, type ResultOf } from '@strata/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const LoopCoverage = graphql(`
  query LoopCoverage($loopId: ID!) {
    loopCoverage(loopId: $loopId) {
      sections {
        sectionId
        bankName
        path
        cells {
          roundId
          level
          questionIds
          minutes
        }
        keyAreas {
          text
          questionIds
        }
      }
      repeats {
        roundId
        questionId
        otherRoundId
        otherQuestionId
        similarity
      }
    }
  }
`);

export type Coverage = ResultOf<typeof LoopCoverage>['loopCoverage'];
export type CoveredSection = Coverage['sections'][number];

/** What the draft asks and leaves out; read anew after every write. */
export function coverageQuery(loopId: string) {
  return queryOptions({
    queryKey: ['loops', 'coverage', loopId],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(LoopCoverage, { loopId }, { signal })).loopCoverage,
  });
}
