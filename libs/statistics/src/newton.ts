import { factorise, solveLower, solveUpper } from './cholesky.js';

const longestMove = 1.5;
const rounds = 40;

/** A maximum: where it is, how high, and the lower Cholesky factor of the curvature there (minus the second derivatives). */
export interface Peak {
  at: number[];
  height: number;
  curvature: Float64Array;
}

type Height = (at: readonly number[]) => number;

const moved = (at: readonly number[], ...moves: readonly (readonly [number, number])[]): number[] => {
  const to = [...at];
  for (const [i, by] of moves) to[i]! += by;
  return to;
};

/** Slope and curvature by finite differences. */
function shapeAt(
  height: Height,
  at: readonly number[],
  here: number,
  step: number,
): { slope: Float64Array; curvature: Float64Array } {
  const size = at.length;
  const [slope, curvature] = [new Float64Array(size), new Float64Array(size * size)];
  const ahead = at.map((_, i) => height(moved(at, [i, step])));
  at.forEach((_, i) => {
    const behind = height(moved(at, [i, -step]));
    slope[i] = (ahead[i]! - behind) / (2 * step);
    curvature[i * size + i] = -(ahead[i]! - 2 * here + behind) / step ** 2;
    for (let j = 0; j < i; j++) {
      const both = height(moved(at, [i, step], [j, step]));
      const mixed = -(both - ahead[i]! - ahead[j]! + here) / step ** 2;
      curvature[i * size + j] = mixed;
      curvature[j * size + i] = mixed;
    }
  });
  return { slope, curvature };
}

/** The factor of the curvature, made positive definite by as much of a ridge as it needs. */
function factorOf(curvature: Float64Array, size: number): Float64Array {
  for (let ridge = 0; ; ridge = 2 * ridge + 0.1) {
    const factor = curvature.map((value, i) => (i % (size + 1) === 0 ? value + ridge : value));
    if (factorise(factor, size)) return factor;
  }
}

/**
 * The maximum of a smooth function by Newton's method with halved steps, from `start`.
 * Derivatives are finite differences of `step`, so the unknowns should be logarithms or of that order.
 */
export function climb(height: Height, start: readonly number[], tolerance: number, step = 0.02): Peak {
  const size = start.length;
  let at = [...start];
  let here = height(at);
  for (let round = 0; ; round++) {
    const { slope, curvature } = shapeAt(height, at, here, step);
    const factor = factorOf(curvature, size);
    const move = solveUpper(factor, size, solveLower(factor, size, slope.slice()));
    const gain = slope.reduce((sum, value, i) => sum + value * move[i]!, 0);
    if (gain < tolerance || round === rounds) return { at, height: here, curvature: factor };
    let share = Math.min(1, longestMove / Math.max(...move.map(Math.abs)));
    const from = at;
    const before = here;
    do {
      at = from.map((value, i) => value + share * move[i]!);
      here = height(at);
      share /= 2;
    } while (!(here > before) && share > 1e-4);
    if (!(here > before)) return { at: from, height: before, curvature: factor };
  }
}
