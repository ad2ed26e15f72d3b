import { median } from './order-statistics.js';
import { checkRatings, fourLevels, type Scale } from './ratings.js';

/** How urgently a cell wants talking about. */
export type DivergenceLevel = 'HIGH' | 'MEDIUM' | 'LOW' | 'NONE';

/** Disagreement inside one unit. `outliers` are positions in the given ratings; `range` is null for fewer than two ratings. */
export interface Divergence {
  level: DivergenceLevel;
  range: number | null;
  acrossBar: boolean;
  outliers: number[];
  reason: string | null;
}

/** The declared scale, and the bar between "not enough" and "enough"; a rating above it is enough. */
export interface DivergenceOptions {
  scale?: Scale;
  bar?: number;
}

/** The bar of a scale unless one is declared: 2.5 on 1 to 4, 3.5 on 1 to 5, 2.5 on 1 to 3. */
export const barOf = ({ min, max }: Scale): number => Math.floor((min + max) / 2) + 0.5;

/** The flag of a range of levels, on one side of the bar or across it. */
export function levelOfRange(range: number, acrossBar: boolean, { min, max }: Scale): DivergenceLevel {
  const wide = max - min + 1 >= 5 ? 3 : 2;
  if (range === 0) return 'NONE';
  if (range >= wide || (range === 2 && acrossBar)) return 'HIGH';
  return range >= 2 || acrossBar ? 'MEDIUM' : 'LOW';
}

function outliersOf(ratings: readonly (number | null)[]): number[] {
  return ratings.flatMap((rating, position) => {
    const others = ratings.filter((other, i): other is number => other !== null && i !== position);
    if (rating === null || others.length < 2) return [];
    return Math.abs(rating - median(others)) >= 2 ? [position] : [];
  });
}

/**
 * How far the ratings of one unit lie apart. On up to four levels: high from range 2, medium for neighbours on both sides of the bar,
 * low for neighbours on one side. On five: high from range 3 or range 2 across the bar, medium for range 2 on one side or neighbours
 * across it. An outlier differs by 2 or more from the median of at least two others.
 *
 * @param ratings levels of one unit, one position per rater, null = missing
 * @throws RangeError for ratings outside the declared scale
 * Source: this project's proposal, to be read against the chance level of such flags.
 */
export function divergenceOf(ratings: readonly (number | null)[], options: DivergenceOptions = {}): Divergence {
  const { scale = fourLevels, bar = barOf(scale) } = options;
  checkRatings([ratings], scale);
  const given = ratings.filter((rating) => rating !== null);
  if (given.length < 2) {
    const reason = given.length === 1 ? 'one opinion' : 'no rating';
    return { level: 'NONE', range: null, acrossBar: false, outliers: [], reason };
  }
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const acrossBar = low < bar && high > bar;
  return {
    level: levelOfRange(high - low, acrossBar, scale),
    range: high - low,
    acrossBar,
    outliers: outliersOf(ratings),
    reason: null,
  };
}
