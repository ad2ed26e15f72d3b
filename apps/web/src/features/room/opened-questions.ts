import { queryOptions } from '@tanstack/react-query';
import { subscribe } from '../../shared/api/socket.js';
import { roomEventsDocument } from './room-queries.js';
import type { RoomEvent } from './room-queries.js';

/** The questions that these events show as asked or scored by anyone. */
export function openedBy(events: readonly RoomEvent[]): string[] {
  return events.flatMap((event) =>
    event.__typename === 'QuestionFocused' || event.__typename === 'ScoreCommitted' ? [event.questionId] : [],
  );
}

/** The questions that were asked or scored by anyone up to a number, read once from the room's own events. */
export const openedQuestionsQuery = (interviewId: string, upTo: number) =>
  queryOptions({
    queryKey: ['room', interviewId, 'opened questions', upTo],
    queryFn: () => (upTo === 0 ? [] : replay(interviewId, upTo)),
    staleTime: Infinity,
  });

function replay(interviewId: string, upTo: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const events: RoomEvent[] = [];
    const leave = subscribe(
      roomEventsDocument,
      { interviewId, afterSeq: 0 },
      {
        next: ({ roomEvents }) => {
          events.push(roomEvents);
          if (roomEvents.seq < upTo) return;
          queueMicrotask(() => leave());
          resolve(openedBy(events));
        },
        failed: reject,
      },
    );
  });
}
