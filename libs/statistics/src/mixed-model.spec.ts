import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables } from '../test/arbitraries.js';
import { denseModel } from '../test/dense-likelihood.js';
import { observationsOf } from '../test/observations.js';
import { layOut } from './encounters.js';
import { fitSeverityModel, restrictedVariances, type Observation, type Variances } from './index.js';
import { meanSquaresOf } from './mean-squares.js';
import { solveMixedModel } from './mixed-model.js';
import { momentsOf, ninetyPercentOf, probabilityBelow } from './normal-mixture.js';

const few = (names: string[]) => fc.constantFrom(...names);
const ratings = fc.uniqueArray(
  fc.record({
    candidate: few(['A', 'B', 'C', 'D']),
    rater: few(['r', 's', 't']),
    question: few(['1', '2', '3']),
    level: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 2, selector: ({ candidate, rater, question }) => `${candidate} ${rater} ${question}` },
);
const spread = fc.double({ min: 0.01, max: 2, noNaN: true });
const variances = fc.record<Variances>({ candidate: spread, rater: spread, question: spread, halo: spread, residual: spread });

describe('the mixed-model equations', () => {
  it('say what the whole covariance matrix says, about the likelihood and about every score', () => {
    fc.assert(
      fc.property(ratings, variances, (observations, at) => {
        const dense = denseModel(observations, at);
        const layout = layOut(observations);
        // The two leave out different constants, so compare how the likelihood changes from one set of variances to another.
        const other = { ...at, candidate: 2 * at.candidate, residual: 0.7 * at.residual };
        const gain = solveMixedModel(layout, other).logLikelihood - solveMixedModel(layout, at).logLikelihood;
        expect(gain).toBeCloseTo(denseModel(observations, other).logLikelihood - dense.logLikelihood, 7);
        for (const [name, { value, sd }] of fitSeverityModel(observations, { variances: at }).scores) {
          expect(value).toBeCloseTo(dense.score(name).value, 7);
          expect(sd! ** 2).toBeCloseTo(dense.score(name).variance, 7);
        }
      }),
    );
  });
});

describe('restricted maximum likelihood', () => {
  it('gives the variances of analysis of variance where the table is complete and none falls below 0', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const { rows, columns, residual } = meanSquaresOf(table);
        const [n, k] = [table.length, table[0]!.length];
        fc.pre(residual > 0.05 && rows > residual + 0.05 && columns > residual + 0.05);
        const { values } = restrictedVariances(observationsOf(table));
        expect(values!.candidate).toBeCloseTo((rows - residual) / k, 4);
        expect(values!.rater).toBeCloseTo((columns - residual) / n, 4);
        expect(values!.residual).toBeCloseTo(residual, 4);
      }),
      { numRuns: 40 },
    );
  });

  it('stands on a peak of the likelihood where cells are missing', () => {
    const missing: Observation[] = [3, 4, 1, 2, 4, 4, 2, 1, 3, 3, 1, 1, 4, 3, 2, 2].map((level, i) => ({
      candidate: `C${i % 5}`,
      rater: `R${(i * i) % 4}`,
      question: `Q${i % 3}`,
      level,
    }));
    const { values } = restrictedVariances(missing);
    const top = denseModel(missing, values!).logLikelihood;
    for (const component of ['candidate', 'rater', 'question', 'halo', 'residual'] as const) {
      for (const factor of [0.8, 1.25]) {
        const aside = { ...values!, [component]: values![component] === 0 ? 0.02 : values![component] * factor };
        expect(denseModel(missing, aside).logLikelihood).toBeLessThanOrEqual(top + 1e-6);
      }
    }
  });

  it('puts a spread that is no more than noise at exactly 0', () => {
    const alike = observationsOf([
      [1, 4, 2],
      [4, 1, 3],
      [2, 3, 2],
    ]);
    expect(restrictedVariances(alike).values).toMatchObject({ candidate: 0, halo: 0 });
  });

  it('says why there is nothing to estimate', () => {
    expect(restrictedVariances([])).toMatchObject({ values: null, reason: 'no rating' });
    expect(restrictedVariances(observationsOf([[3, 3, 3]])).reason).toBe('too few ratings to tell the spreads apart');
    const equal = observationsOf([
      [3, 3],
      [3, 3],
    ]);
    expect(restrictedVariances(equal).reason).toBe('all ratings equal');
    const exact = observationsOf([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(restrictedVariances(exact).reason).toBe('the ratings fit exactly and leave no error');
  });
});

describe('a mixture of normal distributions', () => {
  const parts = [
    { weight: 0.5, value: 0, variance: 1 },
    { weight: 0.3, value: 1, variance: 4 },
    { weight: 0.2, value: -2, variance: 0 },
  ];

  it('has an interval with one in twenty beyond each end', () => {
    const { low, high } = ninetyPercentOf(parts.slice(0, 2).map((part) => ({ ...part, weight: part.weight / 0.8 })));
    const two = parts.slice(0, 2).map((part) => ({ ...part, weight: part.weight / 0.8 }));
    expect([probabilityBelow(two, low), probabilityBelow(two, high)].map((p) => p.toFixed(6))).toEqual(['0.050000', '0.950000']);
  });

  it('counts a part without spread as a point', () => {
    expect(probabilityBelow(parts, -2) - probabilityBelow(parts, -2.000001)).toBeCloseTo(0.1, 5);
    expect(momentsOf(parts).value).toBeCloseTo(0.3 - 0.4, 12);
  });
});
