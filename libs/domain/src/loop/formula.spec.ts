import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RoundPlan } from '../loop.js';
import { EQUAL_FORMULA, faultOfFormula, formulaShares, formulaWithin, formulaWords, type LoopFormula } from './formula.js';

const anchors = [1, 2, 3, 4].map((level) => ({ level, text: `Level ${level}` }));
const round = (id: string, weights: number[]): Pick<RoundPlan, 'id' | 'title' | 'rubric'> => ({
  id,
  title: id.toUpperCase(),
  rubric: {
    ...{ id: `rubric ${id}`, name: 'Rubric', version: 1 },
    dimensions: weights.map((weight, at) => ({ id: `${id}${at}`, key: `d${at}`, name: `D${at}`, weight, anchors })),
  },
});
const rounds = [round('one', [1, 1]), round('two', [1, 3])];
const formula = (more: Partial<LoopFormula>): LoopFormula => ({ ...EQUAL_FORMULA, ...more });
const shares = (given: LoopFormula | undefined) => formulaShares(given, rounds).map(({ share }) => share);

describe('the formula of a loop', () => {
  it('weighs rounds alike and dimensions as their rubric says, unless it says otherwise', () => {
    expect(shares(undefined)).toEqual([0.25, 0.25, 0.125, 0.375]);
    expect(shares(formula({ rounds: [{ roundId: 'two', weight: 3 }] }))).toEqual([0.125, 0.125, 0.1875, 0.5625]);
    expect(shares(formula({ dimensions: [{ roundId: 'one', dimensionKey: 'd0', weight: 4 }] }))).toEqual([
      0.4, 0.1, 0.125, 0.375,
    ]);
  });

  it('gives shares that add up to 1, whatever the weights', () => {
    const weight = fc.integer({ min: 1, max: 10 });
    const given: fc.Arbitrary<LoopFormula> = fc.record({
      rounds: fc
        .subarray(['one', 'two'])
        .chain((ids) => fc.tuple(...ids.map((roundId) => weight.map((w) => ({ roundId, weight: w }))))),
      dimensions: weight.map((w) => [{ roundId: 'two', dimensionKey: 'd1', weight: w }]),
      gates: fc.constant<LoopFormula['gates']>([]),
      reason: fc.constant<string | null>('It matters.'),
    });
    fc.assert(
      fc.property(given, (each) => {
        expect(shares(each).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        const kept = formulaWithin(each, rounds);
        for (const [at, share] of shares(kept).entries()) expect(share).toBeCloseTo(shares(each)[at] ?? 0, 12);
      }),
    );
  });

  it('needs a reason for unequal weights and none for must-haves', () => {
    const weighed = formula({ rounds: [{ roundId: 'two', weight: 2 }] });
    expect(faultOfFormula(weighed, rounds)?.path).toBe('reason');
    expect(faultOfFormula({ ...weighed, reason: 'Design decides.' }, rounds)).toBeNull();
    expect(faultOfFormula(formula({ gates: [{ roundId: 'one', dimensionKey: 'd0', minimum: 2 }] }), rounds)).toBeNull();
    expect(faultOfFormula(formula({ rounds: [{ roundId: 'one', weight: 1 }] }), rounds)).toBeNull();
  });

  it('names rounds, dimensions and levels that there are, and whole weights from 1 to 10', () => {
    const paths = [
      formula({ rounds: [{ roundId: 'none', weight: 2 }] }),
      formula({ rounds: [{ roundId: 'one', weight: 1.5 }] }),
      formula({ dimensions: [{ roundId: 'one', dimensionKey: 'd9', weight: 2 }] }),
      formula({ dimensions: [{ roundId: 'one', dimensionKey: 'd0', weight: 11 }] }),
      formula({ gates: [{ roundId: 'two', dimensionKey: 'x', minimum: 2 }] }),
      formula({ gates: [{ roundId: 'two', dimensionKey: 'd0', minimum: 5 }] }),
    ].map((each) => faultOfFormula(each, rounds)?.path);
    expect(paths).toEqual([
      ...['rounds.0.roundId', 'rounds.0.weight', 'dimensions.0.dimensionKey'],
      ...['dimensions.0.weight', 'gates.0.dimensionKey', 'gates.0.minimum'],
    ]);
  });

  it('forgets what is gone or as usual, and says the rest in words', () => {
    const given = formula({
      rounds: [{ roundId: 'two', weight: 2 }, { roundId: 'gone', weight: 5 }, { roundId: 'one', weight: 1 }],
      dimensions: [{ roundId: 'two', dimensionKey: 'd1', weight: 3 }],
      gates: [{ roundId: 'one', dimensionKey: 'd1', minimum: 3 }, { roundId: 'gone', dimensionKey: 'd1', minimum: 3 }],
      reason: 'Design decides.',
    }); // prettier-ignore
    expect(formulaWithin(given, rounds)).toEqual({
      rounds: [{ roundId: 'two', weight: 2 }],
      dimensions: [],
      gates: [{ roundId: 'one', dimensionKey: 'd1', minimum: 3 }],
      reason: 'Design decides.',
    });
    expect(formulaWords(given, rounds)).toEqual([
      '“TWO” weighs 2 times as much as a usual round.',
      'Must-have: D1 in “ONE” reaches level 3 on average.',
      'The reason: Design decides.',
    ]);
    expect(formulaWithin(formula({ reason: 'None' }), rounds)).toBeUndefined();
  });
});
