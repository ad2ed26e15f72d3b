import { graphql } from '@strata/contracts';
import type { ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { readOrKept } from '../../shared/api/kept.js';
import { interviewDocument, scoreFields } from './room-document.js';
import { keptRoom, readOrForget } from './room-kept.js';
import { mergeSnapshot } from './room-view.js';
import type { RoomView } from './room-view.js';

export const roomEventsDocument = graphql(
  `
    subscription RoomEvents($interviewId: ID!, $afterSeq: Int!) {
      roomEvents(interviewId: $interviewId, afterSeq: $afterSeq) {
        __typename
        seq
        at
        panelistId
        ... on QuestionFocused {
          questionId
        }
        ... on ScoreCommitted {
          questionId
          dimensionId
          committed
          score {
            ...ScoreFields
          }
        }
        ... on ValuesRevealed {
          revealedQuestionId: questionId
        }
      }
    }
  `,
  [scoreFields],
);

export const roomPresenceDocument = graphql(`
  subscription RoomPresence($interviewId: ID!) {
    roomPresence(interviewId: $interviewId) {
      member {
        id
        name
      }
      questionId
      lastSeenAt
    }
  }
`);

export type Interview = ResultOf<typeof interviewDocument>['interview'];
export type Question = Interview['questions'][number];
export type Dimension = Interview['rubric']['dimensions'][number];
export type Panelist = Interview['panel'][number];
export type Scorecard = NonNullable<Interview['myScorecard']>;
export type Score = Scorecard['scores'][number];
export type Note = Scorecard['notes'][number];
export type HandOff = Interview['handOffs'][number];
export type HandOffLabel = HandOff['label'];
export type NoteTag = Note['tags'][number];
export type ScoreMark = NonNullable<Score['mark']>;
export type Recommendation = NonNullable<Scorecard['recommendation']>;
export type RoomEvent = ResultOf<typeof roomEventsDocument>['roomEvents'];
export type Presence = ResultOf<typeof roomPresenceDocument>['roomPresence'][number];

async function readRoom(id: string, signal: AbortSignal): Promise<RoomView> {
  const { interview } = await request(interviewDocument, { id }, { signal });
  const clockOffsetMs = Date.parse(interview.readAt) - Date.now();
  return { interview, recent: [], recentFrom: interview.lastSeq, clockOffsetMs };
}

export const roomQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['room', interviewId],
    queryFn: ({ signal, client, queryKey }): Promise<RoomView> => {
      const read = () => readOrForget(interviewId, () => readRoom(interviewId, signal));
      // What this page has seen is newer than what the device kept.
      return client.getQueryData(queryKey) ? read() : readOrKept(read, () => keptRoom(interviewId));
    },
    staleTime: 30_000,
    structuralSharing: (current, fetched) => mergeSnapshot(current as RoomView | undefined, fetched as RoomView),
  });
