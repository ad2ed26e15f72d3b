import { describe, expect, it } from '@jest/globals';
import { grantedMinutes } from '@strata/domain';

describe('minutes for a candidate who is given more time', () => {
  it.each([
    [60, 1, 60],
    [60, 1.5, 90],
    [45, 1.25, 56],
    [5, 1.05, 5],
    [60, 0.5, 60],
  ])('%s minutes at %s are %s', (planned, multiplier, granted) => {
    expect(grantedMinutes(planned, multiplier)).toBe(granted);
  });
});
