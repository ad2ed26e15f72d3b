import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

export const QuestionRow = graphql(`
  fragment QuestionRow on Question {
    id
    revision
    placement
    archivedAt
    text
    kind
    level
    tags
    sectionId
    sectionPath
    estimatedMinutes
    minutesEstimated
    missingAnswers
  }
`);

export const SectionHead = graphql(`
  fragment SectionHead on Section {
    id
    parentId
    revision
    title
    path
    guidance
    keyAreas
    forCandidate
  }
`);

export const QuestionDetail = graphql(`
  fragment QuestionDetail on Question {
    id
    revision
    text
    kind
    level
    minutes
    estimatedMinutes
    minutesEstimated
    missingAnswers
    tags
    hints
    followUps
    sectionPath
    dimensionKeys
    missingAnswers
    referenceAnswers {
      dimensionKey
      text
      reviewed
    }
    anchors {
      dimensionKey
      level
      text
    }
  }
`);

const QuestionBanks = graphql(`
  query QuestionBanks($archived: Boolean) {
    questionBanks(archived: $archived) {
      id
      name
      questionCount
      keyAreas
    }
  }
`);

const QuestionBank = graphql(
  `
    query QuestionBank($id: ID!) {
      questionBank(id: $id) {
        id
        name
        archivedAt
        questionCount
        keyAreas
        sections {
          ...SectionHead
          questions {
            ...QuestionRow
          }
        }
      }
    }
  `,
  [QuestionRow, SectionHead],
);

const BankSections = graphql(`
  query BankSections($id: ID!) {
    questionBank(id: $id) {
      id
      sections {
        id
        title
        path
        questions {
          id
        }
      }
    }
  }
`);

const Question = graphql(
  `
    query Question($id: ID!) {
      question(id: $id) {
        ...QuestionDetail
      }
    }
  `,
  [QuestionDetail],
);

const AnswerRubrics = graphql(`
  query AnswerRubrics {
    rubrics {
      id
      name
      dimensions {
        key
        name
        anchors {
          level
          text
        }
      }
    }
  }
`);

export type QuestionRow = ResultOf<typeof QuestionRow>;
export type QuestionDetail = ResultOf<typeof QuestionDetail>;
export type SectionHead = ResultOf<typeof SectionHead>;
export type AnswerRubric = ResultOf<typeof AnswerRubrics>['rubrics'][number];
export type BankDetail = ResultOf<typeof QuestionBank>['questionBank'];
export type BankSection = BankDetail['sections'][number];
export type QuestionFilter = Omit<SchemaType<'QuestionFilter'>, 'bankId'>;

/** All that is known of banks and their questions, to be asked for anew after a change. */
export function everyBankQuery() {
  return { queryKey: ['banks'] };
}

/** The living banks, or the archived ones. */
export function questionBanksQuery(archived = false) {
  return queryOptions({
    queryKey: ['banks', 'list', archived],
    queryFn: async ({ signal }) => (await request(QuestionBanks, { archived }, { signal })).questionBanks,
  });
}

export function questionBankQuery(id: string) {
  return queryOptions({
    queryKey: ['banks', 'one', id],
    queryFn: async ({ signal }) => (await request(QuestionBank, { id }, { signal })).questionBank,
  });
}

/** The headings of a bank alone, to choose where a question goes. */
export function bankSectionsQuery(id: string | null) {
  return queryOptions({
    queryKey: ['banks', 'sections', id],
    enabled: id !== null,
    queryFn: async ({ signal }) => (await request(BankSections, { id: id ?? '' }, { signal })).questionBank.sections,
  });
}

export function questionQuery(id: string) {
  return queryOptions({
    queryKey: ['banks', 'question', id],
    queryFn: async ({ signal }) => (await request(Question, { id }, { signal })).question,
  });
}

/** The rubrics in whose terms questions are answered. */
export function answerRubricsQuery() {
  return queryOptions({
    queryKey: ['banks', 'rubrics'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await request(AnswerRubrics, {}, { signal })).rubrics,
  });
}
