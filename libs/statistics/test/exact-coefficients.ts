import type { Metric, WeightScheme } from '../src/index.js';
import { Fraction, one, total, zero } from './fraction.js';

type Table = (number | null)[][];

const given = (unit: readonly (number | null)[]): number[] => unit.filter((rating) => rating !== null);
const several = (table: Table): number[][] => table.map(given).filter((unit) => unit.length > 1);

/** Every ordered pair of different places in a list. */
const pairsIn = (values: readonly number[]): [number, number][] =>
  values.flatMap((first, i) => values.flatMap((second, j): [number, number][] => (i === j ? [] : [[first, second]])));

const mean = (parts: readonly Fraction[]): Fraction => total(parts).over(Fraction.of(parts.length));

function distance(metric: Metric, a: number, b: number, all: readonly number[]): Fraction {
  if (a === b) return zero;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const count = (test: (value: number) => boolean): number => all.filter(test).length;
  const ranks = Fraction.of(2 * count((value) => value >= low && value <= high) - count((value) => value === a) - count((value) => value === b), 2); // prettier-ignore
  const root = { nominal: one, ordinal: ranks, interval: Fraction.of(a - b), ratio: Fraction.of(a - b, a + b || 1) }[metric];
  return root.times(root);
}

/** Alpha pair by pair: how far pairs inside units lie apart, against all pairs of pairable values. */
export function exactAlpha(table: Table, metric: Metric): Fraction | null {
  const units = several(table);
  const all = units.flat();
  if (all.length === 0) return null;
  const apart = (pairs: [number, number][]): Fraction => total(pairs.map(([a, b]) => distance(metric, a, b, all)));
  const expected = apart(pairsIn(all)).over(Fraction.of(all.length - 1));
  if (expected.isZero) return null;
  return one.minus(total(units.map((unit) => apart(pairsIn(unit)).over(Fraction.of(unit.length - 1)))).over(expected));
}

function weight(scheme: WeightScheme, a: number, b: number, categories: readonly number[]): Fraction {
  if (a === b) return one;
  const span = categories.at(-1)! - categories[0]!;
  const steps = Math.abs(categories.indexOf(a) - categories.indexOf(b));
  const last = categories.length - 1;
  const lost = {
    identity: one,
    linear: Fraction.of(Math.abs(a - b), span),
    quadratic: Fraction.of((a - b) ** 2, span ** 2),
    ordinal: Fraction.of((steps + 1) * steps, (last + 1) * last),
  };
  return one.minus(lost[scheme]);
}

const beyond = (observed: Fraction, chance: Fraction): Fraction | null =>
  one.minus(chance).isZero ? null : observed.minus(chance).over(one.minus(chance));

/** Gwet's coefficient, general Fleiss' kappa and Brennan-Prediger, rating by rating. */
export function exactChanceCorrected(table: Table, categories: readonly number[], scheme: WeightScheme) {
  const units = several(table);
  if (units.length === 0) return { gwet: null, fleiss: null, brennanPrediger: null };
  const credit = (a: number, b: number): Fraction => weight(scheme, a, b, categories);
  const observed = mean(units.map((unit) => mean(pairsIn(unit).map(([a, b]) => credit(a, b)))));
  const rated = table.map(given).filter((unit) => unit.length > 0);
  const shares = categories.map((k) =>
    mean(rated.map((unit) => Fraction.of(unit.filter((rating) => rating === k).length, unit.length))),
  );
  const credits = categories.flatMap((a) => categories.map((b) => credit(a, b)));
  const q = categories.length;
  const spread = total(shares.map((share) => share.times(one.minus(share))));
  const meeting = total(categories.flatMap((a, k) => categories.map((b, l) => credit(a, b).times(shares[k]!).times(shares[l]!))));
  return {
    gwet: beyond(
      observed,
      total(credits)
        .times(spread)
        .over(Fraction.of(q * (q - 1))),
    ),
    fleiss: beyond(observed, meeting),
    brennanPrediger: beyond(observed, total(credits).over(Fraction.of(q * q))),
  };
}

/** Cohen's weighted kappa: each unit's credit, against that of every first rating with every second one. */
export function exactCohen(table: [number, number][], categories: readonly number[], scheme: WeightScheme): Fraction | null {
  const credit = ([a, b]: readonly [number, number]): Fraction => weight(scheme, a, b, categories);
  const crossed = table.flatMap(([a]) => table.map(([, b]): [number, number] => [a, b]));
  return beyond(mean(table.map(credit)), mean(crossed.map(credit)));
}

/** Fleiss' kappa of a complete table, from pairs inside units and shares of categories. */
export function exactFleiss(table: number[][], categories: readonly number[]): Fraction | null {
  const agreed = mean(table.flatMap((unit) => pairsIn(unit).map(([a, b]) => (a === b ? one : zero))));
  const all = table.flat();
  const shares = categories.map((k) => Fraction.of(all.filter((rating) => rating === k).length, all.length));
  return beyond(agreed, total(shares.map((share) => share.times(share))));
}

/** ICC(2,1) from sums of squares in exact numbers; null where its lower half vanishes. */
export function exactIcc(table: number[][]): Fraction | null {
  const [n, k] = [table.length, table[0]!.length];
  const fractions = table.map((row) => row.map((level) => Fraction.of(level)));
  const centre = mean(fractions.flat());
  const squares = (values: readonly Fraction[]): Fraction =>
    total(values.map((value) => value.minus(centre).times(value.minus(centre))));
  const between = squares(fractions.map(mean)).times(Fraction.of(k));
  const across = squares(fractions[0]!.map((_, r) => mean(fractions.map((row) => row[r]!)))).times(Fraction.of(n));
  const left = squares(fractions.flat()).minus(between).minus(across);
  const [rows, columns] = [between.over(Fraction.of(n - 1)), across.over(Fraction.of(k - 1))];
  const rest = left.over(Fraction.of((n - 1) * (k - 1)));
  const below = rows.plus(rest.times(Fraction.of(k - 1))).plus(columns.minus(rest).times(Fraction.of(k, n)));
  return below.isZero ? null : rows.minus(rest).over(below);
}
