import { categoryWeights, type WeightScheme } from './category-weights.js';
import type { Matrix } from './matrix.js';
import { mean } from './order-statistics.js';
import { present, type RatingTable } from './ratings.js';
import { figure, type SampleSize, type Statistic } from './result.js';

/** A coefficient with the chance agreement it was measured against, null where there is none. */
export interface BeyondChance extends Statistic {
  chance: number | null;
}

/**
 * Agreement beyond chance under three definitions of chance, from the same observed agreement. Each is null where its chance agreement
 * is 1 or nothing is pairable. Gwet's coefficient is AC1 for identity weights, else AC2.
 */
export interface ChanceCorrected {
  observed: Statistic;
  gwet: BeyondChance;
  fleiss: BeyondChance;
  brennanPrediger: BeyondChance;
}

/** Fleiss' kappa with the two agreements it is made of. */
export interface FleissKappa extends BeyondChance {
  observed: number | null;
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

function beyondChance(observed: number | null, chance: number | null, n: SampleSize, method: string): BeyondChance {
  if (observed === null || chance === null) return { ...figure(null, 'no unit has two ratings', n, method), chance: null };
  if (!Number.isFinite(chance)) return { ...figure(null, 'one category leaves nothing to choose', n, method), chance: null };
  const value = chance < 1 ? (observed - chance) / (1 - chance) : null;
  return { ...figure(value, 'all ratings equal', n, method), chance };
}

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
  const observed = n.units > 0 ? observedAgreement(counts, weights) : null;
  const shares = categories.map((_, k) => mean(rated.map((unit) => unit[k]! / sum(unit))));
  const [q, all] = [categories.length, sum(weights.flat())];
  const gwet = (all / (q * (q - 1))) * sum(shares.map((share) => share * (1 - share)));
  const fleiss = sum(shares.map((first, k) => sum(shares.map((second, l) => weights[k]![l]! * first * second))));
  const against = (chance: number, name: string): BeyondChance =>
    beyondChance(observed, n.units > 0 ? chance : null, n, `${name}-${scheme}/1`);
  return {
    observed: figure(observed, 'no unit has two ratings', n, `observed-agreement-${scheme}/1`),
    gwet: against(gwet, 'gwet-ac'),
    fleiss: against(fleiss, 'fleiss-kappa'),
    brennanPrediger: against(all / q ** 2, 'brennan-prediger'),
  };
}

/**
 * Fleiss' kappa from counts, nominal.
 *
 * @param counts rows = units, columns = categories, cells = how many raters chose it; every unit rated equally often
 * @returns null below two ratings per unit and where all chose the same category
 * @throws RangeError where units are not rated equally often
 * Source: Fleiss (1971), Measuring nominal scale agreement among many raters.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const raters = sum(counts[0] ?? []);
  const odd = counts.findIndex((unit) => sum(unit) !== raters);
  if (odd >= 0) throw new RangeError(`row ${odd + 1}: every unit must be rated equally often, here ${raters} times`);
  const method = 'fleiss-kappa-counts/1';
  const n = { units: raters < 2 ? 0 : counts.length, pairable: raters < 2 ? 0 : counts.length * raters };
  if (n.units === 0) return { ...beyondChance(null, null, n, method), observed: null };
  const observed = mean(counts.map((unit) => sum(unit.map((count) => count * (count - 1))) / (raters * (raters - 1))));
  const shares = counts[0]!.map((_, k) => sum(counts.map((unit) => unit[k]!)) / (counts.length * raters));
  return { ...beyondChance(observed, sum(shares.map((share) => share ** 2)), n, method), observed };
}
