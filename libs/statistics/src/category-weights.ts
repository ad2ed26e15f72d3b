import type { Matrix } from './matrix.js';

/** How much credit two different categories give: none, by distance, by squared distance, or by the ranks between them. */
export type WeightScheme = 'identity' | 'linear' | 'quadratic' | 'ordinal';

/**
 * Agreement weights between declared categories: 1 on the diagonal, down to 0 for the categories furthest apart.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability; ordinal weights count the pairs of ranks between two categories.
 */
export function categoryWeights(categories: readonly number[], scheme: WeightScheme): Matrix {
  const span = categories[categories.length - 1]! - categories[0]!;
  const pairs = (steps: number): number => ((steps + 1) * steps) / 2;
  return categories.map((first, k) =>
    categories.map((second, l) => {
      if (k === l) return 1;
      if (scheme === 'identity') return 0;
      if (scheme === 'ordinal') return 1 - pairs(Math.abs(k - l)) / pairs(categories.length - 1);
      const distance = Math.abs(first - second) / span;
      return scheme === 'linear' ? 1 - distance : 1 - distance ** 2;
    }),
  );
}
