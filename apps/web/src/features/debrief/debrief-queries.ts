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
        loopId
        loopVersion
        adjusted {
          score {
            value
            low
            high
            withheldBecause
          }
          candidacies
          assumes
        }
        summary
        chance
        gates {
          interviewTitle
          dimensionName
          minimum
          reached
          passed
        }
        composite {
          value
          low
          high
          withheldBecause
        }
        can {
          decide
          remind
          facilitate
          dissent
          makeRecord
        }
        discussion {
          startedAt
          endedAt
          minutes
          speaking
          readAt
          canMark
          speakers {
            id
            name
          }
          scribe {
            id
            name
          }
          discussed {
            key
            note
            at
            by {
              name
            }
          }
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
          unplanned
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
        dissents {
          text
          at
          by {
            id
            name
          }
        }
        decision {
          outcome
          reasonCode
          againstFormula
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
          revision
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
          myPanelistId
          can {
            amend
          }
          unplannedQuestionIds
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
            replaced
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
export type Discussion = NonNullable<Debrief['discussion']>;
export type Agreement = Debrief['agreement'][number];
export type ReasonCode = NonNullable<NonNullable<Debrief['decision']>['reasonCode']>;
export type Outcome = NonNullable<Debrief['decision']>['outcome'];

// While the panel talks, what one marks or changes shows on the wall soon.
const TALKING_MS = 5_000;
const WAITING_MS = 30_000;
const isRunning = (debrief: Debrief | undefined) => debrief?.discussion?.endedAt === null;

export const debriefQuery = (candidacyId: string) =>
  queryOptions({
    queryKey: ['debrief', candidacyId],
    queryFn: async ({ signal }) => (await request(debriefDocument, { candidacyId }, { signal })).debrief,
    refetchInterval: ({ state }) => (isRunning(state.data) ? TALKING_MS : WAITING_MS),
  });

/** Who asks the viewer for which scorecard. */
export const remindersQuery = () =>
  queryOptions({
    queryKey: ['my-reminders'],
    queryFn: async ({ signal }) => (await request(remindersDocument, {}, { signal })).myReminders,
  });
