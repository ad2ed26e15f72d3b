import { describe, expect, it } from '@jest/globals';
import { summariseAgreement, toEstimate, type RatedUnit } from './index.js';

const shapes = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [2, 3],
  [3, 2],
  [4, 3],
  [1, 2],
];
const units = (count: number, candidates = 3): RatedUnit[] =>
  Array.from({ length: count }, (_, i) => ({ candidate: `candidate ${i % candidates}`, ratings: shapes[i % shapes.length]! }));

describe('agreement as a debrief may show it', () => {
  it('withholds alpha below ten units and says what is needed', () => {
    const summary = summariseAgreement(units(9));
    expect(toEstimate(summary)).toMatchObject({ value: null, low: null, high: null });
    expect(summary.reason).toContain('9 units and 18 ratings');
    expect(summary.n).toEqual({ units: 9, pairable: 18 });
  });

  it('counts units, not only ratings: nine questions by three interviewers are too few', () => {
    const trios = units(9).map((unit) => ({ ...unit, ratings: [...unit.ratings, 2] }));
    expect(summariseAgreement(trios)).toMatchObject({ value: null, n: { units: 9, pairable: 27 } });
  });

  it('never narrows a value without an interval to something to show', () => {
    const { value } = toEstimate({ ...summariseAgreement(units(24)), interval: null });
    expect(value).toBeNull();
  });

  it('withholds alpha for a single candidate, however many units', () => {
    expect(toEstimate(summariseAgreement(units(60, 1))).withheldBecause).toContain('two candidates are needed');
  });

  it('counts neither units nor candidates that only one interviewer rated', () => {
    const alone = Array.from({ length: 30 }, (_, i) => ({ candidate: `other ${i}`, ratings: [3, null] }));
    expect(summariseAgreement([...units(9, 1), ...alone])).toMatchObject({ value: null, n: { units: 9, pairable: 18 } });
  });

  it('shows a rough value with its interval between ten and twenty-nine units', () => {
    const { value, low, high } = toEstimate(summariseAgreement(units(24)));
    expect(low!).toBeLessThan(value!);
    expect(high!).toBeGreaterThan(value!);
    expect(summariseAgreement(units(24))).toMatchObject({ caution: 'ROUGH', band: null });
  });

  it('reads the band at the lower end of the interval from thirty units on', () => {
    const close = units(60).map((unit, i) => (i % 4 === 0 ? unit : { ...unit, ratings: [1 + (i % 4), 1 + (i % 4)] }));
    const summary = summariseAgreement(close);
    expect(summary).toMatchObject({ caution: null, band: 'RELIABLE' });
    expect(summariseAgreement(units(400))).toMatchObject({ caution: null, band: 'TENTATIVE' });
    expect(summariseAgreement(units(64))).toMatchObject({ caution: null, band: 'AVERAGE_SEVERAL' });
    expect(summariseAgreement(units(64)).value!).toBeGreaterThan(0.667);
  });

  it('asks for more ratings where the interval is wider than half a point', () => {
    const noisy = Array.from({ length: 12 }, (_, i) => ({ candidate: `${i % 2}`, ratings: [1 + (i % 4), 1 + ((i * 3) % 4)] }));
    expect(summariseAgreement(noisy)).toMatchObject({ caution: 'NEEDS_MORE_RATINGS', band: null });
  });

  it('shows no value when there is no interval', () => {
    const equal = Array.from({ length: 12 }, (_, i) => ({ candidate: `${i % 3}`, ratings: [3, 3] }));
    expect(toEstimate(summariseAgreement(equal))).toEqual({
      value: null,
      low: null,
      high: null,
      withheldBecause: 'all ratings equal',
    });
    const nearly = equal.map((unit, i) => (i === 0 ? { ...unit, ratings: [3, 4] } : unit));
    expect(toEstimate(summariseAgreement(nearly))).toMatchObject({ value: null, low: null, high: null });
  });
});
