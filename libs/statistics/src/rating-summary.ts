import { mean, median, trimmedMean } from './order-statistics.js';
import { checkRatings, type Scale } from './ratings.js';

/** The ratings of one unit in figures, all in levels; every figure but `n` is null where nobody rated it. */
export interface RatingSummary {
  n: number;
  mean: number | null;
  median: number | null;
  trimmedMean: number | null;
  weightedMean: number | null;
  min: number | null;
  max: number | null;
  range: number | null;
}

const nothing = { n: 0, mean: null, median: null, trimmedMean: null, weightedMean: null, min: null, max: null, range: null };

/**
 * Summarises the ratings of one unit. Weights are renormalised over the raters who rated; trimming drops `floor(trim * n)` at each end.
 *
 * @param ratings levels of one unit, one position per rater, null = missing
 * @param options `weights` one per rater (equal unless given), `trim` share per end (.2), the declared scale
 * @throws RangeError for ratings outside the declared scale
 * Source: definitions.
 */
export function summariseRatings(
  ratings: readonly (number | null)[],
  options: { weights?: readonly number[]; trim?: number; scale?: Scale } = {},
): RatingSummary {
  const { weights, trim = 0.2, scale } = options;
  checkRatings([ratings], scale);
  const given = ratings.filter((rating) => rating !== null);
  if (given.length === 0) return nothing;
  let weighted = 0;
  let total = 0;
  ratings.forEach((rating, rater) => {
    if (rating === null) return;
    const weight = weights?.[rater] ?? 1;
    weighted += weight * rating;
    total += weight;
  });
  const [min, max] = [Math.min(...given), Math.max(...given)];
  const weightedMean = total > 0 ? weighted / total : null;
  return {
    n: given.length,
    mean: mean(given),
    median: median(given),
    trimmedMean: trimmedMean(given, trim),
    weightedMean,
    min,
    max,
    range: max - min,
  };
}
