import { dot, factorise, solveLower, solveUpper } from './cholesky.js';
import { connectedCandidates } from './connectivity.js';
import { ninetyPercentOfT } from './f-distribution.js';
import { mean } from './order-statistics.js';
import { checkObservations, facets, namesOf, type Observation } from './observation.js';
import type { Scale } from './ratings.js';
import type { SampleSize } from './result.js';
import type { ModelFigure } from './severity-model.js';

const method = 'additive-least-squares/2';

/**
 * Scores corrected for severity by least squares, without any prior, in levels. Effects of each facet sum to 0; `adjusted` is mean +
 * candidate. All estimates are null where `reason` says that they cannot be separated; raw means always stand. Intervals hold 90 %
 * and are null where no rating is left over to judge the error by.
 */
export interface AdditiveModel {
  mean: ModelFigure;
  rawMeans: Map<string, number>;
  adjusted: Map<string, ModelFigure> | null;
  leniency: Map<string, ModelFigure> | null;
  questions: Map<string, ModelFigure> | null;
  residualSumOfSquares: number | null;
  residualDegreesOfFreedom: number | null;
  connectedComponents: number;
  reason: string | null;
  n: SampleSize;
  method: string;
}

interface Fit {
  solution: Float64Array;
  /** Variance of a sum of unknowns, in units of the error variance; what pins the sums is no part of it. */
  spreadOf(unknowns: readonly number[]): number;
  residualSumOfSquares: number;
  residualDegreesOfFreedom: number;
}

function notEstimable(observations: readonly Observation[], groups: string[][]): string | null {
  if (observations.length === 0) return 'no rating';
  if (groups.length === 1) return null;
  return `no interviewer links ${groups.map((group) => group.join(', ')).join(' with ')}: level and severity cannot be told apart`;
}

function levelsBy(observations: readonly Observation[], facet: 'candidate' | 'rater' | 'question'): Map<string, number[]> {
  const levels = new Map(namesOf(observations, facet).map((name) => [name, [] as number[]]));
  for (const observation of observations) levels.get(observation[facet] ?? '')?.push(observation.level);
  return levels;
}

/** The unknowns that each rating involves: the mean, then candidates, raters and questions in blocks. */
function designOf(observations: readonly Observation[], blocks: readonly string[][]): number[][] {
  let offset = 1;
  const at = blocks.map((names) => new Map(names.map((name) => [name, offset++])));
  return observations.map((observation) => [0, ...facets.flatMap((facet, b) => at[b]!.get(observation[facet] ?? '') ?? [])]);
}

/** Left and right side of the normal equations; within each block all pairs count once more, which pins its sum to 0. */
function normalEquations(observations: readonly Observation[], design: readonly number[][], blocks: readonly string[][]) {
  const size = 1 + blocks.reduce((sum, names) => sum + names.length, 0);
  const [left, right] = [new Float64Array(size * size), new Float64Array(size)];
  design.forEach((involved, row) => {
    for (const i of involved) {
      right[i]! += observations[row]!.level;
      for (const j of involved) left[i * size + j]! += 1;
    }
  });
  const pins: Float64Array[] = [];
  let offset = 1;
  for (const { length } of blocks) {
    const pin = new Float64Array(size).fill(1, offset, offset + length);
    for (let i = offset; i < offset + length; i++) for (let j = offset; j < offset + length; j++) left[i * size + j]! += 1;
    if (length > 0) pins.push(pin);
    offset += length;
  }
  return { size, left, right, pins };
}

/** Least squares with each facet's sum pinned to 0; null where the ratings do not tell the effects apart. */
function solve(observations: readonly Observation[], blocks: readonly string[][]): Fit | null {
  const design = designOf(observations, blocks);
  const { size, left: factor, right, pins } = normalEquations(observations, design, blocks);
  if (!factorise(factor, size)) return null;
  const solution = solveUpper(factor, size, solveLower(factor, size, right));
  for (const pin of pins) solveLower(factor, size, pin);
  const fitted = (involved: readonly number[]): number => involved.reduce((sum, i) => sum + solution[i]!, 0);
  const parameters = 1 + blocks.reduce((sum, names) => sum + Math.max(0, names.length - 1), 0);
  return {
    solution,
    spreadOf(unknowns) {
      const half = new Float64Array(size);
      for (const i of unknowns) half[i] = 1;
      solveLower(factor, size, half);
      return pins.reduce((spread, pin) => spread - dot(half, pin) ** 2, dot(half, half));
    },
    residualSumOfSquares: design.reduce((sum, involved, row) => sum + (observations[row]!.level - fitted(involved)) ** 2, 0),
    residualDegreesOfFreedom: observations.length - parameters,
  };
}

/** Makes figures of the unknowns, each from its own ratings and the error that all of them leave. */
function figuresOf({ solution, spreadOf, residualSumOfSquares: squares, residualDegreesOfFreedom: free }: Fit) {
  const error = free > 0 ? squares / free : null;
  const reach = free > 0 ? ninetyPercentOfT(free) : 0;
  return (unknowns: readonly number[], ratings: number): ModelFigure => {
    const value = unknowns.reduce((sum, i) => sum + solution[i]!, 0);
    const sd = error === null ? null : Math.sqrt(Math.max(0, error * spreadOf(unknowns)));
    const interval = sd === null ? null : { low: value - reach * sd, high: value + reach * sd };
    const reason = sd === null ? 'no rating is left over to judge the error by: no interval' : null;
    return { value, reason, n: { units: ratings, pairable: ratings }, interval, sd, method };
  };
}

/**
 * Additive model rating = mean + candidate + rater (+ question) + error by least squares. It over-corrects with few ratings: show it as
 * the unshrunk view beside the severity model.
 *
 * @param observations one per rating; missing cells are simply absent
 * @param scale declared levels, if any
 * @returns estimates null where candidates are not linked by interviewers, with the reason
 * @throws RangeError for a rating that is no number or outside the declared scale
 * Source: ordinary least squares with effects that sum to 0.
 */
export function fitAdditiveModel(observations: readonly Observation[], scale?: Scale): AdditiveModel {
  checkObservations(observations, scale);
  const groups = connectedCandidates(observations);
  const byFacet = facets.map((facet) => levelsBy(observations, facet));
  const rawMeans = new Map([...byFacet[0]!].map(([name, levels]) => [name, mean(levels)]));
  const n = { units: groups.flat().length, pairable: observations.length };
  const base = { rawMeans, connectedComponents: groups.length, n, method };
  const blocks = byFacet.map((levels) => [...levels.keys()]);
  const separated = notEstimable(observations, groups);
  const fit = separated === null ? solve(observations, blocks) : null;
  if (fit === null) {
    const reason = separated ?? 'the questions asked do not link the candidates';
    const none = { adjusted: null, leniency: null, questions: null, residualSumOfSquares: null, residualDegreesOfFreedom: null };
    return { ...base, ...none, mean: { value: null, reason, n, interval: null, sd: null, method }, reason };
  }
  const figure = figuresOf(fit);
  let at = 1;
  const [adjusted, leniency, questions] = byFacet.map(
    (levels, b) => new Map([...levels].map(([name, own]) => [name, figure(b === 0 ? [0, at++] : [at++], own.length)])),
  );
  const { residualSumOfSquares, residualDegreesOfFreedom } = fit;
  const effects = { adjusted: adjusted!, leniency: leniency!, questions: questions! };
  return {
    ...base,
    ...effects,
    mean: figure([0], observations.length),
    residualSumOfSquares,
    residualDegreesOfFreedom,
    reason: null,
  };
}
