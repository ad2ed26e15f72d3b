import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { QuestionRow, SectionHead } from './question-bank-queries.js';

const MoveQuestions = graphql(
  `
    mutation MoveQuestions($input: MoveQuestionsInput!) {
      moveQuestions(input: $input) {
        __typename
        ... on QuestionsMoved {
          questions {
            ...QuestionRow
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionRow],
);

const EditQuestions = graphql(
  `
    mutation EditQuestions($input: EditQuestionsInput!) {
      editQuestions(input: $input) {
        __typename
        ... on QuestionsEdited {
          questions {
            ...QuestionRow
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionRow],
);

const RestoreQuestions = graphql(
  `
    mutation RestoreQuestions($input: RestoreQuestionsInput!) {
      restoreQuestions(input: $input) {
        __typename
        ... on QuestionsRestored {
          questions {
            ...QuestionRow
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionRow],
);

const ArchiveQuestions = graphql(
  `
    mutation ArchiveQuestions($questionIds: [ID!]!, $archived: Boolean!) {
      archiveQuestions(questionIds: $questionIds, archived: $archived) {
        __typename
        ... on QuestionsArchived {
          questions {
            ...QuestionRow
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, QuestionRow],
);

const EditSection = graphql(
  `
    mutation EditSection($input: EditSectionInput!) {
      editSection(input: $input) {
        __typename
        ... on SectionEdited {
          section {
            ...SectionHead
          }
        }
        ... on StaleSectionProblem {
          current {
            ...SectionHead
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, SectionHead],
);

const MoveSection = graphql(
  `
    mutation MoveSection($input: MoveSectionInput!) {
      moveSection(input: $input) {
        __typename
        ... on SectionMoved {
          section {
            ...SectionHead
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, SectionHead],
);

const RemoveSection = graphql(
  `
    mutation RemoveSection($sectionId: ID!) {
      removeSection(sectionId: $sectionId) {
        __typename
        ... on QuestionBankChanged {
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

const RenameQuestionBank = graphql(
  `
    mutation RenameQuestionBank($input: RenameQuestionBankInput!) {
      renameQuestionBank(input: $input) {
        __typename
        ... on QuestionBankChanged {
          bank {
            id
            name
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const ArchiveQuestionBank = graphql(
  `
    mutation ArchiveQuestionBank($bankId: ID!, $archived: Boolean!) {
      archiveQuestionBank(bankId: $bankId, archived: $archived) {
        __typename
        ... on QuestionBankChanged {
          bank {
            id
            archivedAt
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function moveQuestions(input: SchemaType<'MoveQuestionsInput'>) {
  return unwrap((await request(MoveQuestions, { input })).moveQuestions, 'QuestionsMoved').questions;
}

export async function editQuestions(input: SchemaType<'EditQuestionsInput'>) {
  return unwrap((await request(EditQuestions, { input })).editQuestions, 'QuestionsEdited').questions;
}

export async function restoreQuestions(input: SchemaType<'RestoreQuestionsInput'>) {
  return unwrap((await request(RestoreQuestions, { input })).restoreQuestions, 'QuestionsRestored').questions;
}

export async function archiveQuestions(questionIds: string[], archived: boolean) {
  return unwrap((await request(ArchiveQuestions, { questionIds, archived })).archiveQuestions, 'QuestionsArchived').questions;
}

export async function editSection(input: SchemaType<'EditSectionInput'>) {
  return unwrap((await request(EditSection, { input })).editSection, 'SectionEdited').section;
}

export async function moveSection(input: SchemaType<'MoveSectionInput'>) {
  return unwrap((await request(MoveSection, { input })).moveSection, 'SectionMoved').section;
}

export async function removeSection(sectionId: string) {
  return unwrap((await request(RemoveSection, { sectionId })).removeSection, 'QuestionBankChanged').bank;
}

export async function renameQuestionBank(input: SchemaType<'RenameQuestionBankInput'>) {
  return unwrap((await request(RenameQuestionBank, { input })).renameQuestionBank, 'QuestionBankChanged').bank;
}

export async function archiveQuestionBank(bankId: string, archived: boolean) {
  return unwrap((await request(ArchiveQuestionBank, { bankId, archived })).archiveQuestionBank, 'QuestionBankChanged').bank;
}
