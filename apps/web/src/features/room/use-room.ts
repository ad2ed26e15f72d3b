import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { request } from '../../shared/api/graphql-client.js';
import { isReached, onReach } from '../../shared/api/reach.js';
import { onConnection, subscribe } from '../../shared/api/socket.js';
import { RoomFeed } from './room-feed.js';
import { keepRoom } from './room-kept.js';
import { lookAtDocument } from './room-mutations.js';
import { roomOutbox } from './room-outbox.js';
import type { RoomOutbox } from './room-outbox.js';
import { roomPresenceDocument, roomQuery } from './room-queries.js';
import type { Presence } from './room-queries.js';
import { RoomSession } from './room-session.js';
import { pendingWrites, withPending } from './room-view.js';

/** The room as it is fetched, with its feed open while the screen is. */
export function useRoomQuery(interviewId: string) {
  const queryClient = useQueryClient();
  const query = useQuery(roomQuery(interviewId));
  const loaded = query.isSuccess;
  useEffect(() => {
    if (!loaded) return;
    const feed = new RoomFeed(queryClient, interviewId);
    feed.open();
    const letGo = keepRoom(queryClient, interviewId, roomQuery(interviewId));
    return () => {
      feed.close();
      letGo();
    };
  }, [queryClient, interviewId, loaded]);
  return query;
}

/** One panelist's session and outbox; both live outside React, so that a key press never meets an old render. */
export function useRoomSession(interviewId: string) {
  const queryClient = useQueryClient();
  const outbox = useMemo(() => roomOutbox(queryClient), [queryClient]);
  const [session] = useState(
    () => new RoomSession({ readView: () => queryClient.getQueryData(roomQuery(interviewId).queryKey), outbox }),
  );
  const view = useQuery(roomQuery(interviewId)).data;
  const outboxState = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useLayoutEffect(() => session.observe(), [session, view]);
  useEffect(() => () => session.close(), [session]);
  useLine(outbox, interviewId, view?.keptAt);
  const { items } = outboxState;
  const interview = useMemo(
    () => view && withPending(view.interview, pendingWrites(items), view.interview.readAt),
    [view, items],
  );
  return { session, outbox, outboxState, ...state, interview };
}

/** The line to Strata: the outbox waits while it is gone and goes on when it is back, and a kept room is read anew. */
function useLine(outbox: RoomOutbox, interviewId: string, keptAt: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isReached()) outbox.lost();
    return onReach((reached) => (reached ? outbox.retry() : outbox.lost()));
  }, [outbox]);
  useEffect(() => onConnection((open) => open && outbox.retry()), [outbox]);
  useEffect(() => {
    if (!keptAt) return;
    const readAnew = () => queryClient.invalidateQueries({ queryKey: roomQuery(interviewId).queryKey, exact: true });
    return onConnection((open) => open && void readAnew());
  }, [queryClient, interviewId, keptAt]);
}

/** Who is here and where; a round with one scoring panelist asks for nothing. */
export function useRoomPresence(interviewId: string, wanted: boolean): readonly Presence[] {
  const [present, setPresent] = useState<readonly Presence[]>([]);
  useEffect(() => {
    if (!wanted) return;
    return subscribe(
      roomPresenceDocument,
      { interviewId },
      { next: ({ roomPresence }) => setPresent(roomPresence), failed: () => setPresent([]) },
    );
  }, [interviewId, wanted]);
  return present;
}

const settledMs = 400;

/** Tells the room where this member looks: once a look has settled, and again after every cut. */
export function useLookAt(interviewId: string, questionId: string | null, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !questionId) return;
    const tell = () => void request(lookAtDocument, { interviewId, questionId }).catch(() => undefined);
    const timer = setTimeout(tell, settledMs);
    const leave = onConnection((open) => open && tell());
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [interviewId, questionId, wanted]);
}

export type Room = ReturnType<typeof useRoomSession>;
