/**
 * Reliability of the mean of `raters` ratings from that of a single one.
 * A reliability below 0 (an interval's end) is carried through the same formula.
 * @throws RangeError for a reliability above 1 or fewer than one rater
 * Source: Spearman (1910), Brown (1910).
 */
export function spearmanBrown(single: number, raters: number): number {
  if (!(single <= 1)) throw new RangeError(`${single} is not a reliability: at most 1`);
  if (!(raters >= 1)) throw new RangeError(`${raters} is not a number of raters`);
  return (raters * single) / (1 + (raters - 1) * single);
}

/**
 * How many raters a mean needs to reach the target reliability; null where a single rating says nothing or the target is 1 or more.
 * Source: the formula above, solved for the number of raters and rounded up.
 */
export function ratersNeeded(single: number, target: number): number | null {
  if (!(single > 0 && single <= 1 && target < 1)) return null;
  if (single === 1) return 1;
  const exact = (target * (1 - single)) / (single * (1 - target));
  return Math.max(1, Math.ceil(exact - 1e-9));
}
