import { solveUpper } from './cholesky.js';
import type { Layout } from './encounters.js';
import { solveMixedModel, type Solution } from './mixed-model.js';
import { climb, type Peak } from './newton.js';
import type { VarianceComponent, Variances } from './variances.js';

/**
 * How loosely the assumed variances bind: the standard deviation of their natural logarithm, a factor of 4.5 to either side. Severity
 * differs most from panel to panel and is known by the fewest names, so there the ratings alone should speak: a factor of 20.
 */
const looseness: Variances = { candidate: 1.5, rater: 3, question: 1.5, halo: 1.5, residual: 1.5 };
const reach = 1.1;
const negligible = 1e-4;
const farthest = 10;

/** One set of variances, the share of belief in it, and the model solved at it. */
export interface WeightedSolution {
  weight: number;
  variances: Variances;
  solution: Solution;
}

interface Candidate {
  logs: number[];
  lift: number;
}

/** The variances with the estimated components replaced by `exp` of `logs`, within reason: raters may agree without fault. */
function withLogs(base: Variances, components: readonly VarianceComponent[], logs: readonly number[]): Variances {
  const variances = { ...base };
  components.forEach((component, i) => {
    const distance = logs[i]! - Math.log(base[component]);
    variances[component] *= Math.exp(Math.max(-farthest, Math.min(farthest, distance)));
  });
  return variances;
}

/** The corners of a cube (half of them from five dimensions on) and two points on each axis, all equally far from the middle. */
function directions(size: number): number[][] {
  const free = size < 5 ? size : size - 1;
  const corners = Array.from({ length: 2 ** free }, (_, k) => {
    const signs = Array.from({ length: free }, (_, i) => (k & (1 << i) ? 1 : -1));
    return free === size ? signs : [...signs, signs.reduce<number>((product, sign) => product * sign, 1)];
  });
  const axis = (i: number, sign: number): number[] =>
    Array.from({ length: size }, (_, j) => (i === j ? sign * Math.sqrt(size) : 0));
  return [...corners, ...Array.from({ length: size }, (_, i) => [axis(i, 1), axis(i, -1)]).flat()];
}

/** The middle of a peak and a shell around it, lifted so that a normal peak is integrated exactly up to its variance. */
function shellAround({ at, curvature }: Peak): Candidate[] {
  const size = at.length;
  const shell = directions(size);
  const lift = Math.exp((size * reach ** 2) / 2) / (shell.length * (reach ** 2 - 1));
  const around = shell.map((direction) => {
    const move = solveUpper(
      curvature,
      size,
      Float64Array.from(direction, (part) => part * reach),
    );
    return { logs: at.map((value, i) => value + move[i]!), lift };
  });
  return [{ logs: at, lift: 1 }, ...around];
}

/**
 * What the ratings say about the named variance components, as a handful of weighted solutions: the restricted likelihood times a
 * log-normal prior around the assumed values, integrated over a shell around its peak. With many ratings the prior no longer matters.
 * Source: restricted likelihood after Patterson & Thompson (1971); integration after Rue, Martino & Chopin (2009).
 */
export function variancePosterior(
  layout: Layout,
  assumed: Variances,
  components: readonly VarianceComponent[],
): WeightedSolution[] {
  const start = components.map((component) => Math.log(assumed[component]));
  const prior = (logs: readonly number[]): number =>
    -logs.reduce((sum, log, i) => sum + ((log - start[i]!) / looseness[components[i]!]) ** 2, 0) / 2;
  const solve = (logs: readonly number[]): Solution => solveMixedModel(layout, withLogs(assumed, components, logs));
  const peak = climb((logs) => solve(logs).logLikelihood + prior(logs), start, 1e-3);
  const solved = shellAround(peak).map(({ logs, lift }) => {
    const solution = solve(logs);
    const weight = lift * Math.exp(solution.logLikelihood + prior(logs) - peak.height);
    return { weight, variances: withLogs(assumed, components, logs), solution };
  });
  const kept = solved.filter(({ weight }) => weight > negligible);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((each) => ({ ...each, weight: each.weight / total }));
}
