import { graphql, type ResultOf } from '@strata/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const PAGE = 25;

const Candidacies = graphql(`
  query Candidacies($first: Int!, $after: String) {
    candidacies(first: $first, after: $after) {
      endCursor
      hasNextPage
      nodes {
        id
        candidateName
        openedAt
        withdrawnAt
        loop {
          id
          title
          role
        }
        can {
          openDebrief
          changePanels
        }
        interviews {
          id
          title
          state
        }
      }
    }
  }
`);

const CandidacyInterview = graphql(`
  fragment CandidacyInterview on Interview {
    id
    title
    minutes
    state
    notHeldReason
    cutShortReason
    startsAt
    startedAt
    endedAt
    windowEndsAt
    revealed
    revealPolicy
    myPanelistId
    questions {
      id
      sourceId
      dimensionKeys
    }
    unplannedQuestionIds
    rubric {
      id
      dimensions {
        id
        key
      }
    }
    panel {
      id
      lead
      observer
      training
      committed
      submitted
      replaced
      conflicted
      member {
        id
        name
      }
    }
    can {
      changePanel
      markNotHeld
      schedule
      cutShort
      addQuestion
    }
  }
`);

const Candidacy = graphql(
  `
    query Candidacy($id: ID!) {
      candidacy(id: $id) {
        id
        candidateName
        candidateEmail
        candidateRevision
        openedAt
        withdrawnAt
        withdrawnReason
        pronounced
        links
        externalReference
        externalLink
        timeMultiplier
        loop {
          id
          title
          role
          version
        }
        can {
          openDebrief
          changePanels
          change
          recordConflict
          withdrawConflict
        }
        conflicts {
          member {
            id
            name
          }
          declaredBy {
            id
            name
          }
          declaredAt
        }
        attachments {
          id
          fileName
          size
          shown
          path
        }
        interviews {
          ...CandidacyInterview
        }
      }
    }
  `,
  [CandidacyInterview],
);

const PublishedLoops = graphql(`
  query PublishedLoops {
    loops {
      id
      title
      role
      version
      can {
        openCandidacy
      }
    }
  }
`);

export type CandidacyRow = ResultOf<typeof Candidacies>['candidacies']['nodes'][number];
export type CandidacyDetail = ResultOf<typeof Candidacy>['candidacy'];
export type CandidacyInterview = ResultOf<typeof CandidacyInterview>;
export type CandidacyPanelist = CandidacyInterview['panel'][number];

export function candidaciesQuery() {
  return infiniteQueryOptions({
    queryKey: ['candidacies', 'list'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(Candidacies, { first: PAGE, after: pageParam }, { signal })).candidacies,
    getNextPageParam: (page) => (page.hasNextPage ? page.endCursor : undefined),
  });
}

export function candidacyQuery(id: string) {
  return queryOptions({
    queryKey: ['candidacies', 'one', id],
    queryFn: async ({ signal }) => (await request(Candidacy, { id }, { signal })).candidacy,
  });
}

/** The loops through which a new candidacy may go. */
export function publishedLoopsQuery() {
  return queryOptions({
    queryKey: ['candidacies', 'loops'],
    queryFn: async ({ signal }) =>
      (await request(PublishedLoops, {}, { signal })).loops.filter((loop) => loop.version !== null && loop.can.openCandidacy),
  });
}
