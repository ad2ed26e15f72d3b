import { EQUAL_FORMULA } from '@strata/domain';
import { dimensionWeight, gateAt, percentages, roundWeight, withDimension, withGate, withRound } from './formula-draft.js';
import type { FormulaDetail } from './formula-queries.js';

const place = { roundId: 'one', dimensionKey: 'depth' };

describe('a formula while it is written', () => {
  it('keeps one weight per round and dimension and one must-have per dimension', () => {
    const weighed = withRound(withRound(EQUAL_FORMULA, 'one', 2), 'one', 3);
    expect([weighed.rounds, roundWeight(weighed, 'one'), roundWeight(weighed, 'two')]).toEqual([
      [{ roundId: 'one', weight: 3 }],
      3,
      1,
    ]);
    const inside = withDimension(withDimension(EQUAL_FORMULA, place, 2), place, 5);
    expect([inside.dimensions.length, dimensionWeight(inside, place, 1)]).toEqual([1, 5]);
    expect(dimensionWeight(inside, { ...place, dimensionKey: 'other' }, 4)).toBe(4);
    const gated = withGate(withGate(EQUAL_FORMULA, place, 2), place, 3);
    expect([gateAt(gated, place), gateAt(withGate(gated, place, null), place)]).toEqual([3, null]);
  });

  it('says what part of the result each round has', () => {
    const rubric = {
      id: 'r',
      name: 'R',
      version: 1,
      dimensions: [{ id: 'd', key: 'depth', name: 'Depth', weight: 1, anchors: [] }],
    };
    const rounds: FormulaDetail['rounds'] = [
      { id: 'one', title: 'One', rubric },
      { id: 'two', title: 'Two', rubric },
    ];
    expect([...percentages(withRound(EQUAL_FORMULA, 'one', 3), rounds)]).toEqual([['one', '75 %'], ['two', '25 %']]); // prettier-ignore
  });
});
