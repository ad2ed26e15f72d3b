import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isCoded, mayRetry, wordsOf } from './problems.js';

interface WriteMeta extends Record<string, unknown> {
  /** The screen shows the failure where it happened; no notification is raised. */
  shownInPlace?: boolean;
}

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: WriteMeta;
  }
}

const FRESH_MS = 10_000;
const RETRIES = 2;

export interface QueryClientParts {
  /** Told when the API says that nobody is signed in. */
  onSignedOut(): void;
  /** Told of a failed write that no screen shows in place. */
  tell(words: string): void;
}

/** The one cache of server data: reads come back by themselves after a fault of the network, writes never repeat by themselves. */
export function makeQueryClient({ onSignedOut, tell }: QueryClientParts): QueryClient {
  const heed = (error: unknown) => {
    if (isCoded(error, 'UNAUTHENTICATED')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: heed }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        heed(error);
        if (!mutation.meta?.shownInPlace) tell(wordsOf(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        retry: (failures, error) => mayRetry(error) && failures < RETRIES,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
