import { parseArgs } from 'node:util';
import { seededRandom } from '@strata/statistics';
import { gridOf } from './judgement-grid.mjs';
import { bestHired, coverage, rankCorrelation, tally } from './judgement-measures.mjs';
import { judge } from './judgement-methods.mjs';
import { simulatePanel } from './simulated-panel.mjs';

const methods = ['plainMean', 'leastSquares', 'strata'];
const measures = ['rankCorrelation', 'bestHired', 'coverage'];
const covered = [0.88, 0.92];

const tallies = (names) => Object.fromEntries(names.map((name) => [name, tally()]));
const results = (own) => Object.fromEntries(Object.entries(own).map(([name, each]) => [name, each.result()]));

function measured(figures, truth) {
  const scores = figures.map(({ value }) => value);
  return {
    rankCorrelation: rankCorrelation(scores, truth),
    bestHired: bestHired(scores, truth),
    coverage: coverage(figures, truth),
  };
}

/** Simulates one cell: each method's measures, and how far Strata's are from the plain mean's on the same panels. */
function runCell(cell, runs, seed) {
  const random = seededRandom(seed);
  const candidates = Array.from({ length: cell.candidates }, (_, i) => `C${i}`);
  const own = Object.fromEntries(methods.map((method) => [method, tallies(measures)]));
  const gain = tallies(['rankCorrelation', 'bestHired']);
  for (let run = 0; run < runs; run += 1) {
    const { observations, truth } = simulatePanel(cell, random);
    const judged = judge(observations, candidates);
    const found = Object.fromEntries(methods.map((method) => [method, measured(judged[method], truth)]));
    for (const method of methods) for (const measure of measures) own[method][measure].add(found[method][measure]);
    for (const measure of Object.keys(gain)) gain[measure].add(found.strata[measure] - found.plainMean[measure]);
  }
  return {
    methods: Object.fromEntries(methods.map((method) => [method, results(own[method])])),
    gainOverPlainMean: results(gain),
  };
}

/** Where a cell misses the goal: below the plain mean by more than two standard errors, or intervals that promise what they do not hold. */
function shortfalls({ variancesUsed, matchesPrior, methods: { strata }, gainOverPlainMean }) {
  const behind = Object.entries(gainOverPlainMean).filter(([, gain]) => gain.value < -2 * gain.standardError);
  const { value } = strata.coverage;
  const promised = variancesUsed === 'estimated' || matchesPrior;
  const off = promised && (value < covered[0] || value > covered[1]);
  return [
    ...behind.map(([measure]) => `${measure} below the plain mean`),
    ...(off ? [`${(100 * value).toFixed(1)} % of the 90 % intervals hold the truth`] : []),
  ];
}

function plainly(value) {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}

function main() {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
  });
  const runs = Number(values.runs ?? (values.quick ? 50 : 2000));
  if (!Number.isInteger(runs) || runs < 2) throw new RangeError(`--runs ${values.runs}: give a whole number of at least 2.`);
  const grid = gridOf();
  const started = Date.now();
  const cells = grid.map(({ latent, ...cell }, i) => {
    const result = { ...cell, ...runCell({ ...cell, latent }, runs, Number(values.seed) * 100_003 + i) };
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    const name = `${cell.condition}, ${cell.design}, ${cell.candidates} candidates, ${cell.interviewers} interviewers`;
    process.stderr.write(`${i + 1} of ${grid.length} after ${seconds} s: ${name}\n`);
    return { ...result, shortfalls: shortfalls(result) };
  });
  const missed = cells.filter((cell) => cell.shortfalls.length > 0).length;
  const summary = { runsPerCell: runs, seed: Number(values.seed), cells: cells.length, cellsThatMissTheGoal: missed };
  process.stdout.write(`${JSON.stringify({ ...summary, grid: cells }, (_, value) => plainly(value), 2)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error.message}\nUsage: npm run --silent bench:judgement -- [--quick] [--runs N] [--seed N]\n`);
  process.exitCode = 1;
}
