import type { Matrix } from './matrix.js';

const steps = 10_000;

/** Everybody must win against and lose to someone outside any group, or the strengths run away. */
function isLinked(wins: Matrix): boolean {
  const reached = (forward: boolean): number => {
    const seen = new Set([0]);
    for (const i of seen) wins.forEach((_, j) => (forward ? wins[i]![j]! : wins[j]![i]!) > 0 && seen.add(j));
    return seen.size;
  };
  return reached(true) === wins.length && reached(false) === wins.length;
}

/**
 * Strengths from paired comparisons: P(a beats b) = 1 / (1 + exp(b - a)).
 *
 * @param wins rows beat columns, counts; the diagonal is ignored
 * @returns strengths on the logit scale with the first at 0, or null where someone has no finite strength
 * Source: Bradley & Terry (1952), fitted by Zermelo's iteration.
 */
export function bradleyTerry(wins: Matrix): number[] | null {
  const counts = wins.map((row, i) => row.map((count, j) => (i === j ? 0 : count)));
  if (counts.length === 0 || !isLinked(counts)) return null;
  let strengths = counts.map(() => 1);
  for (let step = 0; step < steps; step++) {
    const next = counts.map((row, i) => {
      const won = row.reduce((sum, count) => sum + count, 0);
      const met = row.reduce(
        (sum, count, j) => sum + (i === j ? 0 : (count + counts[j]![i]!) / (strengths[i]! + strengths[j]!)),
        0,
      );
      return won / met;
    });
    const scaled = next.map((strength) => strength / next[0]!);
    const moved = Math.max(...scaled.map((strength, i) => Math.abs(Math.log(strength / strengths[i]!))));
    strengths = scaled;
    if (moved < 1e-13) break;
  }
  return strengths.map(Math.log);
}
