import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compositeOf, fitSeverityModel, type Rated } from './index.js';

const weights = { definition: 1, mechanism: 1, tradeOffs: 2 };
const rated = (interviewer: string, question: string, dimension: string, level: number): Rated => ({
  interviewer,
  question,
  dimension,
  level,
});

const ratings = [
  rated('Ana', 'q1', 'definition', 4),
  rated('Ben', 'q1', 'definition', 2),
  rated('Ana', 'q2', 'definition', 1),
  rated('Ana', 'q1', 'tradeOffs', 3),
];

describe('the result of the formula', () => {
  it('averages interviewers, then questions, then the weights of the dimensions present', () => {
    const composite = compositeOf(ratings, { weights, expected: 12 });
    expect(composite.value).toBe((1 * 2 + 2 * 3) / 3);
    expect(composite.dimensions).toEqual([
      { dimension: 'definition', mean: 2, weight: 1 },
      { dimension: 'tradeOffs', mean: 3, weight: 2 },
    ]);
    expect(composite.coverage).toEqual({ rated: 4, expected: 12 });
  });

  it('stands inside its interval, and the interval inside the scale', () => {
    const all = fc.uniqueArray(
      fc.record({
        interviewer: fc.constantFrom('Ana', 'Ben', 'Cem'),
        question: fc.constantFrom('q1', 'q2', 'q3'),
        dimension: fc.constantFrom('definition', 'mechanism', 'tradeOffs'),
        level: fc.integer({ min: 1, max: 4 }),
      }),
      { selector: ({ interviewer, question, dimension }) => `${interviewer} ${question} ${dimension}` },
    );
    fc.assert(
      fc.property(all, (some) => {
        const { value, low, high, withheldBecause } = compositeOf(some, { weights });
        if (value === null) expect([low, high, typeof withheldBecause]).toEqual([null, null, 'string']);
        else expect([1, low!, value, high!, 4]).toEqual([1, low!, value, high!, 4].sort((a, b) => a - b));
        expect(compositeOf([...some].reverse(), { weights }).value).toBe(value);
      }),
    );
  });

  it('has the interval of the severity model for one candidate and complete data', () => {
    const complete = ['Ana', 'Ben', 'Cem'].flatMap((who, r) =>
      ['q1', 'q2'].map((q, i) => rated(who, q, 'definition', 1 + ((r + i) % 3))),
    );
    const composite = compositeOf(complete, { weights });
    const model = fitSeverityModel(
      complete.map(({ interviewer, question, level }) => ({ candidate: 'C', rater: interviewer, question, level })),
    );
    const score = model.scores.get('C')!;
    expect(composite.value).toBeCloseTo(score.value!, 9);
    expect(composite.low).toBeCloseTo(score.interval!.low, 9);
    expect(composite.high).toBeCloseTo(score.interval!.high, 9);
    expect(composite).toMatchObject({ n: { units: 2, pairable: 6 }, interval: { low: composite.low, high: composite.high } });
  });

  it('is surer with a third interviewer', () => {
    const two = ['Ana', 'Ben'].flatMap((who) => ['q1', 'q2'].map((q) => rated(who, q, 'definition', 3)));
    const three = [...two, rated('Cem', 'q1', 'definition', 3), rated('Cem', 'q2', 'definition', 3)];
    const width = (some: Rated[]): number => compositeOf(some, { weights }).high! - compositeOf(some, { weights }).low!;
    expect(width(three)).toBeLessThan(width(two));
  });

  it('is withheld for one opinion, one question or nothing, with the reason', () => {
    expect(compositeOf([], { weights }).withheldBecause).toBe('no rating yet');
    expect(
      compositeOf(
        ratings.filter(({ interviewer }) => interviewer === 'Ana'),
        { weights },
      ).withheldBecause,
    ).toContain('one opinion');
    expect(compositeOf(ratings.slice(0, 2), { weights })).toMatchObject({ value: null, low: null, high: null });
  });

  it('leaves a dimension of weight 0 out of everything but the coverage', () => {
    const extra = [...ratings, rated('Ben', 'q2', 'mechanism', 1)];
    const unweighted = { ...weights, mechanism: 0 };
    expect(compositeOf(extra, { weights: unweighted }).value).toBe(compositeOf(ratings, { weights }).value);
  });

  it('refuses bad input and names the cell', () => {
    expect(() => compositeOf([rated('Ana', 'q1', 'definition', 5)], { weights })).toThrow(
      'Ana on question q1, dimension definition: 5 is not a level',
    );
    expect(() => compositeOf([rated('Ana', 'q1', 'charm', 3)], { weights })).toThrow('no weight for this dimension');
    expect(() => compositeOf([ratings[0]!, ratings[0]!], { weights })).toThrow('rated twice');
    expect(() => compositeOf(ratings, { weights: { definition: -1, tradeOffs: 1 } })).toThrow('below 0');
  });
});
