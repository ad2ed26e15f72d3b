import { mean, median, variance } from './order-statistics.js';
import { checkRatings, fourLevels, present, type Scale } from './ratings.js';
import { figure, type Statistic } from './result.js';

/**
 * Figures of one unit. In levels: mean, median, sd, range, meanDeviation (from the mean), medianDeviation; variance in squared levels;
 * rwg from 0 to 1, rwgUnclipped may be below 0, awg from -1 to 1.
 */
export type WithinGroupFigure =
  'mean' | 'median' | 'variance' | 'sd' | 'range' | 'rwg' | 'rwgUnclipped' | 'meanDeviation' | 'medianDeviation' | 'awg';

/** Agreement inside one unit; below two ratings all but mean and median are null with the reason. */
export type WithinGroup = Record<WithinGroupFigure, Statistic>;

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
  const several = given.length >= 2;
  const spread = variance(given);
  const unclipped = 1 - spread / (((scale.max - scale.min + 1) ** 2 - 1) / 12);
  const n = { units: Math.min(1, given.length), pairable: given.length };
  const why = given.length === 0 ? 'no rating' : 'one opinion';
  const ofAny = (name: string, value: number): Statistic => figure(value, why, n, `${name}/1`);
  const ofSeveral = (name: string, value: number | null): Statistic =>
    figure(several ? value : null, several ? 'all ratings on one end of the scale' : why, n, `${name}/1`);
  return {
    mean: ofAny('mean', mean(given)),
    median: ofAny('median', median(given)),
    variance: ofSeveral('variance', spread),
    sd: ofSeveral('sd', Math.sqrt(spread)),
    range: ofSeveral('range', Math.max(...given) - Math.min(...given)),
    rwg: ofSeveral('r-wg', Math.max(0, unclipped)),
    rwgUnclipped: ofSeveral('r-wg-unclipped', unclipped),
    meanDeviation: ofSeveral('mean-deviation', meanDistance(given, mean(given))),
    medianDeviation: ofSeveral('median-deviation', meanDistance(given, median(given))),
    awg: ofSeveral('a-wg', awgOf(given, scale)),
  };
}
