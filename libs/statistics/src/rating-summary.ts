import { mean, median, trimmedMean } from './order-statistics.js';
import { checkRatings, present, type Scale } from './ratings.js';
import { figure, type Statistic } from './result.js';

/** The ratings of one unit in figures, all in levels. */
export type RatingFigure = 'mean' | 'median' | 'trimmedMean' | 'weightedMean' | 'min' | 'max' | 'range';

/** Every figure is null where nobody rated the unit, the weighted mean also where only raters without weight did. */
export type RatingSummary = Record<RatingFigure, Statistic>;

/** Weights are renormalised over the raters who rated; null where they add up to nothing. */
function weightedMeanOf(ratings: readonly (number | null)[], weights: readonly number[] | undefined): number | null {
  let [weighted, total] = [0, 0];
  ratings.forEach((rating, rater) => {
    if (rating === null) return;
    const weight = weights?.[rater] ?? 1;
    weighted += weight * rating;
    total += weight;
  });
  return total > 0 ? weighted / total : null;
}

/**
 * Summarises the ratings of one unit. Weights are renormalised over the raters who rated; trimming drops `floor(trim * n)` at each end.
 *
 * @param ratings levels of one unit, one position per rater, null = missing
 * @param options `weights` one per rater (equal unless given), `trim` share per end (.2), the declared scale
 * @throws RangeError for ratings outside the declared scale, weights below 0, and a trim that leaves nothing
 * Source: definitions.
 */
export function summariseRatings(
  ratings: readonly (number | null)[],
  options: { weights?: readonly number[]; trim?: number; scale?: Scale } = {},
): RatingSummary {
  const { weights, trim = 0.2, scale } = options;
  checkRatings([ratings], scale);
  if (weights?.some((weight) => !(weight >= 0))) throw new RangeError('weights must be at least 0');
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError(`a trim of ${trim} leaves nothing: give a share per end below .5`);
  const given = present(ratings);
  const n = { units: Math.min(1, given.length), pairable: given.length };
  const why = given.length === 0 ? 'no rating' : 'nobody who rated has a weight';
  const summary = (name: string, value: number | null): Statistic => figure(given.length > 0 ? value : null, why, n, `${name}/1`);
  const [min, max] = [Math.min(...given), Math.max(...given)];
  return {
    mean: summary('mean', mean(given)),
    median: summary('median', median(given)),
    trimmedMean: summary(`trimmed-mean-${trim}`, trimmedMean(given, trim)),
    weightedMean: summary('weighted-mean', weightedMeanOf(ratings, weights)),
    min: summary('min', min),
    max: summary('max', max),
    range: summary('range', max - min),
  };
}
