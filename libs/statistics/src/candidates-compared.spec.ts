import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aheadUnderAnyWeights, orderUnderWeights, probabilityWords, sharedShare } from './index.js';

const level = fc.integer({ min: 10, max: 40 }).map((tenth) => tenth / 10);
const means = fc.record({ definition: level, mechanism: level, tradeOffs: level });
const weights = fc.record({ definition: fc.nat(9), mechanism: fc.nat(9), tradeOffs: fc.nat(9) });

describe('being ahead under any weights', () => {
  it('is never turned round by any weights', () => {
    fc.assert(
      fc.property(means, means, weights, (first, second, some) => {
        if (!aheadUnderAnyWeights(first, second)) return;
        const { declared } = orderUnderWeights([{ candidate: 'A', means: first }, { candidate: 'B', means: second }], some); // prettier-ignore
        if (declared[0]!.value !== null) expect(declared[0]!.value).toBeGreaterThanOrEqual(declared[1]!.value! - 1e-9);
      }),
    );
  });

  it('is denied only where some weights do turn the order round', () => {
    fc.assert(
      fc.property(means, means, (first, second) => {
        if (aheadUnderAnyWeights(first, second)) return;
        const keys = ['definition', 'mechanism', 'tradeOffs'] as const;
        expect(keys.some((key) => first[key] < second[key])).toBe(true);
      }),
    );
  });

  it('holds between candidates who were rated on different dimensions only where the lowest of one reaches the highest of the other', () => {
    expect(aheadUnderAnyWeights({ definition: 3, mechanism: 4 }, { definition: 3 })).toBe(true);
    expect(aheadUnderAnyWeights({ definition: 3, mechanism: 2 }, { definition: 2.5 })).toBe(false);
    expect(aheadUnderAnyWeights({}, { definition: 2 })).toBe(false);
  });
});

describe('what two candidates were both asked', () => {
  it('is a share of all that either was asked', () => {
    expect(sharedShare(['a', 'b', 'c', 'c'], ['b', 'c', 'd'])).toBe(0.5);
    expect(sharedShare(['a'], ['a', 'a'])).toBe(1);
    expect(sharedShare(['a'], [])).toBe(0);
    expect(sharedShare([], [])).toBeNull();
  });
});

describe('a probability in words', () => {
  it.each([
    [0.5, false, 'no clear difference', 'about 5 in 10'],
    [0.71, false, 'leaning', 'about 7 in 10'],
    [0.2, true, 'leaning', 'about 8 in 10'],
    [0.93, false, 'clear on these ratings', 'about 9 in 10'],
    [0.97, false, 'clear on these ratings', 'more than 9 in 10'],
    [0.001, true, 'clear on these ratings', 'more than 99 in 100'],
  ])('%s is told the likelier way round', (above, turned, band, chance) => {
    expect(probabilityWords(above)).toEqual({ turned, band, chance });
  });

  it('refuses what is no probability', () => {
    expect(() => probabilityWords(1.2)).toThrow('1.2 is no probability');
  });
});
