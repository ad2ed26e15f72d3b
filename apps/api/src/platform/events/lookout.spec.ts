import { afterEach, describe, expect, it } from '@jest/globals';
import { Lookout } from './lookout.js';

const HOUR_MS = 3_600_000;
const settled = () => new Promise((resolve) => setImmediate(resolve));
const opened: Lookout[] = [];
afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

/** Work whose looks wait until the test lets them end. */
function heldWork(everyMs = HOUR_MS) {
  const waiting: { end: () => void; fail: (error: Error) => void }[] = [];
  const said: string[] = [];
  let began = 0;
  const work = () => new Promise<void>((end, fail) => (began += 1) && waiting.push({ end, fail }));
  const lookout = new Lookout(work, everyMs, { error: (words: string) => void said.push(words) });
  opened.push(lookout);
  return {
    lookout,
    said,
    began: () => began,
    end: async () => (waiting.shift()?.end(), settled()),
    fail: async (words: string) => (waiting.shift()?.fail(new Error(words)), settled()),
  };
}

describe('a lookout', () => {
  it('looks once at a time, and once more for all that it was told meanwhile', async () => {
    const { lookout, began, end } = heldWork();
    for (let time = 0; time < 3; time += 1) lookout.look();
    expect(began()).toBe(1);
    await end();
    expect(began()).toBe(2);
    await end();
    expect(began()).toBe(2);
    lookout.look();
    expect(began()).toBe(3);
    await end();
  });

  it('says what failed, and looks again', async () => {
    const { lookout, began, said, end, fail } = heldWork();
    lookout.look();
    await fail('The database is away.');
    expect(said).toEqual(['The database is away.']);
    lookout.look();
    expect(began()).toBe(2);
    await end();
  });

  it('looks by itself every so often', async () => {
    const looked = new Promise<void>((resolve) => {
      opened.push(new Lookout(async () => resolve(), 1, { error: () => undefined }));
    });
    await looked;
  });

  it('ends with the look that is under way, and looks no more', async () => {
    const { lookout, began, end } = heldWork();
    lookout.look();
    lookout.look();
    let over = false;
    const closing = lookout.close().then(() => (over = true));
    await settled();
    expect([lookout.closed, over]).toEqual([true, false]);
    await end();
    await closing;
    lookout.look();
    expect(began()).toBe(1);
  });
});
