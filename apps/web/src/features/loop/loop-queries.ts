import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

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

/** What a builder chooses from: rubrics and banks. */
export function builderChoicesQuery() {
  return queryOptions({
    queryKey: ['loops', 'choices'],
    staleTime: 60_000,
    queryFn: ({ signal }) => request(BuilderChoices, {}, { signal }),
  });
}
