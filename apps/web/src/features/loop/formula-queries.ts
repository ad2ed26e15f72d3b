import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { LoopDetail } from './loop-queries.js';

const FormulaDetail = graphql(`
  fragment FormulaDetail on Loop {
    id
    revision
    formula {
      rounds {
        roundId
        weight
      }
      dimensions {
        roundId
        dimensionKey
        weight
      }
      gates {
        roundId
        dimensionKey
        minimum
      }
      reason
    }
    rounds {
      id
      title
      rubric {
        id
        name
        version
        dimensions {
          id
          key
          name
          weight
          anchors {
            level
            text
          }
        }
      }
    }
  }
`);

const Formula = graphql(
  `
    query Formula($id: ID!) {
      loop(id: $id) {
        ...FormulaDetail
      }
    }
  `,
  [FormulaDetail],
);

const SetLoopFormula = graphql(
  `
    mutation SetLoopFormula($input: SetLoopFormulaInput!) {
      setLoopFormula(input: $input) {
        __typename
        ... on LoopChanged {
          loop {
            ...LoopDetail
          }
        }
        ... on StaleLoopProblem {
          current {
            ...FormulaDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, LoopDetail, FormulaDetail],
);

export type FormulaDetail = ResultOf<typeof FormulaDetail>;

/** `changes` is how often the draft on the screen changed: the formula belongs to its rounds and their rubrics. */
export function formulaQuery(loopId: string, changes: number | null) {
  return queryOptions({
    queryKey: ['loops', 'formula', loopId, changes],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(Formula, { id: loopId }, { signal })).loop,
  });
}

export async function setLoopFormula(input: SchemaType<'SetLoopFormulaInput'>) {
  return unwrap((await request(SetLoopFormula, { input })).setLoopFormula, 'LoopChanged').loop;
}
