import { graphql, type ResultOf } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';

const SummaryDebrief = graphql(`
  query SummaryDebrief($candidacyId: ID!) {
    debrief(candidacyId: $candidacyId) {
      candidateName
      decision {
        outcome
        rationale
      }
      recommendations {
        interviewId
        recommendation
        training
        member {
          id
          name
        }
      }
      interviews {
        id
        title
        state
        valuesVisible
        questions {
          id
          text
        }
        panel {
          id
          member {
            id
            name
          }
        }
        myScorecard {
          panelistId
          submitted
          notes {
            questionId
            text
          }
        }
        scorecards {
          panelistId
          submitted
          notes {
            questionId
            text
          }
        }
      }
    }
  }
`);

export type Summary = ResultOf<typeof SummaryDebrief>['debrief'];

/** What the viewer may see of a debrief now; whoever asks has seen it from then on. */
export async function summaryOf(candidacyId: string): Promise<Summary> {
  return (await request(SummaryDebrief, { candidacyId })).debrief;
}
