import { graphql, textOf, type ResultOf } from '@strata/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { request } from './graphql-client.js';
import { keepViewer, keptViewer, readOrKept } from './kept.js';

const Viewer = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      role
    }
    organization {
      id
      name
      policies {
        allowPerQuestion
        allowOpen
        finishingWindowHours
        anonymiseCandidates
        showModels
        showLeans
        comparableShare
      }
      can {
        manageMembers
        editBanks
        editLoops
        publish
        openCandidacies
      }
    }
  }
`);

export type ViewerResult = ResultOf<typeof Viewer>;

async function readViewer(signal: AbortSignal): Promise<ViewerResult> {
  const read = await request(Viewer, {}, { signal });
  void keepViewer(textOf(Viewer), read.viewer.id, read);
  return read;
}

const lastViewer = () => keptViewer<ViewerResult>(textOf(Viewer));

/** Who is signed in here, in which organization, with which rights. */
export function viewerQuery() {
  return queryOptions({
    queryKey: ['viewer'],
    queryFn: ({ signal }) => readOrKept(() => readViewer(signal), lastViewer),
    staleTime: 60_000,
  });
}

/** The signed-in member and organization; only below a route that demands a session. */
export function useViewer(): ViewerResult {
  return useSuspenseQuery(viewerQuery()).data;
}
