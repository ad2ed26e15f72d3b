import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from './graphql-client.js';

const PAGE = 30;

const PickableQuestions = graphql(`
  query PickableQuestions($filter: QuestionFilter!, $first: Int!, $after: String) {
    questions(filter: $filter, first: $first, after: $after) {
      endCursor
      hasNextPage
      nodes {
        id
        text
        kind
        level
        estimatedMinutes
        minutesEstimated
        sectionPath
        tags
      }
    }
  }
`);

export type FoundQuestion = ResultOf<typeof PickableQuestions>['questions']['nodes'][number];
export type PickFilter = SchemaType<'QuestionFilter'>;

/** Questions of all banks, or of one, to pick from. */
export function pickableQuestionsQuery(filter: PickFilter) {
  return infiniteQueryOptions({
    queryKey: ['pickable-questions', filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(PickableQuestions, { filter, first: PAGE, after: pageParam }, { signal })).questions,
    getNextPageParam: (page) => (page.hasNextPage ? page.endCursor : undefined),
  });
}
