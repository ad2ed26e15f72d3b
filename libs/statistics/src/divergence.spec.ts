import { describe, expect, it } from '@jest/globals';
import { agendaOf, countFlags, divergenceChance, divergenceOf, divergenceWords, type DivergenceLevel } from './index.js';

const five = { scale: { min: 1, max: 5 }, bar: 3.5 };

describe('divergence inside one unit', () => {
  it('is milder on five levels: two apart on one side is medium, across the bar high', () => {
    expect(divergenceOf([1, 3], five).level).toBe('MEDIUM');
    expect(divergenceOf([2, 4], five).level).toBe('HIGH');
    expect(divergenceOf([3, 4], five).level).toBe('MEDIUM');
    expect(divergenceOf([2, 3], five).level).toBe('LOW');
    expect(divergenceOf([1, 4], five).level).toBe('HIGH');
  });

  it('is none for one opinion, and says so', () => {
    expect(divergenceOf([null, 4])).toEqual({
      level: 'NONE',
      range: null,
      acrossBar: false,
      outliers: [],
      reason: 'one opinion',
    });
    expect(divergenceOf([null]).reason).toBe('no rating');
  });

  it('refuses a level outside the scale', () => {
    expect(() => divergenceOf([2, 5])).toThrow('column 2: 5 is not a level from 1 to 4');
  });

  it('is told in plain words', () => {
    expect(divergenceWords(divergenceOf([1, 4]))).toBe('3 levels apart, on both sides of the bar');
    expect(divergenceWords(divergenceOf([3, 4]))).toBe('1 level apart, on one side of the bar');
    expect(divergenceWords(divergenceOf([4, 4]))).toBe('the same level');
    expect(divergenceWords(divergenceOf([4]))).toBe('one opinion');
  });
});

describe('flags by chance', () => {
  it('come up as often as simulated ones did: .08, .18, .28 and about .36 of cells are high for two to five raters', () => {
    const high = [2, 3, 4, 5].map((raters) => divergenceChance(raters).HIGH);
    [0.08, 0.18, 0.28, 0.37].forEach((chance, i) => expect(high[i]).toBeCloseTo(chance, 1.8));
  });

  it('add up to 1, and disagreement only rises with every further rater', () => {
    for (const options of [{}, five]) {
      const chances = divergenceChance(3, options);
      expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
    const levels: DivergenceLevel[] = ['NONE', 'HIGH'];
    const [none, high] = levels.map((level) => [2, 3, 4].map((raters) => divergenceChance(raters)[level]));
    expect([...none!].sort((a, b) => b - a)).toEqual(none);
    expect([...high!].sort((a, b) => a - b)).toEqual(high);
  });

  it('stand beside the count of a panel, with what nine in ten panels without any split would show', () => {
    const table = Array.from({ length: 50 }, (_, i) => (i < 12 ? [1, 3] : [2, 2]));
    const { value, expected, interval, n } = countFlags([...table, [4, null]]);
    expect([value, n]).toEqual([12, { units: 50, pairable: 100 }]);
    expect(expected).toBeCloseTo(50 * divergenceChance(2).HIGH, 12);
    expect(interval).toEqual({ low: 1, high: 8 });
    expect(countFlags([[4, null]])).toMatchObject({ value: null, expected: null, reason: 'no cell has two ratings' });
  });

  it('need two raters', () => {
    expect(() => divergenceChance(1)).toThrow('1 raters cannot diverge');
  });
});

describe('the agenda', () => {
  const cell = (questionId: string, dimensionKey: string, weight: number, ratings: (number | null)[]) => ({
    questionId,
    dimensionKey,
    weight,
    ratings,
  });

  it('puts the largest split first, then the weightier dimension, then the larger effect on the result', () => {
    const cells = [
      cell('q1', 'definition', 1, [2, 3]),
      cell('q2', 'definition', 1, [1, 3]),
      cell('q1', 'tradeOffs', 2, [1, 3]),
      cell('q2', 'mechanism', 1, [4, 2]),
      cell('q3', 'definition', 1, [1, 4]),
    ];
    expect(agendaOf(cells).map(({ questionId, dimensionKey }) => `${questionId} ${dimensionKey}`)).toEqual([
      'q3 definition',
      'q1 tradeOffs',
      'q2 mechanism',
      'q2 definition',
      'q1 definition',
    ]);
  });

  it('leaves out what is not worth the time: neighbours on one side, agreement, single opinions', () => {
    expect(agendaOf([cell('q1', 'd', 1, [3, 4]), cell('q2', 'd', 1, [2, 2]), cell('q3', 'd', 1, [4, null])])).toEqual([]);
  });

  it('measures the effect in levels of the result', () => {
    const cells = [
      cell('q1', 'a', 3, [1, 3]),
      cell('q2', 'a', 3, [2, null]),
      cell('q1', 'b', 1, [4, 4]),
      cell('q3', 'a', 3, [null, null]),
    ];
    expect(agendaOf(cells)[0]!.effect).toBeCloseTo((2 * 3) / (4 * 2), 12);
  });
});
