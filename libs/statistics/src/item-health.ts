import { fQuantile } from './f-distribution.js';
import { mean, variance } from './order-statistics.js';
import { type Interval, type Statistic } from './result.js';
import { ninetyPercent } from './special-functions.js';

/** What one candidate got on an item, and on everything else (null: nothing else), as shares of the scale, 0 to 1. */
export interface ItemResult {
  item: number;
  rest: number | null;
}

/** An item in figures: how high candidates stand on it, how far apart, and whether it tells them apart as everything else does. */
export interface ItemHealth {
  mean: Statistic;
  spread: Statistic;
  separation: Statistic;
}

const LEAST = 5;
const within = (low: number, high: number, { low: from, high: to }: Interval): Interval => ({
  low: Math.max(low, from),
  high: Math.min(high, to),
});

function withheldStatistic(units: number, reason: string, method: string): Statistic {
  return { value: null, reason, n: { units, pairable: units }, interval: null, method };
}

// Student's t by the F distribution: its square with one degree of freedom above.
const studentReach = (df: number): number => Math.sqrt(fQuantile(0.9, 1, df));

// Chi-square by the F distribution with endless degrees of freedom below.
const chiSquareQuantile = (p: number, df: number): number => df * fQuantile(p, df, 1e7);

function meanOf(values: readonly number[]): Statistic {
  const method = 'mean, 90 % by t, v1';
  const n = { units: values.length, pairable: values.length };
  const value = mean(values);
  const reach = studentReach(values.length - 1) * Math.sqrt(variance(values) / values.length);
  return { value, reason: null, n, interval: within(0, 1, { low: value - reach, high: value + reach }), method };
}

function spreadOf(values: readonly number[]): Statistic {
  const method = 'standard deviation, 90 % by chi-square, v1';
  const df = values.length - 1;
  const squares = variance(values) * df;
  const boundAt = (p: number): number => Math.sqrt(squares / chiSquareQuantile(p, df));
  const n = { units: values.length, pairable: values.length };
  return { value: Math.sqrt(variance(values)), reason: null, n, interval: { low: boundAt(0.95), high: boundAt(0.05) }, method };
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [vx, vy] = [variance(xs), variance(ys)];
  // Equal shares that were averaged in another order differ in their last digits.
  if (!(vx > 1e-12) || !(vy > 1e-12)) return null;
  const [mx, my] = [mean(xs), mean(ys)];
  const together = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / (pairs.length - 1);
  return Math.min(1, Math.max(-1, together / Math.sqrt(vx * vy)));
}

function separationOf(results: readonly ItemResult[]): Statistic {
  const method = 'corrected item-total correlation, 90 % by Fisher z, v1';
  const pairs = results.flatMap(({ item, rest }) => (rest === null ? [] : [[item, rest] as const]));
  if (pairs.length < LEAST) {
    return withheldStatistic(pairs.length, `only ${pairs.length} of ${LEAST} candidates were asked anything else`, method);
  }
  const value = correlation(pairs);
  if (value === null) return withheldStatistic(pairs.length, 'all candidates stand at the same level', method);
  const reach = ninetyPercent / Math.sqrt(pairs.length - 3);
  // At a correlation of 1 or -1 the transformation ends; the step before it stands in.
  const z = Math.atanh(Math.min(0.999999, Math.max(-0.999999, value)));
  const interval = { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
  return { value, reason: null, n: { units: pairs.length, pairable: pairs.length }, interval, method };
}

/**
 * How an item does over candidates: mean and standard deviation of their results on it, and the correlation of these with the
 * results on everything else, which does not count the item itself.
 *
 * @param results one per candidate, shares of the scale from 0 to 1
 * @returns every figure withheld below five candidates; the separation also where results do not vary. Intervals are of 90 %
 * @throws RangeError for a share outside 0 to 1
 * Source: Student (1908); Henrysson (1963), Correction of item-total correlations in item analysis; Fisher (1921).
 */
export function itemHealth(results: readonly ItemResult[]): ItemHealth {
  for (const { item, rest } of results) {
    for (const share of [item, rest ?? 0])
      if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of a scale`);
  }
  if (results.length < LEAST) {
    const nothing = withheldStatistic(results.length, `only ${results.length} of ${LEAST} candidates`, 'withheld');
    return { mean: nothing, spread: nothing, separation: nothing };
  }
  const items = results.map(({ item }) => item);
  return { mean: meanOf(items), spread: spreadOf(items), separation: separationOf(results) };
}
