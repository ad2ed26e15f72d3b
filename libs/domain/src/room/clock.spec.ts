import { describe, expect, it } from '@jest/globals';
import { pausedUntil, ranSince } from '@strata/domain';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 10, minute));
const minutes = (count: number): number => count * 60_000;

describe('the clock of a room', () => {
  it('leaves out the pauses that are over and the one under way', () => {
    expect(ranSince({ pausedAt: null, pausedMs: 0 }, at(0), 0, at(10))).toBe(minutes(10));
    expect(ranSince({ pausedAt: null, pausedMs: minutes(3) }, at(0), 0, at(10))).toBe(minutes(7));
    expect(ranSince({ pausedAt: at(8), pausedMs: minutes(3) }, at(0), 0, at(10))).toBe(minutes(5));
  });

  it('counts for a question only the pauses since it began', () => {
    const clock = { pausedAt: at(20), pausedMs: minutes(4) };
    // By minute 12 the clock had stood still for three minutes; one of the four came after it.
    expect(ranSince(clock, at(12), minutes(3), at(25))).toBe(minutes(25 - 12 - 1 - 5));
  });

  it('never runs backwards, also where clocks of two machines disagree', () => {
    expect(ranSince({ pausedAt: null, pausedMs: 0 }, at(5), 0, at(4))).toBe(0);
    expect(pausedUntil({ pausedAt: at(5), pausedMs: 100 }, at(4))).toBe(100);
  });
});
