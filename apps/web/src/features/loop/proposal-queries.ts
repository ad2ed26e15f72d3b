import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const ProposeLoop = graphql(`
  query ProposeLoop($input: ProposeLoopInput!) {
    proposeLoop(input: $input) {
      bankId
      bankName
      questionCount
      rounds {
        title
        kind
        minutes
        sectionIds
        because
        left
        alikeLeftOut
        rubric {
          id
          name
        }
        questions {
          minutes
          reasons
          question {
            id
            text
            kind
            level
            estimatedMinutes
            minutesEstimated
            sectionPath
          }
        }
      }
    }
  }
`);

const DraftLoop = graphql(
  `
    mutation DraftLoop($input: DraftLoopInput!) {
      draftLoop(input: $input) {
        __typename
        ... on LoopCreated {
          loop {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export type LoopProposal = ResultOf<typeof ProposeLoop>['proposeLoop'];
export type ProposedRound = LoopProposal['rounds'][number];
export type ProposalWish = SchemaType<'ProposeLoopInput'>;

/** A loop as a bank would have it, or as a person changed that. */
export function proposalQuery(wish: ProposalWish) {
  return queryOptions({
    queryKey: ['loops', 'proposal', wish],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(ProposeLoop, { input: wish }, { signal })).proposeLoop,
  });
}

/** Makes the draft whole, or not at all. */
export async function draftLoop(input: SchemaType<'DraftLoopInput'>) {
  return unwrap((await request(DraftLoop, { input })).draftLoop, 'LoopCreated').loop;
}
