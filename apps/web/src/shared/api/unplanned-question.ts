import { graphql, type SchemaType } from '@strata/contracts';
import { request } from './graphql-client.js';
import { unwrap } from './problems.js';
import { Refusal } from './refusal-fragment.js';

const AddUnplannedQuestion = graphql(
  `
    mutation AddUnplannedQuestion($input: AddUnplannedQuestionInput!) {
      addUnplannedQuestion(input: $input) {
        __typename
        ... on InterviewChanged {
          interview {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Adds a question of a bank to one interview only. */
export async function addUnplannedQuestion(input: SchemaType<'AddUnplannedQuestionInput'>) {
  return unwrap((await request(AddUnplannedQuestion, { input })).addUnplannedQuestion, 'InterviewChanged').interview;
}
