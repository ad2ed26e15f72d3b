import { graphql, type SchemaType } from '@strata/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { QuestionRow, type QuestionFilter } from './question-bank-queries.js';

const PAGE = 40;
/** Beyond so many hits nobody cares how many more there are. */
export const COUNTED_TO = 1_000;

const SearchQuestions = graphql(
  `
    query SearchQuestions($filter: QuestionFilter!, $first: Int!, $after: String) {
      questions(filter: $filter, first: $first, after: $after) {
        endCursor
        hasNextPage
        nodes {
          ...QuestionRow
        }
      }
    }
  `,
  [QuestionRow],
);

const CountQuestions = graphql(`
  query CountQuestions($filter: QuestionFilter!, $atMost: Int) {
    questions(filter: $filter, first: 1) {
      totalCount(atMost: $atMost)
    }
  }
`);

const ExportQuestionBank = graphql(`
  query ExportQuestionBank($bankId: ID!, $format: BankFormat!) {
    exportQuestionBank(bankId: $bankId, format: $format) {
      fileName
      mediaType
      content
    }
  }
`);

export function searchQuestionsQuery(bankId: string, filter: QuestionFilter) {
  return infiniteQueryOptions({
    queryKey: ['banks', 'search', bankId, filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(SearchQuestions, { filter: { ...filter, bankId }, first: PAGE, after: pageParam }, { signal })).questions,
    getNextPageParam: (page) => (page.hasNextPage ? page.endCursor : undefined),
  });
}

/** How many questions a search finds, counted to one beyond COUNTED_TO. */
export function countQuestionsQuery(bankId: string, filter: QuestionFilter) {
  const variables = { filter: { ...filter, bankId }, atMost: COUNTED_TO + 1 };
  return queryOptions({
    queryKey: ['banks', 'search', bankId, filter, 'count'],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(CountQuestions, variables, { signal })).questions.totalCount,
  });
}

/** A bank as a document; asked for anew with every press. */
export async function exportQuestionBank(bankId: string, format: SchemaType<'BankFormat'>) {
  return (await request(ExportQuestionBank, { bankId, format })).exportQuestionBank;
}
