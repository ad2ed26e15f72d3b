import { categoryWeights, type WeightScheme } from './category-weights.js';
import type { Matrix } from './matrix.js';
import { mean } from './order-statistics.js';
import { present, type RatingTable } from './ratings.js';

/**
 * Agreement beyond chance under three definitions of chance, from the same observed agreement `pa`. Each is null where its chance
 * agreement is 1 or nothing is pairable. `peGwet` is the chance agreement of Gwet's coefficient (AC1 for identity weights, else AC2).
 */
export interface ChanceCorrected {
  pa: number | null;
  gwet: number | null;
  fleiss: number | null;
  brennanPrediger: number | null;
  peGwet: number | null;
  n: { units: number; pairable: number };
  reason: string | null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function countCategories(table: RatingTable<number>, categories: readonly number[]): Matrix {
  return table.map((unit, row) => {
    const stray = present(unit).find((rating) => !categories.includes(rating));
    if (stray !== undefined)
      throw new RangeError(`row ${row + 1}: ${stray} is none of the declared categories ${categories.join(', ')}`);
    return categories.map((category) => unit.filter((rating) => rating === category).length);
  });
}

function observedAgreement(counts: Matrix, weights: Matrix): number {
  const pairable = counts.filter((unit) => sum(unit) >= 2);
  return mean(
    pairable.map((unit) => {
      const ratings = sum(unit);
      const credit = unit.map((count, k) => count * (sum(unit.map((other, l) => weights[k]![l]! * other)) - 1));
      return sum(credit) / (ratings * (ratings - 1));
    }),
  );
}

const beyondChance = (pa: number, pe: number): number | null => (pe < 1 ? (pa - pe) / (1 - pe) : null);

/**
 * Gwet's AC1 or AC2, general Fleiss' kappa and Brennan-Prediger for any number of raters. All depend on the declared categories:
 * on a rubric of four levels declare all four, and never headline AC2 where the panel used only two of them.
 *
 * @param table rows = units, columns = raters, null = missing
 * @param categories all declared levels, ascending
 * @throws RangeError for a rating that is no declared category
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability.
 */
export function chanceCorrected(
  table: RatingTable<number>,
  categories: readonly number[],
  scheme: WeightScheme,
): ChanceCorrected {
  const counts = countCategories(table, categories);
  const weights = categoryWeights(categories, scheme);
  const rated = counts.filter((unit) => sum(unit) >= 1);
  const pairable = counts.filter((unit) => sum(unit) >= 2);
  const n = { units: pairable.length, pairable: sum(pairable.map(sum)) };
  if (n.units === 0) {
    return { pa: null, gwet: null, fleiss: null, brennanPrediger: null, peGwet: null, n, reason: 'no unit has two ratings' };
  }
  const pa = observedAgreement(counts, weights);
  const shares = categories.map((_, k) => mean(rated.map((unit) => unit[k]! / sum(unit))));
  const [q, all] = [categories.length, sum(weights.flat())];
  const peGwet = (all / (q * (q - 1))) * sum(shares.map((share) => share * (1 - share)));
  const peFleiss = sum(shares.map((first, k) => sum(shares.map((second, l) => weights[k]![l]! * first * second))));
  const fleiss = beyondChance(pa, peFleiss);
  const reason = fleiss === null ? 'all ratings equal' : null;
  return { pa, gwet: beyondChance(pa, peGwet), fleiss, brennanPrediger: beyondChance(pa, all / q ** 2), peGwet, n, reason };
}

/**
 * Fleiss' kappa from counts, nominal.
 *
 * @param counts rows = units, columns = categories, cells = how many raters chose it; every unit rated equally often, at least twice
 * @throws RangeError where units are not rated equally often
 * Source: Fleiss (1971), Measuring nominal scale agreement among many raters.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): { kappa: number | null; observed: number; chance: number } {
  const raters = sum(counts[0] ?? []);
  const odd = counts.findIndex((unit) => sum(unit) !== raters);
  if (raters < 2 || odd >= 0) throw new RangeError(`row ${odd + 1}: every unit must be rated equally often, at least twice`);
  const observed = mean(counts.map((unit) => sum(unit.map((count) => count * (count - 1))) / (raters * (raters - 1))));
  const shares = counts[0]!.map((_, k) => sum(counts.map((unit) => unit[k]!)) / (counts.length * raters));
  const chance = sum(shares.map((share) => share ** 2));
  return { kappa: beyondChance(observed, chance), observed, chance };
}
