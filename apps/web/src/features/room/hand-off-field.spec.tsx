import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { pageLocks } from '../../shared/api/outbox-locks.js';
import { memoryStore } from '../../shared/api/outbox-store.js';
import { Outbox } from '../../shared/api/outbox.js';
import { HandOffField } from './hand-off-field.js';
import { buildInterview } from './room-builders.js';
import type { HandOff } from './room-queries.js';
import { RoomSession } from './room-session.js';
import { ownHandOff, withOwnHandOff } from './room-view.js';
import type { RoomView } from './room-view.js';
import type { RoomWrite } from './room-writes.js';

/** The field in front of an API that keeps what arrives. */
function openField() {
  let view: RoomView = { interview: buildInterview(), recent: [], recentFrom: 0, clockOffsetMs: 0 };
  const arrived: string[] = [];
  const outbox = new Outbox<RoomWrite, HandOff>({
    name: 'test',
    store: memoryStore(),
    locks: pageLocks(),
    send: async ({ write, expectedRevision }) => {
      if (write.kind !== 'hand-off') throw new Error('only hand-offs here');
      const { interviewId, label, text } = write;
      arrived.push(`${label}: ${text}`);
      const place = { interviewId, roundTitle: 'Round', panelistId: 'p1', author: { id: 'm1', name: 'Ada' } };
      const revision = expectedRevision + 1;
      return { kind: 'acknowledged', revision, result: { ...place, label, text, revision, at: '2026-01-01T10:00:00.000Z' } };
    },
    onAcknowledged: (_write, handOff) => {
      view = { ...view, interview: withOwnHandOff(view.interview, handOff) };
    },
  });
  const session = new RoomSession({ readView: () => view, outbox });
  const tree = () => (
    <MantineProvider>
      <HandOffField interviewId="i1" own={ownHandOff(session.interview()!)} session={session} />
    </MantineProvider>
  );
  const { rerender } = render(tree());
  const sent = () => waitFor(() => expect(outbox.snapshot().items).toEqual([]));
  return { arrived, sent, show: () => rerender(tree()) };
}

afterEach(() => sessionStorage.clear());

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});

const text = () => screen.getByLabelText('What to probe');

describe('the hand-off field', () => {
  it('keeps what is typed by itself, with the chosen label, once each', async () => {
    const { arrived, sent, show } = openField();
    await userEvent.click(screen.getByRole('radio', { name: 'Please probe' }));
    await userEvent.type(text(), 'Messaging, please.');
    fireEvent.blur(text());
    await waitFor(() => expect(arrived).toEqual(['PLEASE_PROBE: Messaging, please.']));
    await sent();
    show();
    screen.getByText('Handed off.');
    await userEvent.click(screen.getByRole('radio', { name: 'Ran out of time' }));
    await waitFor(() => expect(arrived).toHaveLength(2));
    expect(arrived[1]).toBe('RAN_OUT_OF_TIME: Messaging, please.');
  });

  it('shows again what was typed and not left, where the page went away in the middle of it', async () => {
    const before = openField();
    await userEvent.type(text(), 'How they hand work ov');
    const reloaded = openField();
    expect(screen.getAllByLabelText('What to probe').map((each) => (each as HTMLTextAreaElement).value)).toEqual([
      'How they hand work ov',
      'How they hand work ov',
    ]);
    expect([before.arrived, reloaded.arrived]).toEqual([[], []]);
  });

  it('keeps no text that carries a level or a recommendation, leaves it in sight and says why', async () => {
    const { arrived } = openField();
    await userEvent.type(text(), 'Mechanism was a level 2');
    fireEvent.blur(text());
    screen.getByText(/Not saved\. A hand-off carries no level/);
    expect(arrived).toEqual([]);
    expect((text() as HTMLTextAreaElement).value).toBe('Mechanism was a level 2');
  });
});
