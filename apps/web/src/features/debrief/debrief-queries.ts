import { graphql } from '@strata/contracts';
import type { ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const noteFields = graphql(`
  fragment DebriefNotes on Scorecard {
    panelistId
    notes {
      questionId
      text
      at
    }
  }
`);

const debriefDocument = graphql(
  `
    query Debrief($candidacyId: ID!) {
      debrief(candidacyId: $candidacyId) {
        candidacyId
        candidateName
        summary
        chance
        composite {
          value
          low
          high
          withheldBecause
        }
        can {
          decide
          remind
        }
        recommendations {
          interviewId
          interviewTitle
          panelistId
          recommendation
          late
          training
          member {
            id
            name
          }
        }
        owing {
          interviewId
          interviewTitle
          panelistId
          remindedAt
          member {
            id
            name
          }
        }
        agenda {
          key
          about
          interviewId
          questionId
          title
          dimensionKey
          dimensionName
          range
          reason
          sides {
            panelistId
            interviewTitle
            level
            levelWords
            independentLevel
            anchor
            note
            member {
              id
              name
            }
          }
        }
        agreement {
          dimensionKey
          equal
          withinOne
          apart
          words
          alpha {
            value
            low
            high
            withheldBecause
          }
        }
        decision {
          outcome
          rationale
          at
          by {
            name
          }
        }
        cells {
          interviewId
          panelistId
          questionId
          dimensionId
          level
          mark
          at
          independent
          late
          history {
            level
            mark
            reason
            independent
            at
          }
        }
        interviews {
          id
          title
          state
          valuesVisible
          withheldBecause
          questions {
            id
            text
            dimensionKeys
            anchors {
              dimensionKey
              level
              text
            }
          }
          rubric {
            dimensions {
              id
              key
              name
              anchors {
                level
                text
              }
            }
          }
          panel {
            id
            observer
            training
            submitted
            member {
              id
              name
            }
          }
          myScorecard {
            ...DebriefNotes
          }
          scorecards {
            ...DebriefNotes
          }
        }
      }
    }
  `,
  [noteFields],
);

export const recordDecisionDocument = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const remindOwingDocument = graphql(`
  mutation RemindOwing($candidacyId: ID!) {
    remindOwing(candidacyId: $candidacyId) {
      __typename
      ... on OwingReminded {
        reminded
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

const remindersDocument = graphql(`
  query MyReminders {
    myReminders {
      interviewId
      interviewTitle
      candidateName
      at
      by {
        name
      }
    }
  }
`);

export type Debrief = ResultOf<typeof debriefDocument>['debrief'];
export type DebriefInterview = Debrief['interviews'][number];
export type DebriefCell = Debrief['cells'][number];
export type Split = Debrief['agenda'][number];
export type Agreement = Debrief['agreement'][number];
export type Outcome = NonNullable<Debrief['decision']>['outcome'];

export const debriefQuery = (candidacyId: string) =>
  queryOptions({
    queryKey: ['debrief', candidacyId],
    queryFn: async ({ signal }) => (await request(debriefDocument, { candidacyId }, { signal })).debrief,
    refetchInterval: 30_000,
  });

/** Who asks the viewer for which scorecard. */
export const remindersQuery = () =>
  queryOptions({
    queryKey: ['my-reminders'],
    queryFn: async ({ signal }) => (await request(remindersDocument, {}, { signal })).myReminders,
  });
