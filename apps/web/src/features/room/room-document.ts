import { graphql } from '@strata/contracts';

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

export const interviewDocument = graphql(
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
