import { describe, expect, it } from '@jest/globals';
import type { Lean } from './calibration-queries.js';
import { reachOf, shareOf } from './lean-picture.js';

const lean = (low: number | null, high: number | null) => ({ lean: { value: null, low, high, withheldBecause: null } }) as Lean;

describe('the picture of leans', () => {
  it('has no lean in its middle, and reaches as far as the widest interval, a level at least', () => {
    expect(reachOf([lean(-0.2, 0.3), lean(null, null)])).toBe(1);
    expect(reachOf([lean(-1.6, 0.3)])).toBe(1.6);
    expect([-1.6, 0, 1.6].map((level) => shareOf(level, 1.6))).toEqual([0, 0.5, 1]);
  });
});
