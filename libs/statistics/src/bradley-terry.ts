import type { Matrix } from './matrix.js';
import type { SampleSize } from './result.js';

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

/** Strengths on the logit scale with the first at 0, null where `reason` says why; `n` counts contestants and comparisons. */
export interface BradleyTerry {
  strengths: number[] | null;
  n: SampleSize;
  reason: string | null;
  method: string;
}

/** Zermelo's iteration to a relative change of 1e-13. */
function fitted(counts: Matrix): number[] {
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

/**
 * Strengths from paired comparisons: P(a beats b) = 1 / (1 + exp(b - a)).
 *
 * @param wins square, rows beat columns, counts; the diagonal is ignored
 * @returns null where someone has no finite strength: all must be linked by wins both ways
 * @throws RangeError for counts that are not square or below 0
 * Source: Bradley & Terry (1952), fitted by Zermelo's iteration.
 */
export function bradleyTerry(wins: Matrix): BradleyTerry {
  if (wins.some((row) => row.length !== wins.length || row.some((count) => !(count >= 0)))) {
    throw new RangeError('wins must be a square table of counts from 0');
  }
  const counts = wins.map((row, i) => row.map((count, j) => (i === j ? 0 : count)));
  const n = { units: counts.length, pairable: counts.flat().reduce((sum, count) => sum + count, 0) };
  const method = 'bradley-terry/1';
  if (counts.length === 0 || !isLinked(counts)) {
    return { strengths: null, n, reason: 'someone won or lost every comparison: no finite strength', method };
  }
  return { strengths: fitted(counts), n, reason: null, method };
}
