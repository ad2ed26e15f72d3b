import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const Preview = graphql(`
  fragment BankPreview on QuestionBankPreview {
    title
    keyAreas
    questionCount
    complaints {
      line
      message
    }
    sections {
      title
      depth
      guidance
      keyAreas
      questions {
        text
        kind
        level
        hints
        tags
        followUps
        answers
      }
    }
  }
`);

const PreviewQuestionBank = graphql(
  `
    mutation PreviewQuestionBank($input: ImportQuestionBankInput!) {
      previewQuestionBank(input: $input) {
        __typename
        ...BankPreview
        ...Refusal
      }
    }
  `,
  [Preview, Refusal],
);

const ImportQuestionBank = graphql(
  `
    mutation ImportQuestionBank($input: ImportQuestionBankInput!) {
      importQuestionBank(input: $input) {
        __typename
        ... on QuestionBankImported {
          bank {
            id
            name
            questionCount
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

type ImportInput = SchemaType<'ImportQuestionBankInput'>;
export type BankPreview = ResultOf<typeof Preview>;
export type PreviewSection = BankPreview['sections'][number];
export type Complaint = BankPreview['complaints'][number];

/** What a document would become; writes nothing. */
export async function previewQuestionBank(input: ImportInput): Promise<BankPreview> {
  return unwrap((await request(PreviewQuestionBank, { input })).previewQuestionBank, 'QuestionBankPreview');
}

export async function importQuestionBank(input: ImportInput) {
  return unwrap((await request(ImportQuestionBank, { input })).importQuestionBank, 'QuestionBankImported').bank;
}
