import { mean } from './order-statistics.js';
import { checkRatings, present, type RatingTable } from './ratings.js';
import type { SampleSize } from './result.js';

const halvings = 300;

/**
 * Group means drawn towards the grand mean by how much of their spread is noise. `mean` and effects are in levels (effects are deviations
 * from it), `between` and `within` in squared levels, shrinkage from 0 to 1. All null or empty where `reason` says why.
 */
export interface OneWayShrinkage {
  mean: number | null;
  between: number | null;
  within: number | null;
  groups: { effect: number; sd: number; shrinkage: number }[];
  n: SampleSize;
  reason: string | null;
  method: string;
}

interface Groups {
  sizes: number[];
  means: number[];
  squaresWithin: number;
  ratings: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The grand mean and the squares around it when the variance between groups is `ratio` times that within. */
function at(ratio: number, { sizes, means, squaresWithin }: Groups) {
  const weights = sizes.map((size) => size / (1 + ratio * size));
  const centre = sum(weights.map((weight, i) => weight * means[i]!)) / sum(weights);
  const distances = means.map((value) => (value - centre) ** 2);
  return { weights, centre, distances, squares: squaresWithin + sum(weights.map((weight, i) => weight * distances[i]!)) };
}

/** Slope of minus twice the restricted log likelihood along the ratio, the variance within being the best one there. */
function slopeAt(ratio: number, groups: Groups): number {
  const { weights, distances, squares } = at(ratio, groups);
  const squared = weights.map((weight) => weight ** 2);
  const fit = sum(squared.map((weight, i) => weight * distances[i]!));
  return sum(weights) - sum(squared) / sum(weights) - ((groups.ratings - 1) * fit) / squares;
}

/** Where the restricted likelihood peaks; 0 is a legal answer, infinity means that groups do not vary inside. */
function ratioOf(groups: Groups): number {
  if (slopeAt(0, groups) >= 0) return 0;
  if (groups.squaresWithin === 0) return Infinity;
  let [low, high] = [0, 1];
  for (; slopeAt(high, groups) < 0; high *= 2) low = high;
  for (let step = 0; step < halvings && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (slopeAt(middle, groups) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Without any spread inside groups their means are exact, and all of their spread is between them. */
function exactGroups(means: readonly number[]): { mean: number; between: number; within: number } {
  const centre = mean(means);
  return { mean: centre, between: sum(means.map((value) => (value - centre) ** 2)) / (means.length - 1), within: 0 };
}

/**
 * Empirical-Bayes means of groups in a one-way layout, variances by restricted maximum likelihood from the data.
 *
 * @param table rows = groups (targets), columns = replicate ratings, null = missing; a group without ratings has no effect in the answer
 * @returns null below two groups or without replicates; a between-variance of 0 is a legal result, all variance is then within
 * @throws RangeError for ratings that are not finite
 * Source: Patterson & Thompson (1971); equals analysis of variance where groups are equally large and differ more than by noise.
 */
export function shrinkGroups(table: RatingTable<number>): OneWayShrinkage {
  checkRatings(table);
  const levels = table.map(present).filter((group) => group.length > 0);
  const n = { units: levels.length, pairable: levels.flat().length };
  const method = 'one-way-shrinkage-reml/2';
  if (levels.length < 2 || levels.every((group) => group.length < 2)) {
    const reason = levels.length < 2 ? 'fewer than two groups' : 'no group has two ratings';
    return { mean: null, between: null, within: null, groups: [], n, reason, method };
  }
  const means = levels.map(mean);
  const squaresWithin = sum(levels.map((group, i) => sum(group.map((value) => (value - means[i]!) ** 2))));
  const groups = { sizes: levels.map((group) => group.length), means, squaresWithin, ratings: n.pairable };
  const ratio = ratioOf(groups);
  const estimated = (): { mean: number; between: number; within: number } => {
    const { centre, squares } = at(ratio, groups);
    const within = squares / (n.pairable - 1);
    return { mean: centre, between: ratio * within, within };
  };
  const found = ratio === Infinity ? exactGroups(means) : estimated();
  const shrunk = groups.sizes.map((size, i) => {
    const shrinkage = found.between > 0 ? found.between / (found.between + found.within / size) : 0;
    return { effect: shrinkage * (means[i]! - found.mean), sd: Math.sqrt(found.between * (1 - shrinkage)), shrinkage };
  });
  return { ...found, groups: shrunk, n, reason: null, method };
}
