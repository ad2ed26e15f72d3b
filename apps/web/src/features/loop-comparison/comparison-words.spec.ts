import { describe, expect, it } from '@jest/globals';
import { figureWords, gateWords, pairsWith, placeOn } from './comparison-words.js';
import type { LoopComparison } from './loop-comparison-queries.js';

const gate = (passed: boolean | null) => ({
  interviewTitle: 'Design',
  dimensionName: 'Mechanism',
  minimum: 3,
  reached: 2,
  passed,
});

describe('the words of a comparison', () => {
  it('never show a value without its interval, and say why there is none', () => {
    expect(figureWords({ value: 2.5, low: 2, high: 3, withheldBecause: null })).toBe('2.50, likely 2.0 to 3.0');
    expect(figureWords({ value: 2.5, low: null, high: null, withheldBecause: 'one opinion' })).toBe('No result: one opinion');
  });

  it('name the must-have that is missed or not rated', () => {
    expect(gateWords([])).toBe('No must-haves');
    expect(gateWords([gate(true)])).toBe('Must-haves reached');
    expect(gateWords([gate(true), gate(false)])).toBe('Must-haves missed: Mechanism in Design');
    expect(gateWords([gate(null)])).toBe('Must-haves not rated yet: Mechanism in Design');
  });

  it('put a level between the ends of its own ladder', () => {
    expect(placeOn(3, { lowest: 1, highest: 5 })).toBe(0.5);
    expect(placeOn(1, { lowest: 1, highest: 1 })).toBe(0);
  });

  it('say of one candidate what stands between them and each other one, whichever way round the pair is', () => {
    const candidacies = ['a', 'b', 'c'].map((id) => ({ candidacyId: id, candidateName: id.toUpperCase() }));
    const pairs = [['a', 'b'], ['a', 'c'], ['b', 'c']].map(([firstId, secondId]) => ({ firstId, secondId, share: 100, comparable: true, words: `${firstId}${secondId}` })); // prettier-ignore
    const comparison = { candidacies, pairs } as unknown as LoopComparison;
    expect(pairsWith(comparison, 'b').map(({ name, words }) => [name, words])).toEqual([['A', 'ab'], ['C', 'bc']]); // prettier-ignore
  });
});
