import { figure, type Statistic } from './result.js';

/** A must-have beside what was reached: `passed` is null where nothing was rated. */
export interface Gate {
  dimension: string;
  minimum: number;
  reached: Statistic;
  passed: boolean | null;
}

/**
 * Minimum levels on must-have dimensions, judged apart from any mean: a high average never hides a failed gate.
 *
 * @param dimensions mean level per dimension, as a composite gives them
 * @param minimums lowest mean level that passes, per must-have dimension
 * @returns one gate per must-have, in the order declared
 * Source: this project's proposal.
 */
export function gatesOf(
  dimensions: readonly { dimension: string; mean: number }[],
  minimums: Readonly<Record<string, number>>,
): Gate[] {
  return Object.entries(minimums).map(([dimension, minimum]) => {
    const found = dimensions.find((each) => each.dimension === dimension);
    const n = { units: found ? 1 : 0, pairable: found ? 1 : 0 };
    const reached = figure(found?.mean ?? null, 'no rating on this dimension', n, 'gate/1');
    return { dimension, minimum, reached, passed: found ? found.mean >= minimum : null };
  });
}
