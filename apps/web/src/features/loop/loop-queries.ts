import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const PAGE = 30;

export const RoundDetail = graphql(`
  fragment RoundDetail on Round {
    id
    revision
    title
    minutes
    revealPolicy
    rubric {
      id
      name
      version
    }
    questions {
      id
      text
      kind
      level
      minutes
      archivedAt
      sectionId
      sectionPath
    }
    seats {
      lead
      observer
      training
      member {
        id
        name
        role
      }
    }
    requiredSkills
    missingSkills
    askers {
      questionId
      memberId
    }
  }
`);

export const LoopDetail = graphql(
  `
    fragment LoopDetail on Loop {
      id
      revision
      changes
      title
      role
      version
      draftChanged
      can {
        edit
        publish
        openCandidacy
      }
      rounds {
        ...RoundDetail
      }
    }
  `,
  [RoundDetail],
);

const Loops = graphql(`
  query Loops {
    loops {
      id
      title
      role
      version
      draftChanged
      can {
        edit
        publish
      }
      rounds {
        id
        title
        minutes
      }
    }
  }
`);

const Loop = graphql(
  `
    query Loop($id: ID!) {
      loop(id: $id) {
        ...LoopDetail
      }
    }
  `,
  [LoopDetail],
);

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

const BuilderChoices = graphql(`
  query BuilderChoices {
    rubrics {
      id
      name
      version
    }
    questionBanks {
      id
      name
      questionCount
    }
  }
`);

export type LoopRow = ResultOf<typeof Loops>['loops'][number];
export type LoopDetail = ResultOf<typeof LoopDetail>;
export type RoundDetail = ResultOf<typeof RoundDetail>;
export type PickedQuestion = RoundDetail['questions'][number];
export type FoundQuestion = ResultOf<typeof PickableQuestions>['questions']['nodes'][number];
export type PickFilter = SchemaType<'QuestionFilter'>;

export function loopsQuery() {
  return queryOptions({
    queryKey: ['loops', 'list'],
    queryFn: async ({ signal }) => (await request(Loops, {}, { signal })).loops,
  });
}

export function loopQuery(id: string) {
  return queryOptions({
    queryKey: ['loops', 'one', id],
    queryFn: async ({ signal }) => (await request(Loop, { id }, { signal })).loop,
  });
}

/** Questions of all banks, or of one, to pick from. */
export function pickableQuestionsQuery(filter: PickFilter) {
  return infiniteQueryOptions({
    queryKey: ['loops', 'pickable', filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(PickableQuestions, { filter, first: PAGE, after: pageParam }, { signal })).questions,
    getNextPageParam: (page) => (page.hasNextPage ? page.endCursor : undefined),
  });
}

/** What a builder chooses from: rubrics and banks. */
export function builderChoicesQuery() {
  return queryOptions({
    queryKey: ['loops', 'choices'],
    staleTime: 60_000,
    queryFn: ({ signal }) => request(BuilderChoices, {}, { signal }),
  });
}
