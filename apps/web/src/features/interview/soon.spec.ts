import { describe, expect, it } from '@jest/globals';
import { soonWords } from './soon.js';

const NOW = Date.parse('2030-01-07T09:00:00.000Z');
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

describe('the reminder of an interview', () => {
  it.each([
    [61, null],
    [60, 'Begins in 60 minutes'],
    [1, 'Begins in 1 minute'],
    [0, 'Begins now'],
    [-5, 'Should have begun 5 minutes ago'],
    [-121, null],
  ])('%s minutes ahead: %s', (minutes, words) => {
    expect(soonWords({ state: 'SCHEDULED', startsAt: at(minutes) }, NOW)).toBe(words);
  });

  it('says nothing of one without a time, or that is no longer to come', () => {
    expect(soonWords({ state: 'SCHEDULED', startsAt: null }, NOW)).toBeNull();
    for (const state of ['LIVE', 'ENDED', 'NOT_HELD']) expect(soonWords({ state, startsAt: at(5) }, NOW)).toBeNull();
  });
});
