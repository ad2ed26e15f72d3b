import { graphql } from '@strata/contracts';
import { handOffFields, noteFields, scoreFields } from './room-document.js';

export const setScoreDocument = graphql(
  `
    mutation SetScore($input: SetScoreInput!) {
      setScore(input: $input) {
        __typename
        ... on ScoreSet {
          score {
            ...ScoreFields
          }
        }
        ... on Problem {
          code
          message
        }
        ... on StaleWriteProblem {
          current {
            ...ScoreFields
          }
        }
      }
    }
  `,
  [scoreFields],
);

export const writeNoteDocument = graphql(
  `
    mutation WriteNote($input: WriteNoteInput!) {
      writeNote(input: $input) {
        __typename
        ... on NoteWritten {
          note {
            ...NoteFields
          }
        }
        ... on Problem {
          code
          message
        }
        ... on StaleWriteProblem {
          currentNote {
            ...NoteFields
          }
        }
      }
    }
  `,
  [noteFields],
);

export const writeHandOffDocument = graphql(
  `
    mutation WriteHandOff($input: WriteHandOffInput!) {
      writeHandOff(input: $input) {
        __typename
        ... on HandOffWritten {
          handOff {
            ...HandOffFields
          }
        }
        ... on Problem {
          code
          message
        }
        ... on StaleWriteProblem {
          currentHandOff {
            ...HandOffFields
          }
        }
      }
    }
  `,
  [handOffFields],
);

export const startInterviewDocument = graphql(`
  mutation StartInterview($interviewId: ID!) {
    result: startInterview(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const moveToQuestionDocument = graphql(`
  mutation MoveToQuestion($interviewId: ID!, $questionId: ID!) {
    result: moveToQuestion(interviewId: $interviewId, questionId: $questionId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const handQuestionOverDocument = graphql(`
  mutation HandQuestionOver($interviewId: ID!, $questionId: ID!, $panelistId: ID!) {
    result: handQuestionOver(interviewId: $interviewId, questionId: $questionId, panelistId: $panelistId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const takeLeadDocument = graphql(`
  mutation TakeLead($interviewId: ID!) {
    result: takeLead(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const pauseClockDocument = graphql(`
  mutation PauseClock($interviewId: ID!) {
    result: pauseClock(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const resumeClockDocument = graphql(`
  mutation ResumeClock($interviewId: ID!) {
    result: resumeClock(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const endInterviewDocument = graphql(`
  mutation EndInterview($interviewId: ID!) {
    result: endInterview(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const submitScorecardDocument = graphql(`
  mutation SubmitScorecard($interviewId: ID!, $recommendation: Recommendation!) {
    result: submitScorecard(input: { interviewId: $interviewId, recommendation: $recommendation }) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const reopenScorecardDocument = graphql(`
  mutation ReopenScorecard($interviewId: ID!) {
    result: reopenScorecard(interviewId: $interviewId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const revealInterviewDocument = graphql(`
  mutation RevealInterview($interviewId: ID!, $absent: [ID!]!, $reason: String!) {
    result: revealInterview(interviewId: $interviewId, absent: $absent, reason: $reason) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const revealQuestionDocument = graphql(`
  mutation RevealQuestion($interviewId: ID!, $questionId: ID!, $absent: [ID!]!, $reason: String!) {
    result: revealQuestion(interviewId: $interviewId, questionId: $questionId, absent: $absent, reason: $reason) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const breakGlassDocument = graphql(`
  mutation BreakGlass($interviewId: ID!, $reason: String!) {
    result: breakGlass(interviewId: $interviewId, reason: $reason) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const amendScoreDocument = graphql(`
  mutation AmendScore($input: AmendScoreInput!) {
    result: amendScore(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const lookAtDocument = graphql(`
  mutation LookAt($interviewId: ID!, $questionId: ID) {
    lookAt(interviewId: $interviewId, questionId: $questionId)
  }
`);
