import { describe, expect, it } from '@jest/globals';
import { gatesOf, orderUnderWeights } from './index.js';

describe('a must-have', () => {
  it('fails below its minimum however good the rest is, and waits where nothing was rated', () => {
    const dimensions = [
      { dimension: 'definition', mean: 4 },
      { dimension: 'mechanism', mean: 1.9 },
    ];
    const gates = gatesOf(dimensions, { mechanism: 2, definition: 4, tradeOffs: 2 });
    expect(gates.map(({ dimension, passed }) => [dimension, passed])).toEqual([
      ['mechanism', false],
      ['definition', true],
      ['tradeOffs', null],
    ]);
    expect(gates[2]!.reached).toMatchObject({ value: null, reason: 'no rating on this dimension' });
  });
});

describe('the order of candidates', () => {
  const [ana, ben, cem] = [
    { candidate: 'Ana', means: { depth: 4, breadth: 2 } },
    { candidate: 'Ben', means: { depth: 2, breadth: 3.5 } },
    { candidate: 'Cem', means: { depth: 1, breadth: 1 } },
  ];

  it('hangs on the weights where a small change of one turns two round, and it says which', () => {
    const { declared, equal, flips } = orderUnderWeights([ana, ben, cem], { depth: 4, breadth: 5 });
    expect(declared.map(({ value }) => value)).toEqual([(16 + 10) / 9, (8 + 17.5) / 9, 1]);
    expect(equal.map(({ value }) => value)).toEqual([3, 2.75, 1]);
    expect(flips).toEqual([{ first: 'Ana', second: 'Ben', under: 'less weight on depth' }]);
  });

  it('hangs on nothing where one is ahead everywhere', () => {
    expect(orderUnderWeights([ana, cem], { depth: 1, breadth: 9 }).flips).toEqual([]);
  });

  it('leaves out whom nobody rated on anything that counts', () => {
    const absent = { candidate: 'Dee', means: { humour: 4 } };
    expect(orderUnderWeights([absent, cem], { depth: 1 })).toMatchObject({
      declared: [{ value: null }, { value: 1 }],
      flips: [],
    });
    expect(() => orderUnderWeights([cem], { depth: -1 })).toThrow('the weight of depth is -1');
  });
});
