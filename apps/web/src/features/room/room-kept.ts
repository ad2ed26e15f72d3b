import { textOf } from '@strata/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { amendKept, forget, keep, kept } from '../../shared/api/kept.js';
import { isCoded } from '../../shared/api/problems.js';
import { interviewDocument } from './room-document.js';
import type { Interview, roomQuery } from './room-queries.js';
import { mergeSnapshot } from './room-view.js';
import type { RoomView } from './room-view.js';

const asked = textOf(interviewDocument);
const nameOf = (interviewId: string) => `room/${interviewId}`;
const pauseMs = 1000;

/** The room as this device keeps it: the questions and one's own values. A colleague's value never outlives the page. */
export function keptForm({ interview, clockOffsetMs }: RoomView): RoomView {
  const own = interview.handOffsGiven.filter(({ panelistId }) => panelistId === interview.myPanelistId);
  const covered = { ...interview, scorecards: [], valuesVisible: false, withheldBecause: null, handOffsGiven: own };
  return { interview: covered, recent: [], recentFrom: interview.lastSeq, clockOffsetMs, keptAt: new Date().toISOString() };
}

/** Of two tabs' rooms the one that heard more stands, with the newest of one's own values from both. */
const later = (one: RoomView, other: RoomView): RoomView =>
  one.interview.lastSeq > other.interview.lastSeq ? mergeSnapshot(other, one) : mergeSnapshot(one, other);

export const keptRoom = (interviewId: string): Promise<RoomView | undefined> => kept<RoomView>(nameOf(interviewId), asked);

/** Reads the room; where its member may not see it any more, this device keeps it no longer. */
export async function readOrForget(interviewId: string, read: () => Promise<RoomView>): Promise<RoomView> {
  try {
    return await read();
  } catch (error) {
    if (isTaken(error)) await forget(nameOf(interviewId));
    throw error;
  }
}

const isTaken = (error: unknown) => isCoded(error, 'FORBIDDEN', 'NOT_FOUND');

/** What the API acknowledged is kept before it leaves the outbox, so that a reload without a network never shows less. */
export const amendKeptRoom = (interviewId: string, change: (interview: Interview) => Interview): Promise<void> =>
  amendKept<RoomView>(nameOf(interviewId), asked, (view) => ({ ...view, interview: change(view.interview) }));

type RoomQuery = ReturnType<typeof roomQuery>;

/** Keeps the cached room on this device while it is open: at once, then once a second at most. Answers the way out. */
export function keepRoom(queryClient: QueryClient, interviewId: string, room: RoomQuery): () => void {
  const cache = queryClient.getQueryCache();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: RoomView | undefined;
  const taken = () => isTaken(queryClient.getQueryState(room.queryKey)?.error);
  const write = () => {
    timer = undefined;
    const view = queryClient.getQueryData(room.queryKey);
    if (!view || view.keptAt || view === last || taken()) return;
    last = view;
    void keep(nameOf(interviewId), asked, keptForm(view), later);
    timer = setTimeout(write, pauseMs);
  };
  const look = () => {
    if (taken()) void forget(nameOf(interviewId));
    else if (timer === undefined) write();
  };
  const leave = cache.subscribe(({ type, query }) => {
    if (type === 'updated' && query === cache.find({ queryKey: room.queryKey, exact: true })) look();
  });
  window.addEventListener('pagehide', write);
  look();
  return () => {
    leave();
    clearTimeout(timer);
    write();
    clearTimeout(timer);
    window.removeEventListener('pagehide', write);
  };
}
