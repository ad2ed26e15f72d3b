import { addCoincidences, coincidencesOf, disagreement, distinctValues, type Coincidences, type Metric } from './coincidences.js';
import { checkRatings, pairableUnits, type Rating, type RatingTable, type Scale } from './ratings.js';
import type { Statistic } from './result.js';

/** Alpha of summed coincidences, or null where no disagreement could be expected. */
export function alphaOf(coincidences: Coincidences, values: readonly Rating[], metric: Metric): number | null {
  const { observed, expected, pairable } = disagreement(coincidences, values, metric);
  return expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected;
}

/** The coincidences of several units together. */
export function sumCoincidences(units: RatingTable, values: readonly Rating[]): Coincidences {
  const sum = new Float64Array(values.length ** 2);
  for (const unit of units) addCoincidences(sum, coincidencesOf(unit, values));
  return sum;
}

function checkMetric(values: readonly Rating[], metric: Metric): void {
  if (metric !== 'nominal' && values.some((value) => typeof value === 'string')) {
    throw new RangeError(`category names have no ${metric} distance; use the nominal metric or numbers`);
  }
  if (metric === 'ratio' && values.some((value) => Number(value) < 0)) {
    throw new RangeError('the ratio metric needs values of at least 0');
  }
}

/**
 * Krippendorff's alpha: 1 for full agreement, 0 for what chance would give, below 0 for systematic disagreement.
 *
 * @param table rows = units, columns = raters, null = missing; units with one rating are left out
 * @param metric distance between two values; the ordinal one takes its ranks from the pairable values
 * @param scale declared levels; a rating outside them is an error
 * @returns a statistic without interval; null when nothing is pairable or when all pairable ratings are equal
 * @throws RangeError for numbers that are no ratings, and for a metric that does not fit the values
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha(table: RatingTable, metric: Metric, scale?: Scale): Statistic {
  checkRatings(table, scale);
  const values = distinctValues(table);
  checkMetric(values, metric);
  const units = pairableUnits(table);
  const n = { units: units.length, pairable: units.flat().length };
  const value = alphaOf(sumCoincidences(units, values), values, metric);
  const reason = n.pairable === 0 ? 'no unit has two ratings' : value === null ? 'all ratings equal' : null;
  return { value, reason, n, interval: null, method: `krippendorff-alpha-${metric}/1` };
}
