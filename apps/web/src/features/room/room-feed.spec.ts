import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import type { followNumbered } from '../../shared/api/feed-client.js';
import { ApiError } from '../../shared/api/problems.js';
import { buildInterview } from './room-builders.js';
import { RoomFeed } from './room-feed.js';
import { roomQuery } from './room-queries.js';
import type { Interview, RoomEvent } from './room-queries.js';

const at = '2026-01-01T10:05:00.000Z';
const focused = (seq: number, questionId: string): RoomEvent => ({
  __typename: 'QuestionFocused',
  seq,
  at,
  panelistId: 'p1',
  questionId,
});

interface Line {
  from: number;
  tell(event: RoomEvent): void;
  fail(error: Error): void;
}

/** A feed in front of an API whose snapshot the test sets; every subscription is a line with the number it began after. */
function openFeed(first: Interview) {
  const api = { snapshot: first, reads: 0 };
  globalThis.fetch = async () => {
    api.reads += 1;
    return { json: async () => ({ data: { interview: api.snapshot } }) } as Response;
  };
  const lines: Line[] = [];
  const follow: typeof followNumbered = (_document, _fixed, lastSeq, { next, failed }) => {
    let open = true;
    const tell = (event: RoomEvent) => open && next({ roomEvents: event } as Parameters<typeof next>[0]);
    lines.push({ from: lastSeq(), tell, fail: failed });
    return () => {
      open = false;
    };
  };
  const client = new QueryClient();
  client.setQueryData(roomQuery(first.id).queryKey, {
    interview: first,
    recent: [],
    recentFrom: first.lastSeq,
    clockOffsetMs: 0,
  });
  const leave = new QueryObserver(client, roomQuery(first.id)).subscribe(() => undefined);
  const feed = new RoomFeed(client, first.id, follow);
  feed.open();
  return { feed, api, lines, leave, seen: () => client.getQueryData(roomQuery(first.id).queryKey)!.interview };
}

describe("the room's feed", () => {
  it('folds events into the cache in order and ignores what it has seen', () => {
    const { feed, api, lines, leave, seen } = openFeed(buildInterview({ lastSeq: 4 }));
    expect(lines[0]?.from).toBe(4);
    for (const event of [focused(4, 'q2'), focused(5, 'q2'), focused(5, 'q1')]) lines[0]?.tell(event);
    expect(seen()).toMatchObject({ lastSeq: 5, currentQuestionId: 'q2' });
    expect(api.reads).toBe(0);
    feed.close();
    leave();
  });

  it('reads the snapshot once for a gap and goes on after the number it contains', async () => {
    const { feed, api, lines, leave, seen } = openFeed(buildInterview({ lastSeq: 4 }));
    api.snapshot = buildInterview({ lastSeq: 8, currentQuestionId: 'q2' });
    for (const event of [focused(7, 'q1'), focused(8, 'q2'), focused(9, 'q1')]) lines[0]?.tell(event);
    await waitFor(() => expect(lines).toHaveLength(2));
    expect(api.reads).toBe(1);
    expect(lines[1]?.from).toBe(8);
    lines[1]?.tell(focused(9, 'q1'));
    expect(seen()).toMatchObject({ lastSeq: 9, currentQuestionId: 'q1' });
    feed.close();
    leave();
  });

  it('reads the values after a reveal, because no event carries them', async () => {
    const { feed, api, lines, leave, seen } = openFeed(buildInterview());
    api.snapshot = buildInterview({ lastSeq: 1, revealed: true, valuesVisible: true });
    lines[0]?.tell({ __typename: 'ValuesRevealed', seq: 1, at, panelistId: null, revealedQuestionId: null });
    await waitFor(() => expect(seen().valuesVisible).toBe(true));
    expect(api.reads).toBe(1);
    feed.close();
    leave();
  });

  it('does not follow again once the right to be in the room is gone', async () => {
    const { feed, api, lines, leave } = openFeed(buildInterview());
    lines[0]?.fail(new ApiError('FORBIDDEN', 'You may not see this.'));
    await waitFor(() => expect(api.reads).toBe(1));
    expect(lines).toHaveLength(1);
    feed.close();
    leave();
  });
});
