import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { pageLocks } from '../../shared/api/outbox-locks.js';
import { memoryStore } from '../../shared/api/outbox-store.js';
import { Outbox } from '../../shared/api/outbox.js';
import { shownQuestion } from './desk.js';
import { buildInterview, buildScore } from './room-builders.js';
import type { Interview, Score } from './room-queries.js';
import { RoomSession } from './room-session.js';
import { applyEvent, withOwnScore } from './room-view.js';
import type { RoomView } from './room-view.js';
import type { RoomWrite } from './room-writes.js';
import { Scorecard } from './scorecard.js';
import { useRoomKeys } from './use-room-keys.js';

/** A room with a real session and a real outbox, in front of an API that stores what arrives. */
export function openRoom(start: Interview = buildInterview()) {
  let view: RoomView = { interview: start, recent: [], recentFrom: 0, clockOffsetMs: 0 };
  let now = 0;
  const stored = new Map<string, number | string | null>();
  const outbox = new Outbox<RoomWrite, Score>({
    name: 'test',
    store: memoryStore(),
    locks: pageLocks(),
    send: async ({ cell, write, expectedRevision }) => {
      await Promise.resolve();
      if (write.kind !== 'score') throw new Error('only scores here');
      stored.set(cell.replace('interview/', ''), write.level ?? write.mark);
      const { questionId, dimensionId, level, mark } = write;
      const score = buildScore({ questionId, dimensionId, level, mark, revision: expectedRevision + 1 });
      return { kind: 'acknowledged', revision: score.revision, result: score };
    },
    onAcknowledged: (_write, score) => {
      view = { ...view, interview: withOwnScore(view.interview, score) };
    },
  });
  const session = new RoomSession({ readView: () => view, outbox, now: () => now });
  const ask = (questionId: string) => {
    const seq = view.interview.lastSeq + 1;
    view = applyEvent(view, {
      __typename: 'QuestionFocused',
      seq,
      at: '2026-01-01T10:00:00.000Z',
      panelistId: 'p2',
      questionId,
    }).view;
    session.observe();
  };
  /** A later read that lists questions and dimensions the other way round. */
  const reorder = () => {
    const { interview } = view;
    const rubric = { ...interview.rubric, dimensions: [...interview.rubric.dimensions].reverse() };
    view = { ...view, interview: { ...interview, rubric, questions: [...interview.questions].reverse() } };
    session.observe();
  };
  const wait = (ms: number) => {
    now += ms;
  };
  const sent = () =>
    waitFor(
      () => {
        if (outbox.snapshot().items.length > 0) throw new Error('Some edits are not sent yet.');
      },
      { interval: 2, timeout: 3000 },
    );
  session.observe();
  return { session, outbox, stored, ask, reorder, wait, sent };
}

type OpenRoom = ReturnType<typeof openRoom>;

function Desk({ room: { session, outbox } }: { room: OpenRoom }) {
  useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const { desk, lastPress } = useSyncExternalStore(session.subscribe, session.snapshot);
  useRoomKeys({ session, onNote: () => undefined, onAsk: () => undefined, onPause: () => undefined });
  const interview = session.interview();
  const question = interview && shownQuestion(interview, desk);
  if (!interview || !question) return null;
  return (
    <Scorecard
      interview={interview}
      question={question}
      session={session}
      lastPress={lastPress}
      focusedAt={desk.dimension}
      act={async () => true}
    />
  );
}

export function show(room: OpenRoom) {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  const tree = () => (
    <MantineProvider>
      <Desk room={room} />
      <textarea aria-label="elsewhere" />
    </MantineProvider>
  );
  const { rerender } = render(tree());
  return () => rerender(tree());
}

export const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
export const radio = (dimension: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: dimension })).getByRole('radio', { name });
export const chosen = (dimension: string) =>
  within(screen.getByRole('radiogroup', { name: dimension })).queryByRole('radio', { checked: true });
