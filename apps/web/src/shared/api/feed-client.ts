import type { TadaDocumentNode } from '@strata/contracts';
import { subscribe } from './socket.js';
import type { Listener } from './socket.js';

/** What every numbered feed takes: the number after which it goes on. */
type Numbered = Record<string, unknown> & { afterSeq: number };

/**
 * Follows a numbered subscription. The socket repeats a subscription with its variables after every cut, so the number is
 * read anew each time: the feed goes on after the last number seen, not after its first. Answers the way out.
 */
export function followNumbered<Result, Variables extends Numbered>(
  document: TadaDocumentNode<Result, Variables>,
  fixed: Omit<Variables, 'afterSeq'>,
  lastSeq: () => number,
  listener: Listener<Result>,
  over: typeof subscribe = subscribe,
): () => void {
  const variables = Object.defineProperty({ ...fixed } as Variables, 'afterSeq', { enumerable: true, get: lastSeq });
  return over(document, variables, listener);
}
