import { dot, factorise, solveLower, solveUpper } from './cholesky.js';
import type { Layout } from './encounters.js';
import type { Variances } from './variances.js';

/** A linear combination of the unknowns: its value, and its standard deviation split into an own and a shared part. */
export interface Combination {
  value: number;
  ownVariance: number;
  shared: Float64Array;
}

/** The mixed-model equations at one set of variances. `logLikelihood` is the restricted one, without its constant. */
export interface Solution {
  logLikelihood: number;
  mean(): Combination;
  candidate(index: number): Combination;
  /** The effect of a rater or question by its column: 1 + rater, or 1 + raters + question. */
  effect(column: number): Combination;
}

interface Absorbed {
  left: Float64Array;
  right: Float64Array;
  coupling: Float64Array;
  shrink: Float64Array;
  candidateSums: Float64Array;
  logDeterminant: number;
  squares: number;
}

/** Takes the halo of each encounter out of the equations, and gathers what is left by candidate. */
function absorbEncounters(layout: Layout, haloRatio: number): Absorbed & { weights: Float64Array } {
  const size = layout.right.length;
  const count = layout.candidates.length;
  const [left, right] = [layout.left.slice(), layout.right.slice()];
  const coupling = new Float64Array(count * size);
  const [weights, candidateSums] = [new Float64Array(count), new Float64Array(count)];
  let { squares } = layout;
  let logDeterminant = 0;
  for (const { candidate, ratings, sum, columns, counts } of layout.encounters) {
    const spread = 1 + haloRatio * ratings;
    const factor = haloRatio / spread;
    const start = candidate * size;
    logDeterminant += Math.log(spread);
    squares -= factor * sum * sum;
    weights[candidate]! += ratings / spread;
    candidateSums[candidate]! += sum / spread;
    for (let a = 0; a < columns.length; a++) {
      const [i, times] = [columns[a]!, counts[a]!];
      coupling[start + i]! += times / spread;
      right[i]! -= factor * times * sum;
      for (let b = 0; b <= a; b++) left[i * size + columns[b]!]! -= factor * times * counts[b]!;
    }
  }
  return { left, right, coupling, weights, shrink: new Float64Array(count), candidateSums, logDeterminant, squares };
}

/** Takes the candidates out too: what stays are the mean, the raters and the questions. */
function absorb(layout: Layout, haloRatio: number, candidateRatio: number): Absorbed {
  const size = layout.right.length;
  const absorbed = absorbEncounters(layout, haloRatio);
  const { left, right, coupling, weights, shrink, candidateSums } = absorbed;
  for (let c = 0; c < shrink.length; c++) {
    const spread = 1 + candidateRatio * weights[c]!;
    const factor = candidateRatio / spread;
    shrink[c] = factor;
    absorbed.logDeterminant += Math.log(spread);
    absorbed.squares -= factor * candidateSums[c]! ** 2;
    for (let i = 0; i < size; i++) {
      const own = factor * coupling[c * size + i]!;
      if (own === 0) continue;
      right[i]! -= own * candidateSums[c]!;
      for (let j = 0; j <= i; j++) left[i * size + j]! -= own * coupling[c * size + j]!;
    }
  }
  return absorbed;
}

/** Standard deviations of the shared unknowns in units of the residual's; the mean is free and stands for itself. */
function scaleOf(layout: Layout, { rater, question, residual }: Variances): Float64Array {
  const scale = new Float64Array(layout.right.length).fill(1);
  scale.fill(Math.sqrt(rater / residual), 1, 1 + layout.raters.length);
  scale.fill(Math.sqrt(question / residual), 1 + layout.raters.length);
  return scale;
}

/** Scales the equations so that every effect but the mean has variance 1; a facet without variance drops out by itself. */
function standardise({ left, right }: Absorbed, scale: Float64Array): void {
  const size = scale.length;
  for (let i = 0; i < size; i++) {
    right[i]! *= scale[i]!;
    for (let j = 0; j <= i; j++) left[i * size + j]! *= scale[i]! * scale[j]!;
    if (i > 0) left[i * size + i]! += 1;
  }
}

/**
 * Solves rating = mean + candidate + rater + question + halo + error at the given variances, flat on the mean. Halo and candidates are
 * taken out first, so that the work grows with the raters and questions only.
 * Source: Henderson's mixed-model equations; the restricted likelihood after Patterson & Thompson (1971).
 */
export function solveMixedModel(layout: Layout, variances: Variances): Solution {
  const { candidate, halo, residual } = variances;
  const size = layout.right.length;
  const scale = scaleOf(layout, variances);
  const absorbed = absorb(layout, halo / residual, candidate / residual);
  standardise(absorbed, scale);
  const { left: factor, right, coupling, shrink, candidateSums, squares } = absorbed;
  factorise(factor, size);
  let logDeterminant = absorbed.logDeterminant + (layout.ratings - 1) * Math.log(residual);
  for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(factor[i * size + i]!);
  const half = solveLower(factor, size, right);
  const logLikelihood = -(logDeterminant + (squares - dot(half, half)) / residual) / 2;
  const unknowns = (): Float64Array => solveUpper(factor, size, half.slice()).map((value, i) => value * scale[i]!);
  let solved: Float64Array | undefined;
  const deviation = scale.map((each) => each * Math.sqrt(residual));
  const combination = (value: number, ownVariance: number, weights: Float64Array): Combination => {
    solved ??= unknowns();
    const total = value + dot(weights, solved);
    for (let i = 0; i < size; i++) weights[i]! *= deviation[i]!;
    return { value: total, ownVariance, shared: solveLower(factor, size, weights) };
  };
  const unit = (column: number): Float64Array => new Float64Array(size).fill(1, column, column + 1);
  return {
    logLikelihood,
    mean: () => combination(layout.centre, 0, unit(0)),
    effect: (column) => combination(0, 0, unit(column)),
    candidate(index) {
      const own = shrink[index]!;
      const weights = coupling.slice(index * size, (index + 1) * size);
      for (let i = 0; i < size; i++) weights[i]! *= -own;
      weights[0]! += 1;
      return combination(layout.centre + own * candidateSums[index]!, own * residual, weights);
    },
  };
}

/** The variance of a combination. */
export const varianceOf = ({ ownVariance, shared }: Combination): number => ownVariance + dot(shared, shared);

/** First minus second, as a combination of its own. */
export const difference = (first: Combination, second: Combination): Combination => ({
  value: first.value - second.value,
  ownVariance: first.ownVariance + second.ownVariance,
  shared: first.shared.map((part, i) => part - second.shared[i]!),
});
