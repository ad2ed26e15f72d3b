import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelTables } from '../test/arbitraries.js';
import { countPairs, pairWords } from './index.js';

describe('pairs of ratings', () => {
  it('are equal, one apart or further apart', () => {
    expect(
      countPairs([
        [1, 1, 2],
        [4, null, 1],
        [3, null, null],
      ]),
    ).toEqual({ equal: 1, withinOne: 2, apart: 1 });
  });

  it('are all counted exactly once', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const { equal, withinOne, apart } = countPairs(table);
        const sizes = table.map((unit) => unit.filter((level) => level !== null).length);
        expect(equal + withinOne + apart).toBe(sizes.reduce((sum, m) => sum + (m * (m - 1)) / 2, 0));
      }),
    );
  });

  it('are said as a manager says them aloud', () => {
    expect(pairWords({ equal: 5, withinOne: 4, apart: 3 })).toBe('within one level on 9 of 12, the same on 5');
    expect(pairWords({ equal: 4, withinOne: 0, apart: 0 })).toBe('the same level on all 4');
    expect(pairWords({ equal: 0, withinOne: 0, apart: 0 })).toBe('one opinion each, nothing to compare yet');
  });
});
