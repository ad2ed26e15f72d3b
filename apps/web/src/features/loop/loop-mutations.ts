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
