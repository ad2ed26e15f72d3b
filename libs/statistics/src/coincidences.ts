import { pairableUnits, type Rating, type RatingTable } from './ratings.js';

/** How far apart two values count: by kind, by rank, by distance, or by proportion. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Ordered pairs of values inside units, each unit counting as much as it has ratings; row-major, `values.length` squared. */
export type Coincidences = Float64Array;

/** The distinct values of the pairable units, in order. */
export function distinctValues(table: RatingTable): Rating[] {
  const values = [...new Set(pairableUnits(table).flat())];
  return values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Coincidences of one unit; all zero when fewer than two raters rated it. */
export function coincidencesOf(unit: readonly (Rating | null)[], values: readonly Rating[]): Coincidences {
  const size = values.length;
  const counts = values.map((value) => unit.filter((rating) => rating === value).length);
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  const result = new Float64Array(size * size);
  if (ratings < 2) return result;
  counts.forEach((first, c) =>
    counts.forEach((second, k) => {
      result[c * size + k] = (first * (c === k ? second - 1 : second)) / (ratings - 1);
    }),
  );
  return result;
}

/** Adds `part` to `sum` in place, `count` times. */
export function addCoincidences(sum: Coincidences, part: Coincidences, count = 1): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += count * part[i]!;
}

/** How often each value occurs in the coincidences: their row sums. */
function marginalsOf(coincidences: Coincidences, size: number): number[] {
  return Array.from({ length: size }, (_, row) =>
    coincidences.subarray(row * size, (row + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

function ordinalDifference(marginals: readonly number[], c: number, k: number): number {
  const between = marginals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, count) => sum + count, 0);
  return (between - (marginals[c]! + marginals[k]!) / 2) ** 2;
}

function difference(metric: Metric, values: readonly Rating[], marginals: readonly number[], c: number, k: number): number {
  if (c === k) return 0;
  if (metric === 'nominal') return 1;
  if (metric === 'ordinal') return ordinalDifference(marginals, c, k);
  const [a, b] = [Number(values[c]), Number(values[k])];
  return metric === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
}

/** Observed and expected disagreement, each a weighted sum of squared differences, before they are scaled by the number of values. */
export function disagreement(coincidences: Coincidences, values: readonly Rating[], metric: Metric) {
  const size = values.length;
  const marginals = marginalsOf(coincidences, size);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      if (marginals[c] === 0 || marginals[k] === 0) continue;
      const distance = difference(metric, values, marginals, c, k);
      observed += coincidences[c * size + k]! * distance;
      expected += marginals[c]! * marginals[k]! * distance;
    }
  }
  return { observed, expected, pairable: marginals.reduce((sum, count) => sum + count, 0) };
}
