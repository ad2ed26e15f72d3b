import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defaultVariances, seededRandom } from '@strata/statistics';
import { bestHired, coverage, rankCorrelation, tally } from './judgement-measures.mjs';
import { latentFor } from './level-scale.mjs';
import { simulatePanel } from './simulated-panel.mjs';

function run(...args) {
  return new Promise((resolve) => {
    const script = join(import.meta.dirname, 'judgement.mjs');
    execFile(process.execPath, [script, ...args], { maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('the bench of judgement', () => {
  it('prints the same JSON for the same seed, and tells its progress elsewhere', async () => {
    const [first, again, other] = [await run('--runs', '2'), await run('--runs', '2'), await run('--runs', '2', '--seed', '9')];
    expect(first.code).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    const { cells, runsPerCell, grid } = JSON.parse(first.stdout);
    expect([cells, runsPerCell, grid.length]).toEqual([128, 2, 128]);
    expect(Object.keys(grid[0].methods)).toEqual(['plainMean', 'leastSquares', 'strata']);
    expect(first.stderr.trim().split('\n').at(-1)).toContain('128 of 128');
  }, 60_000);

  it('refuses a number of runs that is none', async () => {
    expect(await run('--runs', 'many')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--runs many') });
  });
});

describe('a simulated panel', () => {
  const cell = { candidates: 400, interviewers: 60, seats: 2, latent: latentFor(defaultVariances), missing: 0, contrast: 0 };

  it('varies in levels as much as was wanted', () => {
    const random = seededRandom(5);
    const levels = [];
    const spread = tally();
    for (let panel = 0; panel < 20; panel += 1) {
      const { observations, truth } = simulatePanel(cell, random);
      levels.push(...observations.map(({ level }) => level));
      const middle = truth.reduce((sum, level) => sum + level, 0) / truth.length;
      spread.add(truth.reduce((sum, level) => sum + (level - middle) ** 2, 0) / (truth.length - 1));
    }
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    const all = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length;
    const wanted = Object.values(defaultVariances).reduce((sum, variance) => sum + variance, 0);
    expect(Math.abs(all - wanted)).toBeLessThan(0.03);
    expect(Math.abs(spread.result().value - defaultVariances.candidate)).toBeLessThan(4 * spread.result().standardError);
  });

  it('spreads interviews evenly, and leaves nobody without a rating however many cells are missing', () => {
    const { observations } = simulatePanel({ ...cell, missing: 0.9 }, seededRandom(6));
    expect(new Set(observations.map(({ candidate }) => candidate)).size).toBe(400);
    const full = simulatePanel(cell, seededRandom(7)).observations;
    const met = new Map();
    for (const { candidate, rater } of full) met.set(rater, (met.get(rater) ?? new Set()).add(candidate));
    const loads = [...met.values()].map((own) => own.size);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });
});

describe('the measures', () => {
  it('rank by lot where scores are equal', () => {
    expect(rankCorrelation([1, 2, 3], [1.1, 2.2, 3.3])).toBe(1);
    expect(rankCorrelation([3, 2, 1], [1, 2, 3])).toBe(-1);
    // Two orders of the tied pair: 1 and one half; their mean is three quarters.
    expect(rankCorrelation([1, 1 + 1e-12, 2], [1, 2, 3])).toBe(0.75);
    expect(rankCorrelation([5, 5, 5], [1, 2, 3])).toBe(0);
  });

  it('share the place of the best among equals', () => {
    expect(bestHired([1, 4, 4], [1, 2, 3])).toBe(0.5);
    expect(bestHired([4, 1, 1], [1, 2, 3])).toBe(0);
  });

  it('count the intervals that hold the truth among those given', () => {
    const holding = { interval: { low: 1, high: 2 } };
    expect(coverage([holding, holding, { interval: null }], [1.5, 3, 3])).toBe(0.5);
    expect(coverage([{ interval: null }], [1])).toBeNull();
  });

  it('give a mean with its standard error', () => {
    const values = tally();
    expect(values.result()).toBeNull();
    for (const value of [1, null, 2, 3]) values.add(value);
    expect(values.result()).toEqual({ value: 2, standardError: Math.sqrt(1 / 3) });
  });
});
