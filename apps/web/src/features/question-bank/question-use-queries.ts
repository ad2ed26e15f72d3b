import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const QuestionHistory = graphql(`
  query QuestionHistory($id: ID!) {
    question(id: $id) {
      revisions {
        revision
        at
        reason
        interviewsHeld
        member {
          name
        }
        text
        kind
        level
        minutes
        hints
        tags
        followUps
        dimensionKeys
        referenceAnswers {
          dimensionKey
          text
          reviewed
        }
        anchors {
          dimensionKey
          level
          text
        }
      }
    }
  }
`);

const EstimateFields = graphql(`
  fragment QuestionEstimate on Estimate {
    value
    low
    high
    withheldBecause
  }
`);

const QuestionUse = graphql(
  `
    query QuestionUse($id: ID!) {
      question(id: $id) {
        use {
          timesAsked
          candidates
          lastAskedAt
          loops {
            id
            title
            inDraft
            versions
          }
        }
        health {
          candidacies
          withheldBecause
          mean {
            ...QuestionEstimate
          }
          spread {
            ...QuestionEstimate
          }
          separation {
            ...QuestionEstimate
          }
        }
      }
    }
  `,
  [EstimateFields],
);

type Used = ResultOf<typeof QuestionUse>['question'];
export type Revision = ResultOf<typeof QuestionHistory>['question']['revisions'][number];
export type QuestionUse = Used['use'];
export type QuestionLoop = QuestionUse['loops'][number];
export type QuestionHealth = Used['health'];
export type Estimate = QuestionHealth['mean'];

/** What a question said from edit to edit, newest first, up to the revision that is known. */
export function questionHistoryQuery(id: string, revision: number) {
  return queryOptions({
    queryKey: ['banks', 'history', id, revision],
    queryFn: async ({ signal }) => (await request(QuestionHistory, { id }, { signal })).question.revisions,
  });
}

/** Where a question is planned, how often it was asked, and what scores say of it. */
export function questionUseQuery(id: string) {
  return queryOptions({
    queryKey: ['banks', 'use', id],
    queryFn: async ({ signal }) => (await request(QuestionUse, { id }, { signal })).question,
  });
}
