import { mean, median, variance } from './order-statistics.js';
import { checkRatings, fourLevels, present, type Scale } from './ratings.js';

/**
 * Agreement inside one unit. Figures in levels: mean, median, sd, range, meanDeviation (from the mean) and medianDeviation; variance in
 * squared levels; rwg from 0 to 1, rwgUnclipped may be below 0, awg from -1 to 1. All but `n` and `reason` are null below two ratings.
 */
export interface WithinGroup {
  n: number;
  mean: number | null;
  median: number | null;
  variance: number | null;
  sd: number | null;
  range: number | null;
  rwg: number | null;
  rwgUnclipped: number | null;
  meanDeviation: number | null;
  medianDeviation: number | null;
  awg: number | null;
  reason: string | null;
}

function meanDistance(ratings: readonly number[], centre: number): number {
  return mean(ratings.map((rating) => Math.abs(rating - centre)));
}

/** Null where all ratings sit on one end of the scale: no disagreement was possible there. */
function awgOf(ratings: readonly number[], { min, max }: Scale): number | null {
  const centre = mean(ratings);
  const most = ((max + min) * centre - centre ** 2 - max * min) * (ratings.length / (ratings.length - 1));
  return most > 1e-12 ? 1 - (2 * variance(ratings)) / most : null;
}

/**
 * How far the ratings of one unit agree, without any other unit. With two to five raters this recodes the range: show range and sd.
 *
 * @param ratings levels of one unit, null = missing
 * @param scale declared levels; the null variance is that of guessing evenly over them
 * @throws RangeError for ratings outside the declared scale
 * Source: James, Demaree & Wolf (1984) r_wg; Burke et al. (1999) mean deviation; Brown & Hauenstein (2005) a_wg.
 */
export function withinGroup(ratings: readonly (number | null)[], scale: Scale = fourLevels): WithinGroup {
  checkRatings([ratings], scale);
  const given = present(ratings);
  const spread = variance(given);
  const unclipped = 1 - spread / (((scale.max - scale.min + 1) ** 2 - 1) / 12);
  const figures = {
    mean: mean(given),
    median: median(given),
    variance: spread,
    sd: Math.sqrt(spread),
    range: Math.max(...given) - Math.min(...given),
    rwg: Math.max(0, unclipped),
    rwgUnclipped: unclipped,
    meanDeviation: meanDistance(given, mean(given)),
    medianDeviation: meanDistance(given, median(given)),
    awg: awgOf(given, scale),
  };
  if (given.length >= 2) return { n: given.length, ...figures, reason: null };
  const empty = Object.fromEntries(Object.keys(figures).map((key) => [key, null])) as Record<keyof typeof figures, null>;
  return { n: given.length, ...empty, reason: given.length === 1 ? 'one opinion' : 'no rating' };
}
