import type { Lean } from './calibration-queries.js';

const LEAST_REACH = 1;

/** How many levels the picture reaches to either side of no lean: a level, or as far as the widest interval. */
export const reachOf = (leans: readonly Lean[]): number =>
  Math.max(LEAST_REACH, ...leans.flatMap(({ lean: { low, high } }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]));

/** Where a lean stands between the ends of the picture, 0 (strictest) to 1 (mildest). */
export const shareOf = (level: number, reach: number): number => (level + reach) / (2 * reach);
