import { categoryWeights, type WeightScheme } from './category-weights.js';
import type { Matrix } from './matrix.js';
import { figure, type Statistic } from './result.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const whyNone = (units: number): string => (units > 0 ? 'all ratings equal' : 'no unit has two ratings');

function checkSquare(matrix: Matrix, size: number): void {
  const odd = matrix.findIndex((row) => row.length !== size || row.some((cell) => !(cell >= 0)));
  if (matrix.length !== size || odd >= 0) {
    throw new RangeError(
      `row ${Math.max(odd, 0) + 1}: a table of ${size} categories needs ${size} rows of ${size} numbers from 0`,
    );
  }
}

function kappaOf(table: Matrix, disagreement: Matrix): number | null {
  const total = sum(table.flat());
  if (total === 0) return null;
  const rows = table.map((row) => sum(row) / total);
  const columns = table.map((_, l) => sum(table.map((row) => row[l]!)) / total);
  const weighted = (share: (k: number, l: number) => number): number =>
    sum(table.map((row, k) => sum(row.map((_, l) => disagreement[k]![l]! * share(k, l)))));
  const chance = weighted((k, l) => rows[k]! * columns[l]!);
  return chance > 0 ? 1 - weighted((k, l) => table[k]![l]! / total) / chance : null;
}

/**
 * Cohen's kappa from a table of two raters, with weights of disagreement.
 *
 * @param table rows = categories of the first rater, columns = of the second; counts or shares
 * @param disagreement how bad each combination is, 0 on the diagonal; 1 elsewhere unless given
 * @returns null where chance leaves no disagreement to compare with; `n` counts what the table counts
 * @throws RangeError for a table or weights that are not square and equally large, and for cells below 0
 * Source: Cohen (1968), Weighted kappa.
 */
export function cohenKappaOfTable(
  table: Matrix,
  disagreement: Matrix = table.map((_, k) => table.map((_, l) => (k === l ? 0 : 1))),
): Statistic {
  checkSquare(table, table.length);
  checkSquare(disagreement, table.length);
  const units = sum(table.flat());
  return figure(kappaOf(table, disagreement), whyNone(units), { units, pairable: 2 * units }, 'cohen-kappa-table/1');
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
  return figure(kappaOf(counts, disagreement), whyNone(units), { units, pairable: 2 * units }, `cohen-kappa-${scheme}/1`);
}
