import type { Matrix } from '../src/matrix.js';
import type { Observation } from '../src/observation.js';
import type { Variances } from '../src/variances.js';
import { inverse, times } from './dense-matrix.js';

/** The covariance of all ratings, written out cell by cell. */
function covarianceOf(observations: readonly Observation[], at: Variances): Matrix {
  return observations.map((first, i) =>
    observations.map((second, j) => {
      const same = (facet: 'candidate' | 'rater' | 'question'): boolean =>
        first[facet] !== undefined && first[facet] === second[facet];
      const shared =
        (same('candidate') ? at.candidate : 0) + (same('rater') ? at.rater : 0) + (same('question') ? at.question : 0);
      return shared + (same('candidate') && same('rater') ? at.halo : 0) + (i === j ? at.residual : 0);
    }),
  );
}

/** Logarithm of the determinant of a positive definite matrix, by elimination. */
function logDeterminant(matrix: Matrix): number {
  const rows = matrix.map((row) => [...row]);
  let sum = 0;
  rows.forEach((pivot, i) => {
    sum += Math.log(pivot[i]!);
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!;
      pivot.forEach((cell, j) => (row[j]! -= factor * cell));
    }
  });
  return sum;
}

/**
 * A second way to the mixed model: the covariance matrix of all ratings, inverted as it stands. Gives the restricted log likelihood
 * (without its constant) and each candidate's score with its variance.
 */
export function denseModel(observations: readonly Observation[], at: Variances) {
  const covariance = covarianceOf(observations, at);
  const inverted = inverse(covariance)!;
  const levels = observations.map(({ level }) => level);
  const weights = times(inverted, levels.map(() => 1)); // prettier-ignore
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, i) => sum + weight * levels[i]!, 0) / total;
  const residuals = levels.map((level) => level - mean);
  const solved = times(inverted, residuals);
  const fit = residuals.reduce((sum, residual, i) => sum + residual * solved[i]!, 0);
  const score = (name: string): { value: number; variance: number } => {
    const shared = observations.map(({ candidate }) => (candidate === name ? at.candidate : 0));
    const pulled = times(inverted, shared);
    const known = shared.reduce((sum, part, i) => sum + part * pulled[i]!, 0);
    const free = 1 - pulled.reduce((sum, part) => sum + part, 0);
    return {
      value: mean + shared.reduce((sum, part, i) => sum + part * solved[i]!, 0),
      variance: at.candidate - known + free ** 2 / total,
    };
  };
  return { logLikelihood: -(logDeterminant(covariance) + Math.log(total) + fit) / 2, score };
}
