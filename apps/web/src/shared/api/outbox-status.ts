import type { OutboxQueue } from './outbox-queue.js';

export interface OutboxState<W> {
  items: OutboxQueue<W>;
  /** False after a write found no network, until one gets through. */
  reachable: boolean;
  /** Why nothing is sent any more (signed out, or someone else signed in); null while sending goes on. */
  stopped: string | null;
}

export type SaveState = 'saved' | 'saving' | 'offline' | 'refused' | 'stopped';

/** The save state and its words, which are on the screen at all times. */
export function saveState<W>({ items, reachable, stopped }: OutboxState<W>): { state: SaveState; words: string } {
  const waiting = items.filter((item) => item.state !== 'refused').length;
  if (stopped) return { state: 'stopped', words: waiting > 0 ? `Not sending, ${waiting} waiting` : 'Not sending' };
  if (waiting < items.length) return { state: 'refused', words: 'Refused, see why' };
  if (!reachable) return { state: 'offline', words: waiting > 0 ? `Offline, ${waiting} waiting` : 'Offline' };
  return waiting > 0 ? { state: 'saving', words: 'Saving' } : { state: 'saved', words: 'Saved' };
}
