import { graphql } from '@strata/contracts';
import type { ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { mergeSnapshot } from './room-view.js';
import type { RoomView } from './room-view.js';

export const scoreFields = graphql(`
  fragment ScoreFields on Score {
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
      at
    }
  }
`);

export const noteFields = graphql(`
  fragment NoteFields on Note {
    questionId
    text
    tags
    followUpsAsked
    keyAreasHeard
    revision
    at
  }
`);

const scorecardFields = graphql(
  `
    fragment ScorecardFields on Scorecard {
      id
      panelistId
      submitted
      late
      recommendation
      scores {
        ...ScoreFields
      }
      notes {
        ...NoteFields
      }
    }
  `,
  [scoreFields, noteFields],
);

export const handOffFields = graphql(`
  fragment HandOffFields on HandOff {
    interviewId
    roundTitle
    panelistId
    author {
      id
      name
    }
    label
    text
    revision
    at
  }
`);

const interviewDocument = graphql(
  `
    query RoomInterview($id: ID!) {
      interview(id: $id) {
        id
        candidacyId
        title
        minutes
        candidateName
        candidatePronounced
        attachments {
          id
          fileName
          size
          path
        }
        state
        startedAt
        endedAt
        windowEndsAt
        readAt
        notHeldReason
        cutShortReason
        startsAt
        revealPolicy
        revealed
        revealedQuestionIds
        unplannedQuestionIds
        valuesVisible
        withheldBecause
        currentQuestionId
        clock {
          pausedAt
          pausedMs
          questionSince
          questionPausedMs
        }
        glassBreaks {
          member {
            id
            name
          }
          reason
          at
        }
        lastSeq
        myPanelistId
        can {
          start
          move
          takeLead
          score
          submit
          reopen
          amend
          end
          reveal
          revealQuestion
          handOff
          handOver
          addQuestion
          pause
          breakGlass
        }
        questions {
          id
          sourceId
          text
          kind
          level
          minutes
          hints
          followUps
          tags
          sectionPath
          sectionGuidance
          sectionKeyAreas
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
        rubric {
          id
          name
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
        askers {
          questionId
          panelistId
        }
        panel {
          id
          lead
          observer
          training
          committed
          submitted
          replaced
          member {
            id
            name
          }
        }
        myScorecard {
          ...ScorecardFields
        }
        scorecards {
          ...ScorecardFields
        }
        handOffs {
          ...HandOffFields
        }
        handOffsGiven {
          ...HandOffFields
        }
      }
    }
  `,
  [scorecardFields, handOffFields],
);

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

export const roomQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['room', interviewId],
    queryFn: async ({ signal }): Promise<RoomView> => {
      const { interview } = await request(interviewDocument, { id: interviewId }, { signal });
      return { interview, recent: [], recentFrom: interview.lastSeq, clockOffsetMs: Date.parse(interview.readAt) - Date.now() };
    },
    staleTime: 30_000,
    structuralSharing: (current, fetched) => mergeSnapshot(current as RoomView | undefined, fetched as RoomView),
  });
