import { describe, expect, it } from '@jest/globals';
import type { StreamEvent } from './event-log.js';
import { StreamTail } from './stream-tails.js';

const event = (seq: number): StreamEvent => ({ seq, kind: 'Said', at: new Date(0), body: {} });
const seqs = (events: readonly StreamEvent[]): number[] => events.map(({ seq }) => seq);

/** A log whose reads wait until the test lets them go; each answers what was written when it began. */
function heldLog(): {
  written: number;
  let: () => Promise<void>;
  reads: number;
  log: ConstructorParameters<typeof StreamTail>[0];
} {
  const waiting: (() => void)[] = [];
  const state = {
    written: 0,
    reads: 0,
    let: async () => {
      waiting.splice(0).forEach((go) => go());
      await new Promise((resolve) => setImmediate(resolve));
    },
    log: {
      lastSeq: () => Promise.resolve(state.written),
      read: (_organizationId: string, _streamId: string, afterSeq: number) => {
        state.reads += 1;
        const found = Array.from({ length: state.written - afterSeq }, (_, place) => event(afterSeq + place + 1));
        return new Promise<StreamEvent[]>((resolve) => waiting.push(() => resolve(found)));
      },
    },
  };
  return state;
}

async function finished<Result>(result: Promise<Result>, log: { let: () => Promise<void> }): Promise<Result> {
  let done = false;
  void result.then(() => (done = true));
  while (!done) await log.let();
  return result;
}

describe('the tail of a stream', () => {
  it('whoever joins while it is read hears what was written before they joined', async () => {
    const log = heldLog();
    log.written = 1;
    const tail = new StreamTail(log.log, 'organization', 'stream');
    const first = tail.after(1);
    log.written = 2;
    tail.hear(2);
    const second = tail.after(1);
    expect(seqs(await finished(second, log))).toEqual([2]);
    await finished(first, log);
  });

  it('what this process commits is handed on without a read, in order and once', async () => {
    const log = heldLog();
    const tail = new StreamTail(log.log, 'organization', 'stream');
    await finished(tail.after(0), log);
    const { reads } = log;
    log.written = 2;
    tail.push([event(1), event(2)]);
    tail.push([event(2)]);
    tail.hear(2);
    expect(seqs(await tail.after(0))).toEqual([1, 2]);
    expect(log.reads).toBe(reads);
  });

  it('what is committed while it begins is handed on once', async () => {
    const log = heldLog();
    const tail = new StreamTail(log.log, 'organization', 'stream');
    const first = tail.after(0);
    log.written = 2;
    tail.push([event(1), event(2)]);
    expect(seqs(await finished(first, log))).toEqual([1, 2]);
    expect(seqs(await tail.after(0))).toEqual([1, 2]);
    expect(seqs(await tail.after(2))).toEqual([]);
  });

  it('a number that is not the next, or an unknown one, is read from the log', async () => {
    const log = heldLog();
    const tail = new StreamTail(log.log, 'organization', 'stream');
    await finished(tail.after(0), log);
    log.written = 3;
    tail.push([event(3)]);
    expect(seqs(await finished(tail.after(0), log))).toEqual([1, 2, 3]);
    log.written = 4;
    tail.hear(null);
    expect(seqs(await finished(tail.after(3), log))).toEqual([4]);
  });

  it('what is no longer at hand is read from the log', async () => {
    const log = heldLog();
    log.written = 400;
    const tail = new StreamTail(log.log, 'organization', 'stream');
    expect(seqs(await finished(tail.after(398), log))).toEqual([399, 400]);
    expect(seqs(await finished(tail.after(2), log))).toHaveLength(398);
  });
});
