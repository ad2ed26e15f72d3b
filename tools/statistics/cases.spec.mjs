import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'strata-statistics-'));
const script = join(import.meta.dirname, 'cases.mjs');
const worked = join(import.meta.dirname, '../../libs/statistics/test/agreement-open.json');
const { cases } = JSON.parse(readFileSync(worked, 'utf8'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file) {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, file], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
}

/** The answers to cases of one's own. */
async function answersTo(own) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify({ cases: own }));
  return JSON.parse((await run(file)).stdout);
}

/** Compares every number of `expected` within the tolerance; a null must stay null, and no key may be missing or added but the reason. */
function expectClose(computed, expected, tolerance, place) {
  if (typeof expected === 'number') {
    if (typeof computed !== 'number' || !(Math.abs(computed - expected) <= tolerance)) {
      throw new Error(`${place}: computed ${String(computed)}, expected ${expected} within ${tolerance}`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(computed ?? {}).filter((key) => key !== 'reason')).toEqual(
      Object.keys(expected).filter((key) => key !== 'reason' && !key.endsWith('_accept')),
    );
    for (const key of Object.keys(computed)) {
      if (key in expected) expectClose(computed[key], expected[key], tolerance, `${place}.${key}`);
    }
  } else if (computed !== expected) throw new Error(`${place}: computed ${String(computed)}, expected ${String(expected)}`);
}

describe('the worked cases', () => {
  let answers;
  beforeAll(async () => {
    const { code, stdout, stderr } = await run(worked);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    answers = JSON.parse(stdout);
  });

  const resampled = ({ name }) => name.startsWith('bootstrap');

  it.each(cases.filter((each) => !resampled(each)).map((each) => [each.name, each]))(
    '%s comes out as published',
    (name, each) => {
      expectClose(answers[name], each.expected, each.tolerance, name);
    },
  );

  it.each(cases.filter(resampled).map((each) => [each.name, each]))(
    '%s lies inside the bands of the exact enumeration',
    (name, each) => {
      const { ci95_lower_accept: lower, ci95_upper_accept: upper, ci95: _, ...rest } = each.expected;
      const { ci95, ...computed } = answers[name];
      expectClose(computed, rest, each.tolerance, name);
      expect(ci95[0]).toBeGreaterThanOrEqual(lower[0]);
      expect(ci95[0]).toBeLessThanOrEqual(lower[1]);
      expect(ci95[1]).toBeGreaterThanOrEqual(upper[0] - 1e-8);
      expect(ci95[1]).toBeLessThanOrEqual(upper[1] + 1e-8);
    },
  );

  it('give a reason beside every null', () => {
    expect(answers['alpha-no-variation'].reason).toBe('all ratings equal');
    expect(answers['alpha-single-rater'].reason).toBe('no unit has two ratings');
    expect(answers['additive-disconnected'].reason).toContain('no interviewer links C1, C2 with C3, C4');
  });
});

describe('cases of other shapes', () => {
  it('have the restricted variances of the second dyestuff table: none between batches, 13.806 within', async () => {
    const batches = [
      [7.298, 3.846, 2.434, 9.566, 7.99],
      [5.22, 6.556, 0.608, 11.788, -0.892],
      [0.11, 10.386, 13.434, 5.51, 8.166],
      [2.212, 4.852, 7.092, 9.288, 4.98],
      [0.282, 9.014, 4.458, 9.446, 7.198],
      [1.722, 4.782, 8.106, 0.758, 3.758],
    ];
    const expected = { mu: 5.6656, var_between: 0, var_within: 13.80631, shrinkage: 0, effect_conditional_sd: 0 };
    const answers = await answersTo([{ name: 'second', method: 'eb_one_way', data: batches, expected }]);
    expectClose(answers.second, expected, 1e-5, 'second');
  });

  it('are computed without anything expected of them', async () => {
    const own = [
      { name: 'alpha', method: 'krippendorff_alpha', scale: 'ordinal, 1-4', data: [[1, 2], [2, 2], [4, 3]] }, // prettier-ignore
      { name: 'mean', method: 'aggregate_nested', data: [[1, null], [null, null]] }, // prettier-ignore
      { name: 'flag', method: 'divergence_flags', scale: 'ordinal, 1-5', data: [[2, 4], [1, 3], [null, null]], params: { bar: 3.5 } }, // prettier-ignore
    ];
    expect(await answersTo(own)).toEqual({
      alpha: { ordinal: expect.any(Number), pairable_values: 6 },
      mean: { mean_of_cells: 1, mean_of_question_means: 1 },
      flag: [
        { level: 'high', range: 2, bar_split: true, outlier_raters: [] },
        { level: 'medium', range: 2, bar_split: false, outlier_raters: [] },
        { level: 'none', reason: 'fewer than two ratings', bar_split: false, outlier_raters: [] },
      ],
    });
  });

  it('keep the shape of what is expected where nothing can be computed', async () => {
    const none = { icc: null, ci95: [null, null] };
    const own = [
      { name: 'icc', method: 'icc', scale: 'interval', data: [[1, null], [2, 3]], expected: { 'ICC(1,1)': none, mean_squares: { MSB: null } } }, // prettier-ignore
      { name: 'equal', method: 'icc', data: [[3, 3], [3, 3]], expected: { 'ICC(2,1)': { icc: null, ci95: null } } }, // prettier-ignore
      { name: 'w', method: 'kendall_w', data: [[1, 2], [2, 1]], expected: { W: null, p: null } }, // prettier-ignore
      {
        name: 'rwg',
        method: 'rwg',
        data: [[3, null]],
        params: { scale_min: 1, scale_max: 4 },
        expected: [{ mean: 3, rwg: null }],
      },
      { name: 'wins', method: 'bradley_terry', data: [[0, 1], [0, 0]], columns: ['a', 'b'], expected: { a: null, b: null } }, // prettier-ignore
      { name: 'unlinked', method: 'additive_three_way', data: [[1, null], [null, 2]], row_labels: [['A', 'T'], ['B', 'T']], expected: { mu: null, candidate: null } }, // prettier-ignore
    ];
    own.push({ name: 'sb', method: 'spearman_brown', data: [[0.5, 0.5], [2, 2]], expected: { reliability: [0, null], raters_needed: [{ single: 0, target: 0.8, k: null }] } }); // prettier-ignore
    own.push({ name: 'none', method: 'bayes_severity_given_variances', params: { var_candidate: 1, var_rater: 1, var_residual: 1 }, data: [[null]], expected: { mu: null, score: null } }); // prettier-ignore
    const answers = await answersTo(own);
    expect(answers.sb).toEqual({ reliability: [1 / 3, null], raters_needed: [{ single: 0, target: 0.8, k: null }], reason: '2 is not a reliability: at most 1' }); // prettier-ignore
    expect(answers.none).toEqual({ mu: null, score: null, reason: 'no rating' });
    expect(answers.icc).toEqual({
      'ICC(1,1)': none,
      mean_squares: { MSB: null },
      reason: 'fewer than two complete rows or raters',
    });
    expect(answers.equal).toEqual({ 'ICC(2,1)': { icc: null, ci95: null }, reason: 'the rows do not differ' });
    expect(answers.w).toEqual({ W: null, p: null, reason: expect.stringContaining('fewer than three rows') });
    expect(answers.rwg).toEqual([{ mean: 3, rwg: null, reason: 'one opinion' }]);
    expect(answers.wins).toEqual({ a: null, b: null, reason: expect.stringContaining('no finite strength') });
    expect(answers.unlinked).toEqual({ mu: null, candidate: null, reason: expect.stringContaining('no interviewer links') });
  });

  it('name candidates and raters without ratings in the model with given variances', async () => {
    const params = { var_candidate: 0.3, var_rater: 0.1, var_residual: 0.4 };
    const expected = { raw_mean: { C1: 2, C2: null }, score: { C1: 2, C2: 2 }, rater_effect: { R1: 0, R2: 0 }, prob_higher: { 'C2>C1': 0.5 } }; // prettier-ignore
    const own = { name: 'b', method: 'bayes_severity_given_variances', params, data: [[2, null], [null, null]], expected }; // prettier-ignore
    const { b } = await answersTo([own]);
    expectClose(b, expected, 1e-9, 'b');
  });

  it('take categories that are words, and a reference that is not the first', async () => {
    const own = [
      { name: 'kappa', method: 'cohen_kappa', data: [['a', 'b'], ['b', 'b'], ['a', 'a']], expected: { unweighted: 0.4 } }, // prettier-ignore
      { name: 'bt', method: 'bradley_terry', data: [[0, 3], [1, 0]], columns: ['a', 'b'], params: { reference: 'b' }, expected: { a: Math.log(3), b: 0 } }, // prettier-ignore
    ];
    const answers = await answersTo(own);
    expectClose(answers.kappa, { unweighted: 0.4 }, 1e-12, 'kappa');
    expectClose(answers.bt, { a: Math.log(3), b: 0 }, 1e-9, 'bt');
  });

  it('are refused where ratings lie outside the declared scale, the others still computed', async () => {
    const own = [
      { name: 'out', method: 'krippendorff_alpha', scale: 'ordinal, 1-4', data: [[1, 5]], expected: { ordinal: 0 } },
      { name: 'row', method: 'aggregate', scale: 'ordinal, 1-4', data: [[7], [2]], expected: [{ mean: 7 }, { mean: 2 }] },
      { name: 'odd', method: 'tarot', data: [[1]], expected: { fate: 1 } },
    ];
    const answers = await answersTo(own);
    expect(answers.out).toEqual({ ordinal: null, reason: 'row 1, column 2: 5 is not a level from 1 to 4' });
    expect(answers.row).toEqual([{ mean: null, reason: expect.stringContaining('7 is not a level') }, { mean: 2 }]);
    expect(answers.odd).toEqual({ fate: null, reason: expect.stringContaining('no method is called tarot') });
  });

  it('say what is wrong with the file', async () => {
    expect(await run(join(folder, 'missing.json'))).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('ENOENT'),
    });
    const file = join(folder, 'other.json');
    writeFileSync(file, '{}');
    expect(await run(file)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('holds no cases') });
  });
});
