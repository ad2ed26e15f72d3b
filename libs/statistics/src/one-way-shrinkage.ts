import { mean } from './order-statistics.js';
import { present, type RatingTable } from './ratings.js';

/** Group means drawn towards the grand mean by how much of their spread is noise. Effects are deviations from `mean`. */
export interface OneWayShrinkage {
  mean: number;
  between: number;
  within: number;
  groups: { effect: number; sd: number; shrinkage: number }[];
}

/** Variances by moments: within groups, and between them with the usual correction for unequal sizes, never below 0. */
function moments(groups: readonly number[][]): { between: number; within: number } {
  const [k, total] = [groups.length, groups.flat().length];
  const centre = mean(groups.flat());
  const squares = (values: readonly number[], at: number): number => values.reduce((sum, value) => sum + (value - at) ** 2, 0);
  const within = groups.reduce((sum, group) => sum + squares(group, mean(group)), 0) / (total - k);
  const msb = groups.reduce((sum, group) => sum + group.length * (mean(group) - centre) ** 2, 0) / (k - 1);
  const typical = (total - groups.reduce((sum, group) => sum + group.length ** 2, 0) / total) / (k - 1);
  return { between: Math.max(0, (msb - within) / typical), within };
}

/**
 * Empirical-Bayes means of groups in a one-way layout, variances estimated from the data.
 *
 * @param table rows = groups (targets), columns = replicate ratings, null = missing
 * @returns null below two groups or without replicates; a between-variance of 0 is a legal result
 * Source: analysis of variance; equals REML where groups are equally large.
 */
export function shrinkGroups(table: RatingTable<number>): OneWayShrinkage | null {
  const groups = table.map(present).filter((group) => group.length > 0);
  if (groups.length < 2 || groups.every((group) => group.length < 2)) return null;
  const { between, within } = moments(groups);
  const precision = groups.map((group) => 1 / (between + within / group.length));
  const total = precision.reduce((sum, weight) => sum + weight, 0);
  const centre =
    between + within > 0 ? groups.reduce((sum, group, i) => sum + precision[i]! * mean(group), 0) / total : mean(groups.flat());
  return {
    mean: centre,
    between,
    within,
    groups: groups.map((group) => {
      const shrinkage = between > 0 ? between / (between + within / group.length) : 0;
      return { effect: shrinkage * (mean(group) - centre), sd: Math.sqrt(between * (1 - shrinkage)), shrinkage };
    }),
  };
}
