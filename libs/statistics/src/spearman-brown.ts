import type { Statistic } from './result.js';

/** The formula itself; a reliability below 0 (an interval's end) is carried through it. */
export const stepUp = (single: number, raters: number): number => (raters * single) / (1 + (raters - 1) * single);

/** The single rating's reliability: a bare number, or a statistic whose interval is carried along. */
type Reliability = number | Pick<Statistic, 'value' | 'interval' | 'n' | 'reason'>;

const bare = (value: number): Exclude<Reliability, number> => ({
  value,
  interval: null,
  n: { units: 0, pairable: 0 },
  reason: null,
});

/**
 * Reliability of the mean of `raters` ratings from that of a single one.
 *
 * @param single reliability of one rating, at most 1; with its interval and counts where it is a statistic
 * @param raters how many ratings are averaged, above 0
 * @throws RangeError for a reliability above 1 and for a number of raters that is not above 0
 * Source: Spearman (1910), Brown (1910).
 */
export function spearmanBrown(single: Reliability, raters: number): Statistic {
  const { value, interval, n, reason } = typeof single === 'number' ? bare(single) : single;
  if (value !== null && !(value <= 1)) throw new RangeError(`${value} is not a reliability: at most 1`);
  if (!(raters > 0)) throw new RangeError(`${raters} is not a number of raters`);
  const ends = interval && { low: stepUp(interval.low, raters), high: stepUp(interval.high, raters) };
  return { value: value === null ? null : stepUp(value, raters), reason, n, interval: ends, method: 'spearman-brown/1' };
}

/**
 * How many raters a mean needs to reach the target reliability.
 *
 * @param single reliability of one rating, 0 to 1
 * @param target wanted reliability, below 1
 * @returns null where a single rating says nothing or no number of raters reaches the target
 * Source: the formula above, solved for the number of raters and rounded up.
 */
export function ratersNeeded(single: number, target: number): Statistic {
  const rest = { n: { units: 0, pairable: 0 }, interval: null, method: 'raters-needed/1' };
  if (!(single > 0 && single <= 1)) return { ...rest, value: null, reason: 'a single rating says nothing, nor do many' };
  if (single === 1) return { ...rest, value: 1, reason: null };
  if (!(target < 1)) return { ...rest, value: null, reason: 'no number of raters reaches a reliability of 1' };
  const exact = (target * (1 - single)) / (single * (1 - target));
  return { ...rest, value: Math.max(1, Math.ceil(exact - 1e-9)), reason: null };
}
