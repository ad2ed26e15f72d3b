import { checkRatings, present, type RatingTable, type Scale } from './ratings.js';

/** Pairs of ratings of the same unit: equal, exactly one level apart, further apart; the three add up to all pairs. */
export interface PairCounts {
  equal: number;
  withinOne: number;
  apart: number;
}

/**
 * Counts every pair of raters in every unit; a unit with one rating has no pair.
 *
 * @param table rows = units, columns = raters, levels, null = missing
 * @throws RangeError for ratings outside the declared scale
 * Source: raw agreement, to stand beside any coefficient.
 */
export function countPairs(table: RatingTable<number>, scale?: Scale): PairCounts {
  checkRatings(table, scale);
  const counts: PairCounts = { equal: 0, withinOne: 0, apart: 0 };
  for (const ratings of table.map(present)) {
    ratings.forEach((first, i) =>
      ratings.slice(i + 1).forEach((second) => {
        const distance = Math.abs(first - second);
        counts[distance === 0 ? 'equal' : distance <= 1 ? 'withinOne' : 'apart'] += 1;
      }),
    );
  }
  return counts;
}

/** Pair counts as one says them aloud: "within one level on 9 of 12, the same on 5". */
export function pairWords({ equal, withinOne, apart }: PairCounts): string {
  const pairs = equal + withinOne + apart;
  if (pairs === 0) return 'one opinion each, nothing to compare yet';
  if (equal === pairs) return `the same level on all ${pairs}`;
  return `within one level on ${equal + withinOne} of ${pairs}, the same on ${equal}`;
}
