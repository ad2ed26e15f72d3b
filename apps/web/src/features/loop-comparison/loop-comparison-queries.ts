import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const comparisonDocument = graphql(`
  query LoopComparison($loopId: ID!, $version: Int) {
    loopComparison(loopId: $loopId, version: $version) {
      loopId
      loopTitle
      version
      versions
      comparableShare
      lowest
      highest
      order
      candidacies {
        candidacyId
        candidateName
        rated
        expected
        leftOut
        composite {
          value
          low
          high
          withheldBecause
        }
        adjusted {
          value
          low
          high
          withheldBecause
        }
        gates {
          interviewTitle
          dimensionName
          minimum
          reached
          passed
        }
      }
      pairs {
        firstId
        secondId
        share
        comparable
        words
      }
      models {
        assumes
        guard
      }
    }
  }
`);

export type LoopComparison = ResultOf<typeof comparisonDocument>['loopComparison'];
export type Compared = LoopComparison['candidacies'][number];
export type Figure = Compared['composite'];

/** The candidates of a loop version side by side; without a version the newest that has candidates. */
export const loopComparisonQuery = (loopId: string, version: number | null) =>
  queryOptions({
    queryKey: ['loop-comparison', loopId, version],
    queryFn: async ({ signal }) => (await request(comparisonDocument, { loopId, version }, { signal })).loopComparison,
  });
