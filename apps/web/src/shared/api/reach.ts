import { useSyncExternalStore } from 'react';

let reached = true;
const listeners = new Set<(reached: boolean) => void>();

/** Whether Strata answered when it was last asked anything. */
export const isReached = (): boolean => reached;

/** Said after every answer, and wherever none came. */
export function sayReached(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const listener of listeners) listener(now);
}

/** Told whenever it changes; answers the way out. */
export function onReach(tell: (reached: boolean) => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useReached(): boolean {
  return useSyncExternalStore(onReach, isReached);
}

globalThis.addEventListener?.('offline', () => sayReached(false));
