import { categoryWeights, type WeightScheme } from './category-weights.js';
import type { Matrix } from './matrix.js';
import type { Statistic } from './result.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Cohen's kappa from a table of two raters, with weights of disagreement.
 *
 * @param table rows = categories of the first rater, columns = of the second; counts or shares
 * @param disagreement how bad each combination is, 0 on the diagonal; 1 elsewhere unless given
 * @returns null where chance leaves no disagreement to compare with
 * Source: Cohen (1968), Weighted kappa.
 */
export function cohenKappaOfTable(
  table: Matrix,
  disagreement: Matrix = table.map((_, k) => table.map((_, l) => (k === l ? 0 : 1))),
): number | null {
  const total = sum(table.flat());
  const rows = table.map((row) => sum(row) / total);
  const columns = table.map((_, l) => sum(table.map((row) => row[l]!)) / total);
  const weighted = (share: (k: number, l: number) => number): number =>
    sum(table.map((row, k) => sum(row.map((_, l) => disagreement[k]![l]! * share(k, l)))));
  const chance = weighted((k, l) => rows[k]! * columns[l]!);
  return chance > 0 ? 1 - weighted((k, l) => table[k]![l]! / total) / chance : null;
}

/**
 * Cohen's kappa of two raters over units that both rated.
 *
 * @param table rows = units, two columns, null = missing
 * @param categories declared levels, ascending; identity, linear or quadratic weights
 * @throws RangeError for a rating that is no declared category
 * Source: Cohen (1960, 1968).
 */
export function cohenKappa(
  table: readonly (readonly [number | null, number | null])[],
  categories: readonly number[],
  scheme: WeightScheme = 'identity',
): Statistic {
  const counts = categories.map(() => categories.map(() => 0));
  let units = 0;
  table.forEach(([first, second], row) => {
    if (first === null || second === null) return;
    const [k, l] = [categories.indexOf(first), categories.indexOf(second)];
    if (k < 0 || l < 0) throw new RangeError(`row ${row + 1}: ${k < 0 ? first : second} is none of the declared categories`);
    counts[k]![l]! += 1;
    units += 1;
  });
  const disagreement = categoryWeights(categories, scheme).map((row) => row.map((weight) => 1 - weight));
  const value = units > 0 ? cohenKappaOfTable(counts, disagreement) : null;
  const reason = units === 0 ? 'no unit has two ratings' : value === null ? 'all ratings equal' : null;
  return { value, reason, n: { units, pairable: 2 * units }, interval: null, method: `cohen-kappa-${scheme}/1` };
}
