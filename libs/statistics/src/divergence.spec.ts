import { describe, expect, it } from '@jest/globals';
import { agendaOf, divergenceOf, divergenceWords } from './index.js';

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
