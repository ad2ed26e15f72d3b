import { barOf, divergenceOf, levelOfRange, type DivergenceLevel, type DivergenceOptions } from './divergence.js';
import { present, fourLevels, type RatingTable, type Scale } from './ratings.js';
import type { Statistic } from './result.js';
import { normalProbability } from './special-functions.js';
import { defaultVariances } from './variances.js';

const noise = 0.6;
const points = 121;

/** How many cells are flagged high; the interval holds what ordinary noise alone gives nine times in ten, `expected` what it gives on average. */
export interface FlagCount extends Statistic {
  expected: number | null;
}

/** The chance of each level of the scale for an answer whose true level is `at`, lowest first. */
function levelChances(at: number, { min, max }: Scale, sd: number): number[] {
  const below = (level: number): number => (level === max ? 1 : normalProbability((level + 0.5 - at) / sd));
  return Array.from({ length: max - min + 1 }, (_, i) => below(min + i) - (i === 0 ? 0 : below(min + i - 1)));
}

/** The chance of each flag for an answer of a given true level. */
function flagChances(chances: readonly number[], raters: number, scale: Scale, bar: number): Record<DivergenceLevel, number> {
  const flags = { NONE: 0, LOW: 0, MEDIUM: 0, HIGH: 0 };
  const allWithin = (from: number, to: number): number =>
    from > to ? 0 : chances.slice(from, to + 1).reduce((sum, chance) => sum + chance, 0) ** raters;
  chances.forEach((_, from) => {
    for (let to = from; to < chances.length; to++) {
      const across = scale.min + from < bar && scale.min + to > bar;
      const exactly = allWithin(from, to) - allWithin(from + 1, to) - allWithin(from, to - 1) + allWithin(from + 1, to - 1);
      flags[levelOfRange(to - from, across, scale)] += exactly;
    }
  });
  return flags;
}

/**
 * How often each flag comes up by chance in a cell that everybody means the same by: true levels spread around the middle of the scale
 * as candidates are assumed to, each rating off by .6 before it is rounded (in proportion on other scales).
 *
 * @param raters how many rated the cell, at least 2
 * @returns four chances that add up to 1; on 1 to 4 high is .08 for two raters, .18 for three, .28 for four
 * @throws RangeError for fewer than two raters
 * Source: this project's proposal, integrated instead of simulated.
 */
export function divergenceChance(raters: number, options: DivergenceOptions = {}): Record<DivergenceLevel, number> {
  if (!(raters >= 2)) throw new RangeError(`${raters} raters cannot diverge; at least 2 can`);
  const { scale = fourLevels, bar = barOf(scale) } = options;
  const stretch = (scale.max - scale.min) / (fourLevels.max - fourLevels.min);
  const spread = stretch * Math.sqrt(defaultVariances.candidate);
  const sum = { NONE: 0, LOW: 0, MEDIUM: 0, HIGH: 0 };
  let total = 0;
  for (let i = 0; i < points; i++) {
    const z = -4 + (8 * i) / (points - 1);
    const weight = Math.exp((-z * z) / 2);
    const chances = levelChances((scale.min + scale.max) / 2 + z * spread, scale, noise * stretch);
    const flags = flagChances(chances, raters, scale, bar);
    total += weight;
    for (const level of Object.keys(sum) as DivergenceLevel[]) sum[level] += weight * flags[level];
  }
  return { NONE: sum.NONE / total, LOW: sum.LOW / total, MEDIUM: sum.MEDIUM / total, HIGH: sum.HIGH / total };
}

/** The chance of 0, 1, 2, … flags among cells that are flagged with the given chances. */
function countChances(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (counts, chance) => [...counts, 0].map((same, k) => same * (1 - chance) + (counts[k - 1] ?? 0) * chance),
    [1],
  );
}

function central(counts: readonly number[]): { low: number; high: number } {
  let below = 0;
  const ends = [0.05, 0.95].map((p) => {
    below = 0;
    return counts.findIndex((chance) => (below += chance) >= p - 1e-12);
  });
  return { low: ends[0]!, high: ends[1]! };
}

/**
 * The number of cells flagged high, beside what chance alone would flag among as many cells with as many raters each.
 *
 * @param table rows = cells, columns = raters, null = missing; cells with one rating are left out
 * @returns null where no cell has two ratings
 * @throws RangeError for ratings outside the declared scale
 * Source: this project's proposal.
 */
export function countFlags(table: RatingTable<number>, options: DivergenceOptions = {}): FlagCount {
  const cells = table.filter((row) => present(row).length >= 2);
  const sizes = cells.map((row) => present(row).length);
  const n = { units: cells.length, pairable: sizes.reduce((sum, size) => sum + size, 0) };
  const method = 'flags-against-chance/1';
  const flagged = table.map((row) => divergenceOf(row, options)).filter(({ level }) => level === 'HIGH').length;
  if (cells.length === 0) return { value: null, reason: 'no cell has two ratings', n, interval: null, method, expected: null };
  const bySize = new Map([...new Set(sizes)].map((size) => [size, divergenceChance(size, options).HIGH]));
  const chances = sizes.map((size) => bySize.get(size)!);
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  return { value: flagged, reason: null, n, interval: central(countChances(chances)), method, expected };
}
