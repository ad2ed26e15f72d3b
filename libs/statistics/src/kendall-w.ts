import { mean } from './order-statistics.js';
import { checkRatings, type RatingTable, type Scale } from './ratings.js';
import type { Statistic } from './result.js';
import { regularisedGamma } from './special-functions.js';

/** Rank agreement from 0 to 1, with and without the correction for ties, and its rough chi-square. */
export interface KendallW extends Statistic {
  uncorrected: number | null;
  chiSquare: number | null;
  degreesOfFreedom: number | null;
  p: number | null;
}

/** Ranks from 1, equal values sharing the mean of their ranks. */
function midRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

function tieTerm(values: readonly number[]): number {
  const sizes = [...new Set(values)].map((value) => values.filter((other) => other === value).length);
  return sizes.reduce((sum, size) => sum + size ** 3 - size, 0);
}

/**
 * Kendall's coefficient of concordance over the rows that everybody rated. Below about seven rows the chi-square is rough: print no p.
 *
 * @param table rows = rated objects, columns = raters; rows with a missing cell are left out
 * @param scale declared levels; a rating outside them is an error
 * @returns null below three complete rows or two raters, and where no rater told the rows apart
 * @throws RangeError for numbers that are no ratings
 * Source: Kendall & Babington Smith (1939), with mid-ranks and correction for ties.
 */
export function kendallW(table: RatingTable<number>, scale?: Scale): KendallW {
  checkRatings(table, scale);
  const rows = table.filter((row): row is readonly number[] => row.every((rating) => rating !== null));
  const [objects, raters] = [rows.length, rows[0]?.length ?? 0];
  const base = { n: { units: objects, pairable: objects * raters }, interval: null, method: 'kendall-w/1' };
  const none = (reason: string): KendallW => ({
    ...base,
    value: null,
    reason,
    uncorrected: null,
    chiSquare: null,
    degreesOfFreedom: null,
    p: null,
  });
  if (objects < 3 || raters < 2) return none('fewer than three rows that at least two raters all rated');
  const columns = Array.from({ length: raters }, (_, rater) => rows.map((row) => row[rater]!));
  const ranks = columns.map(midRanks);
  const sums = rows.map((_, row) => ranks.reduce((sum, column) => sum + column[row]!, 0));
  const spread = 12 * sums.reduce((sum, rank) => sum + (rank - mean(sums)) ** 2, 0);
  const most = raters ** 2 * (objects ** 3 - objects);
  const ties = raters * columns.reduce((sum, column) => sum + tieTerm(column), 0);
  if (most - ties <= 0) return none('all ratings equal');
  const value = spread / (most - ties);
  const chiSquare = raters * (objects - 1) * value;
  const p = 1 - regularisedGamma((objects - 1) / 2, chiSquare / 2);
  return { ...base, value, reason: null, uncorrected: spread / most, chiSquare, degreesOfFreedom: objects - 1, p };
}
