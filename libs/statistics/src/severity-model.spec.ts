import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelTables } from '../test/arbitraries.js';
import { observationsOf } from '../test/reference-case.js';
import { connectedCandidates, defaultVariances, fitSeverityModel, variancesFor } from './index.js';
import { inverse } from './matrix.js';
import { logGamma, normalProbability } from './special-functions.js';

describe('the severity model', () => {
  it('has candidate and rater effects that sum to 0', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const model = fitSeverityModel(observationsOf(table));
        if (model === null) return;
        const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum([...model.scores.values()].map(({ value }) => value - model.mean))).toBeCloseTo(0, 8);
        expect(sum([...model.leniency.values()].map(({ value }) => value))).toBeCloseTo(0, 8);
      }),
    );
  });

  it('gives probabilities that add up to 1 both ways round', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const model = fitSeverityModel(observationsOf(table));
        const [first, second] = [...(model?.scores.keys() ?? [])];
        if (!model || !first || !second) return;
        expect(model.probabilityAbove(first, second) + model.probabilityAbove(second, first)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('warns where no interviewer links the candidates', () => {
    const apart = observationsOf([
      [2, 3, null, null],
      [null, null, 4, 3],
    ]);
    expect(fitSeverityModel(apart)!.connected).toBe(false);
    expect(connectedCandidates(apart)).toEqual([['C1'], ['C2']]);
    expect(connectedCandidates([...apart, { candidate: 'C2', rater: 'R1' }])).toEqual([['C1', 'C2']]);
  });

  it('drops a facet without variance, and is null without ratings', () => {
    const model = fitSeverityModel(
      observationsOf([
        [1, 3],
        [2, 4],
      ]),
      { ...defaultVariances, rater: 0 },
    )!;
    expect(model.leniency.size).toBe(0);
    expect(fitSeverityModel([])).toBeNull();
    expect(model.probabilityAbove('C1', 'nobody')).toBeNaN();
  });

  it('refuses variances and ratings that are none', () => {
    expect(() => fitSeverityModel([], { ...defaultVariances, residual: 0 })).toThrow('residual');
    expect(() => fitSeverityModel([], { ...defaultVariances, rater: -1 })).toThrow('at least 0');
    expect(() => fitSeverityModel([{ candidate: 'C', rater: 'R', level: NaN }])).toThrow('rating of C by R');
  });

  it('widens its assumed variances with the scale', () => {
    expect(variancesFor({ min: 1, max: 4 })).toEqual(defaultVariances);
    expect(variancesFor({ min: 1, max: 5 }).residual).toBeCloseTo(0.4 * (16 / 9), 12);
  });
});

describe('the numbers underneath', () => {
  it('match tabled values of the normal distribution', () => {
    expect(normalProbability(0)).toBe(0.5);
    expect(normalProbability(1.6448536269514722)).toBeCloseTo(0.95, 13);
    expect(normalProbability(-2.5758293035489004)).toBeCloseTo(0.005, 13);
    expect(normalProbability(1)).toBeCloseTo(0.8413447460685429, 13);
  });

  it('match factorials', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  });

  it('undo a matrix, or say that it cannot be undone', () => {
    expect(
      inverse([
        [0, 2],
        [4, 0],
      ]),
    ).toEqual([
      [0, 0.25],
      [0.5, 0],
    ]);
    expect(
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
  });
});
