import { describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';

interface Write {
  lane: string;
  cell: string;
  value: number;
}

const write = (lane: string, cell: string, value: number): Write => ({ lane, cell, value });

/** Lanes whose batches are committed only when the test says so. */
function held(): { lanes: Lanes<Write, number>; batches: Write[][]; commit: () => Promise<void>; fail: () => Promise<void> } {
  const batches: Write[][] = [];
  const ends: { commit: () => void; fail: (cause: Error) => void }[] = [];
  const lanes = new Lanes<Write, number>(
    { laneOf: ({ lane }) => lane, onceOf: ({ lane, cell }) => [`${lane} ${cell}`] },
    (batch) =>
      new Promise((resolve, reject) => {
        batches.push([...batch]);
        ends.push({ commit: () => resolve(batch.map(({ value }) => value)), fail: reject });
      }),
  );
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const commit = async (): Promise<void> => {
    await turn();
    ends.shift()?.commit();
    await turn();
  };
  const fail = async (): Promise<void> => {
    await turn();
    ends.shift()?.fail(new Error('The connection broke.'));
    await turn();
  };
  return { lanes, batches, commit, fail };
}

const valuesOf = (batches: Write[][]): number[][] => batches.map((batch) => batch.map(({ value }) => value));

describe('many writes, one commit', () => {
  it('what comes while a batch is committed goes together with the next', async () => {
    const { lanes, batches, commit } = held();
    const first = lanes.add(write('a', '1', 1));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const others = [lanes.add(write('a', '2', 2)), lanes.add(write('a', '3', 3))];
    await commit();
    await commit();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 3]);
    expect(valuesOf(batches)).toEqual([[1], [2, 3]]);
  });

  it('a cell stands once in a batch, and its writes never overtake each other', async () => {
    const { lanes, batches, commit } = held();
    const writes = [1, 2, 3].map((value) => lanes.add(write('a', 'same', value)));
    const beside = lanes.add(write('a', 'other', 9));
    for (let batch = 0; batch < 3; batch += 1) await commit();
    expect(await Promise.all([...writes, beside])).toEqual([1, 2, 3, 9]);
    expect(valuesOf(batches)).toEqual([[1, 9], [2], [3]]);
  });

  it('a batch that fails gives no verdict, and the lane goes on', async () => {
    const { lanes, commit, fail } = held();
    const failed = [lanes.add(write('a', '1', 1)), lanes.add(write('a', '2', 2))];
    await fail();
    const next = lanes.add(write('a', '1', 3));
    await commit();
    expect(await Promise.all([...failed, next])).toEqual([null, null, 3]);
  });
});
