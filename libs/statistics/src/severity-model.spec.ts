import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelTables } from '../test/arbitraries.js';
import { observationsOf } from '../test/observations.js';
import { layOut } from './encounters.js';
import {
  connectedCandidates,
  defaultVariances,
  fitSeverityModel,
  seededRandom,
  variancesFor,
  type Observation,
} from './index.js';
import { solveMixedModel, varianceOf } from './mixed-model.js';
import { momentsOf } from './normal-mixture.js';
import { factorise, solveLower, solveUpper } from './cholesky.js';
import { logGamma, normalProbability } from './special-functions.js';

const given = { variances: defaultVariances };
const sum = (figures: Iterable<{ value: number | null }>): number => [...figures].reduce((total, { value }) => total + value!, 0);

describe('the severity model', () => {
  it('has candidate and rater effects that sum to 0, whatever it knows about the variances', () => {
    fc.assert(
      fc.property(levelTables(), fc.constantFrom({}, given), (table, options) => {
        const model = fitSeverityModel(observationsOf(table), options);
        if (model.reason !== null) return;
        expect(sum(model.scores.values()) - model.scores.size * model.mean.value!).toBeCloseTo(0, 7);
        expect(sum(model.leniency.values())).toBeCloseTo(0, 7);
      }),
      { numRuns: 60 },
    );
  });

  it('gives probabilities that add up to 1 both ways round', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const model = fitSeverityModel(observationsOf(table));
        const [first, second] = [...model.scores.keys()];
        if (!first || !second) return;
        const [above, below] = [model.probabilityAbove(first, second), model.probabilityAbove(second, first)];
        expect(above.value! + below.value!).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same in whatever order the ratings come', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const ratings = observationsOf(table);
        const turned = fitSeverityModel([...ratings].reverse());
        for (const [name, { value, sd }] of fitSeverityModel(ratings).scores) {
          expect(turned.scores.get(name)!.value).toBeCloseTo(value!, 5);
          expect(turned.scores.get(name)!.sd).toBeCloseTo(sd!, 5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('warns where no interviewer links the candidates', () => {
    const apart = observationsOf([
      [2, 3, null, null],
      [null, null, 4, 3],
    ]);
    expect(fitSeverityModel(apart).connected).toBe(false);
    expect(connectedCandidates(apart)).toEqual([['C1'], ['C2']]);
    expect(connectedCandidates([...apart, { candidate: 'C2', rater: 'R1' }])).toEqual([['C1', 'C2']]);
  });

  it('keeps a facet without variance at 0, and everybody on the mean where candidates have none', () => {
    const ratings = observationsOf([
      [1, 3],
      [2, 4],
    ]);
    const even = fitSeverityModel(ratings, { variances: { ...defaultVariances, rater: 0 } });
    expect([...even.leniency.values()].map(({ value, sd }) => [value, sd])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const flat = fitSeverityModel(ratings, { variances: { ...defaultVariances, candidate: 0 } });
    expect(flat.scores.get('C1')!.value).toBeCloseTo(flat.mean.value!, 12);
    expect(flat.probabilityAbove('C1', 'C2').value).toBe(0.5);
  });

  it('is empty with the reason when there is no rating, and knows whom nobody rated only where told', () => {
    expect(fitSeverityModel([])).toMatchObject({ mean: { value: null, reason: 'no rating' }, reason: 'no rating' });
    expect(fitSeverityModel([]).probabilityAbove('a', 'b')).toMatchObject({ value: null, reason: 'no rating' });
    const ratings = observationsOf([[1, 3]]);
    const unknown = fitSeverityModel(ratings).probabilityAbove('C1', 'C2');
    expect(unknown).toMatchObject({ value: null, reason: 'no candidate C2 in these ratings' });
    const told = fitSeverityModel(ratings, { ...given, also: { candidates: ['C2'], raters: ['R9'] } });
    expect(told.scores.get('C2')).toMatchObject({ value: told.mean.value, n: { units: 0, pairable: 0 } });
    expect(told.scores.get('C2')!.sd).toBeCloseTo(Math.sqrt(told.mean.sd! ** 2 + defaultVariances.candidate), 12);
    expect(told.leniency.get('R9')!.sd).toBeCloseTo(Math.sqrt(defaultVariances.rater), 12);
  });

  it('refuses variances and ratings that are none', () => {
    expect(() => fitSeverityModel([], { variances: { ...defaultVariances, residual: 0 } })).toThrow('residual');
    expect(() => fitSeverityModel([], { variances: { ...defaultVariances, rater: -1 } })).toThrow('at least 0');
    expect(() => fitSeverityModel([{ candidate: 'C', rater: 'R', level: NaN }])).toThrow('rating of C by R');
    expect(() => fitSeverityModel([{ candidate: 'C', rater: 'R', level: 5 }], { scale: { min: 1, max: 4 } })).toThrow(
      'the rating of C by R is 5, not a level from 1 to 4',
    );
  });

  it('widens its assumed variances with the scale', () => {
    expect(variancesFor({ min: 1, max: 4 })).toEqual(defaultVariances);
    expect(variancesFor({ min: 1, max: 5 }).residual).toBeCloseTo(0.25 * (16 / 9), 12);
  });
});

describe('the variances of the severity model', () => {
  const panel = (candidates: number, raters: number, level = (c: number, r: number): number => 1 + ((c * 3 + r * r) % 4)) =>
    observationsOf(Array.from({ length: candidates }, (_, c) => Array.from({ length: raters }, (__, r) => level(c, r))));

  it('are assumed below five candidates or four interviewers, and it says so', () => {
    const few = fitSeverityModel(panel(4, 3));
    expect(few.variances).toEqual({
      source: 'ASSUMED',
      values: defaultVariances,
      reason: 'fewer than 5 candidates and fewer than 4 interviewers: usual variances are assumed, not estimated',
    });
    expect(few.method).toBe('severity-model-assumed-variances/2');
    expect(fitSeverityModel(panel(5, 3)).variances.reason).toContain('fewer than 4 interviewers');
    expect(fitSeverityModel(panel(4, 4)).variances.source).toBe('ASSUMED');
  });

  it('are estimated from there on', () => {
    const { variances, method } = fitSeverityModel(panel(5, 4));
    expect(variances).toMatchObject({ source: 'ESTIMATED', reason: null });
    expect(method).toBe('severity-model-estimated-variances/2');
  });

  it('leave what four questions cannot tell at its fixed value, and estimate it from five on', () => {
    const asked = (count: number): Observation[] =>
      panel(6, 4).flatMap((rating, i) =>
        Array.from({ length: count }, (_, q) => ({ ...rating, question: `Q${q}`, level: 1 + ((rating.level + q * q + i) % 4) })),
      );
    expect(fitSeverityModel(asked(4)).variances.values.question).toBe(defaultVariances.question);
    expect(fitSeverityModel(asked(5)).variances.values.question).not.toBe(defaultVariances.question);
  });

  it('are integrated over as drawing thousands of them from the prior would', () => {
    const ratings = panel(6, 4);
    const layout = layOut(ratings);
    const random = seededRandom(11);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const base = { ...defaultVariances, halo: 0, residual: defaultVariances.halo + defaultVariances.residual };
    const drawn = Array.from({ length: 20_000 }, () => {
      const at = { ...base };
      at.candidate *= Math.exp(1.5 * normal());
      at.rater *= Math.exp(3 * normal());
      at.residual *= Math.exp(1.5 * normal());
      const solution = solveMixedModel(layout, at);
      const score = solution.candidate(0);
      return { height: solution.logLikelihood, value: score.value, variance: varianceOf(score) };
    });
    const top = Math.max(...drawn.map(({ height }) => height));
    const total = drawn.reduce((all, { height }) => all + Math.exp(height - top), 0);
    const parts = drawn.map(({ height, ...part }) => ({ ...part, weight: Math.exp(height - top) / total }));
    const [sampled, score] = [momentsOf(parts), fitSeverityModel(ratings).scores.get('C1')!];
    expect(Math.abs(score.value! - sampled.value)).toBeLessThan(0.03 * sampled.sd);
    expect(Math.abs(score.sd! - sampled.sd)).toBeLessThan(0.05 * sampled.sd);
  });

  it('follow the ratings where there are many: a strict and a generous half show as severity', () => {
    const split = panel(40, 6, (c, r) => (r % 2 === 0 ? 1 : 3) + ((c * 7 + r * 3) % 2));
    const { values } = fitSeverityModel(split).variances;
    expect(values.rater).toBeGreaterThan(5 * defaultVariances.rater);
    expect(values.candidate).toBeLessThan(defaultVariances.candidate / 3);
  });

  it('stay within reason where raters agree without fault', () => {
    for (const perfect of [
      panel(40, 6, () => 3),
      panel(40, 6, (c) => 1 + (c % 4)),
      panel(40, 6, (c, r) => 1 + (c % 3) + (r % 2)),
    ]) {
      const { scores, variances } = fitSeverityModel(perfect);
      expect(variances.values.residual).toBeGreaterThan(0);
      for (const { value, sd, interval } of scores.values()) {
        expect([value, sd, interval!.low, interval!.high].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('count one rating per encounter the same whether its error is called halo or residual', () => {
    const merged = { ...defaultVariances, halo: 0, residual: defaultVariances.halo + defaultVariances.residual };
    const ratings = panel(4, 3);
    const [apart, together] = [fitSeverityModel(ratings), fitSeverityModel(ratings, { variances: merged })];
    for (const [name, { value, sd }] of apart.scores) {
      expect(together.scores.get(name)!.value).toBeCloseTo(value!, 10);
      expect(together.scores.get(name)!.sd).toBeCloseTo(sd!, 10);
    }
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

  it('take the root of a matrix, or say that it has none', () => {
    const factor = Float64Array.of(4, 0, 2, 10);
    expect(factorise(factor, 2)).toBe(true);
    expect([factor[0], factor[2], factor[3]]).toEqual([2, 1, 3]);
    expect([...solveUpper(factor, 2, solveLower(factor, 2, Float64Array.of(8, 22)))]).toEqual([1, 2]);
    expect(factorise(Float64Array.of(1, 0, 2, 4), 2)).toBe(false);
  });
});
