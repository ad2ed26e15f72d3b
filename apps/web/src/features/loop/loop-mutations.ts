import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { LoopDetail } from './loop-queries.js';

const CreateLoop = graphql(
  `
    mutation CreateLoop($input: CreateLoopInput!) {
      createLoop(input: $input) {
        __typename
        ... on LoopCreated {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const UpdateLoop = graphql(
  `
    mutation UpdateLoop($input: UpdateLoopInput!) {
      updateLoop(input: $input) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ... on StaleLoopProblem {
          current {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const PublishLoop = graphql(
  `
    mutation PublishLoop($loopId: ID!) {
      publishLoop(loopId: $loopId) {
        __typename
        ... on LoopPublished {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const MoveRound = graphql(
  `
    mutation MoveRound($roundId: ID!, $position: Int!) {
      moveRound(roundId: $roundId, position: $position) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const RemoveRound = graphql(
  `
    mutation RemoveRound($roundId: ID!) {
      removeRound(roundId: $roundId) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const CopyLoop = graphql(
  `
    mutation CopyLoop($input: CopyLoopInput!) {
      copyLoop(input: $input) {
        __typename
        ... on LoopCreated {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const CopyRound = graphql(
  `
    mutation CopyRound($input: CopyRoundInput!) {
      copyRound(input: $input) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

const MoveQuestionToRound = graphql(
  `
    mutation MoveQuestionToRound($input: MoveQuestionToRoundInput!) {
      moveQuestionToRound(input: $input) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail],
);

export async function createLoop(input: SchemaType<'CreateLoopInput'>) {
  return unwrap((await request(CreateLoop, { input })).createLoop, 'LoopCreated').loop;
}

export async function updateLoop(input: SchemaType<'UpdateLoopInput'>) {
  return unwrap((await request(UpdateLoop, { input })).updateLoop, 'LoopChanged').loop;
}

export async function publishLoop(loopId: string) {
  return unwrap((await request(PublishLoop, { loopId })).publishLoop, 'LoopPublished').loop;
}

/** `position` counts from 0. */
export async function moveRound(input: { roundId: string; position: number }) {
  return unwrap((await request(MoveRound, input)).moveRound, 'LoopChanged').loop;
}

export async function removeRound(roundId: string) {
  return unwrap((await request(RemoveRound, { roundId })).removeRound, 'LoopChanged').loop;
}

export async function copyLoop(input: SchemaType<'CopyLoopInput'>) {
  return unwrap((await request(CopyLoop, { input })).copyLoop, 'LoopCreated').loop;
}

/** Answers the loop that the copy went to. */
export async function copyRound(input: SchemaType<'CopyRoundInput'>) {
  return unwrap((await request(CopyRound, { input })).copyRound, 'LoopChanged').loop;
}

/** `position` counts from 0 in the round that the question goes to. */
export async function moveQuestionToRound(input: SchemaType<'MoveQuestionToRoundInput'>) {
  return unwrap((await request(MoveQuestionToRound, { input })).moveQuestionToRound, 'LoopChanged').loop;
}
