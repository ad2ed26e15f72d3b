import { graphql } from '@strata/contracts';

/** What every result union is asked about its problems. */
export const Refusal = graphql(`
  fragment Refusal on Problem {
    code
    message
    ... on InvalidInputProblem {
      path
    }
  }
`);
