import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { RoundDetail } from './loop-queries.js';

const AddRound = graphql(
  `
    mutation AddRound($input: AddRoundInput!) {
      addRound(input: $input) {
        __typename
        ... on RoundAdded {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const UpdateRound = graphql(
  `
    mutation UpdateRound($input: UpdateRoundInput!) {
      updateRound(input: $input) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ... on StaleRoundProblem {
          current {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const PickQuestion = graphql(
  `
    mutation PickQuestion($input: PickQuestionInput!) {
      pickQuestion(input: $input) {
        __typename
        ... on QuestionPicked {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const PickQuestions = graphql(
  `
    mutation PickQuestions($input: PickQuestionsInput!) {
      pickQuestions(input: $input) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const UnpickQuestion = graphql(
  `
    mutation UnpickQuestion($roundId: ID!, $questionId: ID!) {
      unpickQuestion(roundId: $roundId, questionId: $questionId) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const MovePickedQuestion = graphql(
  `
    mutation MovePickedQuestion($roundId: ID!, $questionId: ID!, $position: Int!) {
      movePickedQuestion(roundId: $roundId, questionId: $questionId, position: $position) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const NameAsker = graphql(
  `
    mutation NameAsker($input: NameAskerInput!) {
      nameAsker(input: $input) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const AssignPanelist = graphql(
  `
    mutation AssignPanelist($input: AssignPanelistInput!) {
      assignPanelist(input: $input) {
        __typename
        ... on PanelistAssigned {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

const RemoveSeat = graphql(
  `
    mutation RemoveSeat($roundId: ID!, $memberId: ID!) {
      removeSeat(roundId: $roundId, memberId: $memberId) {
        __typename
        ... on RoundChanged {
          round {
            ...RoundDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RoundDetail],
);

export async function addRound(input: SchemaType<'AddRoundInput'>) {
  return unwrap((await request(AddRound, { input })).addRound, 'RoundAdded').round;
}

export async function updateRound(input: SchemaType<'UpdateRoundInput'>) {
  return unwrap((await request(UpdateRound, { input })).updateRound, 'RoundChanged').round;
}

export async function pickQuestion(input: SchemaType<'PickQuestionInput'>) {
  return unwrap((await request(PickQuestion, { input })).pickQuestion, 'QuestionPicked').round;
}

export async function pickQuestions(input: SchemaType<'PickQuestionsInput'>) {
  return unwrap((await request(PickQuestions, { input })).pickQuestions, 'RoundChanged').round;
}

export async function unpickQuestion(input: { roundId: string; questionId: string }) {
  return unwrap((await request(UnpickQuestion, input)).unpickQuestion, 'RoundChanged').round;
}

/** `position` counts from 0. */
export async function movePickedQuestion(input: { roundId: string; questionId: string; position: number }) {
  return unwrap((await request(MovePickedQuestion, input)).movePickedQuestion, 'RoundChanged').round;
}

export async function nameAsker(input: SchemaType<'NameAskerInput'>) {
  return unwrap((await request(NameAsker, { input })).nameAsker, 'RoundChanged').round;
}

export async function assignPanelist(input: SchemaType<'AssignPanelistInput'>) {
  return unwrap((await request(AssignPanelist, { input })).assignPanelist, 'PanelistAssigned').round;
}

export async function removeSeat(input: { roundId: string; memberId: string }) {
  return unwrap((await request(RemoveSeat, input)).removeSeat, 'RoundChanged').round;
}
