import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { QuestionDetail } from './question-bank-queries.js';

const CreateQuestionBank = graphql(
  `
    mutation CreateQuestionBank($input: CreateQuestionBankInput!) {
      createQuestionBank(input: $input) {
        __typename
        ... on QuestionBankCreated {
          bank {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const AddSection = graphql(
  `
    mutation AddSection($input: AddSectionInput!) {
      addSection(input: $input) {
        __typename
        ... on SectionAdded {
          section {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const AddQuestion = graphql(
  `
    mutation AddQuestion($input: AddQuestionInput!) {
      addQuestion(input: $input) {
        __typename
        ... on QuestionAdded {
          question {
            ...QuestionDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionDetail],
);

const EditQuestion = graphql(
  `
    mutation EditQuestion($input: EditQuestionInput!) {
      editQuestion(input: $input) {
        __typename
        ... on QuestionEdited {
          question {
            ...QuestionDetail
          }
        }
        ... on StaleQuestionProblem {
          current {
            ...QuestionDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionDetail],
);

const RestoreQuestionRevision = graphql(
  `
    mutation RestoreQuestionRevision($input: RestoreQuestionRevisionInput!) {
      restoreQuestionRevision(input: $input) {
        __typename
        ... on QuestionEdited {
          question {
            ...QuestionDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionDetail],
);

const ConfirmAnswers = graphql(
  `
    mutation ConfirmAnswers($input: ConfirmAnswersInput!) {
      confirmAnswers(input: $input) {
        __typename
        ... on QuestionEdited {
          question {
            ...QuestionDetail
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionDetail],
);

export async function createQuestionBank(name: string) {
  return unwrap((await request(CreateQuestionBank, { input: { name } })).createQuestionBank, 'QuestionBankCreated').bank;
}

export async function addSection(input: SchemaType<'AddSectionInput'>) {
  return unwrap((await request(AddSection, { input })).addSection, 'SectionAdded').section;
}

export async function addQuestion(input: SchemaType<'AddQuestionInput'>) {
  return unwrap((await request(AddQuestion, { input })).addQuestion, 'QuestionAdded').question;
}

export async function editQuestion(input: SchemaType<'EditQuestionInput'>) {
  return unwrap((await request(EditQuestion, { input })).editQuestion, 'QuestionEdited').question;
}

export async function restoreQuestionRevision(input: SchemaType<'RestoreQuestionRevisionInput'>) {
  return unwrap((await request(RestoreQuestionRevision, { input })).restoreQuestionRevision, 'QuestionEdited').question;
}

export async function confirmAnswers(input: SchemaType<'ConfirmAnswersInput'>) {
  return unwrap((await request(ConfirmAnswers, { input })).confirmAnswers, 'QuestionEdited').question;
}
