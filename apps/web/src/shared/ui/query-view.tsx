import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.js';
import { LoadingRows } from './loading-rows.js';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** What is being loaded, in words: "your loops". */
  what: string;
  loading?: ReactNode;
  /** Nothing of the page stands without it. */
  whole?: boolean;
  children: (data: Data) => ReactNode;
}

/** One of three: the skeleton, the error with its way on, or the content. Content once shown stays while it is refreshed. */
export function QueryView<Data>({ query, what, loading, whole, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} what={what} whole={whole} onRetry={() => void query.refetch()} />;
  return loading ?? <LoadingRows what={what} />;
}
