import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const calibrationDocument = graphql(`
  query Calibration {
    calibration {
      leansShown
      audience
      candidacies
      leans {
        member {
          id
          name
        }
        lean {
          value
          low
          high
          withheldBecause
        }
        words
        ratings
        candidacies
        used {
          level
          count
        }
      }
      agreement {
        month
        equal
        withinOne
        apart
        words
      }
    }
  }
`);

export type Calibration = ResultOf<typeof calibrationDocument>['calibration'];
export type Lean = Calibration['leans'][number];
export type AgreementMonth = Calibration['agreement'][number];

/** How interviewers rate beside each other, as far as the viewer may see it. */
export const calibrationQuery = () =>
  queryOptions({
    queryKey: ['calibration'],
    queryFn: async ({ signal }) => (await request(calibrationDocument, {}, { signal })).calibration,
  });
