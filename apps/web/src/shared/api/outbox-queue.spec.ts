import * as queue from './outbox-queue.js';
import type { OutboxQueue } from './outbox-queue.js';

const level = (mutationId: string, write: number, cell = 'q1/definition', knownRevision = 0) => ({
  mutationId,
  cell,
  write,
  knownRevision,
});
const stale = { code: 'STALE_WRITE', message: 'Changed elsewhere.', currentRevision: 7, currentWords: '4' };
const empty: OutboxQueue<number> = [];

describe('the queue of writes', () => {
  it('lets a newer press replace an unsent one of the same cell, keeping the revision its author had in sight', () => {
    const items = queue.press(queue.press(empty, level('a', 2)), level('b', 3, 'q1/definition', 5));
    expect(items).toEqual([
      { mutationId: 'b', cell: 'q1/definition', write: 3, expectedRevision: 0, state: 'waiting', refusal: null },
    ]);
  });

  it('never changes a write that may have been stored, and chains the next one to its acknowledged revision', () => {
    const sent = queue.markSent(queue.press(empty, level('a', 2)), 'a');
    const behind = queue.press(sent, level('b', 3));
    expect(behind.map((item) => [item.mutationId, item.state])).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
    ]);
    expect(queue.acknowledge(behind, 'a', 9)).toMatchObject([{ mutationId: 'b', expectedRevision: 9 }]);
  });

  it('sends in the order of the presses and passes over refusals', () => {
    const items = queue.press(queue.press(empty, level('a', 1)), level('b', 2, 'q1/mechanism'));
    expect(queue.nextToSend(items)?.mutationId).toBe('a');
    expect(queue.nextToSend(queue.refuse(items, 'a', stale))?.mutationId).toBe('b');
  });

  it('keeps a refused write in sight until its author insists, lets it go or presses again', () => {
    const refused = queue.refuse(queue.markSent(queue.press(empty, level('a', 2)), 'a'), 'a', stale);
    expect(refused).toMatchObject([{ mutationId: 'a', state: 'refused', refusal: stale, write: 2 }]);
    expect(queue.insist(refused, 'a', 'b')).toMatchObject([{ mutationId: 'b', state: 'waiting', write: 2, expectedRevision: 7 }]);
    expect(queue.dismiss(refused, 'a')).toEqual([]);
    expect(queue.press(refused, level('c', 3))).toMatchObject([
      { mutationId: 'c', state: 'waiting', write: 3, expectedRevision: 7 },
    ]);
  });

  it('gives a press that stood behind a refused one its own answer against the same revision', () => {
    const sent = queue.markSent(queue.press(empty, level('a', 2, 'q1/definition', 4)), 'a');
    expect(queue.refuse(queue.press(sent, level('b', 3)), 'a', stale)).toMatchObject([
      { mutationId: 'b', state: 'waiting', expectedRevision: 4 },
    ]);
  });
});
