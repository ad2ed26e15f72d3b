/** A candidate's mean level per dimension; a dimension without ratings is absent. */
export interface DimensionMeans {
  candidate: string;
  means: Readonly<Record<string, number>>;
}

/** Two candidates whose order turns round when the weights change as `under` says; by the declared weights `first` is ahead. */
export interface OrderFlip {
  first: string;
  second: string;
  under: string;
}

/** The order by the declared weights, beside that by equal weights, and where it hangs on the weights. */
export interface WeightOrder {
  declared: { candidate: string; value: number | null }[];
  equal: { candidate: string; value: number | null }[];
  flips: OrderFlip[];
}

type Weights = Readonly<Record<string, number>>;

/** Weighted mean over the dimensions that were rated; null where they carry no weight. */
function weighted({ means }: DimensionMeans, weights: Weights): number | null {
  const rated = Object.entries(means).map(([dimension, mean]) => ({ mean, weight: weights[dimension] ?? 0 }));
  const total = rated.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? rated.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / total : null;
}

/** Weights that somebody could as well have declared: all equal, and each a third of the mean weight up or down. */
function alternatives(weights: Weights): [string, Weights][] {
  const step = Object.values(weights).reduce((sum, weight) => sum + weight, 0) / Object.keys(weights).length / 3;
  const equal = Object.fromEntries(Object.keys(weights).map((dimension) => [dimension, 1]));
  const moved = Object.entries(weights).flatMap(([dimension, weight]): [string, Weights][] => [
    [`more weight on ${dimension}`, { ...weights, [dimension]: weight + step }],
    [`less weight on ${dimension}`, { ...weights, [dimension]: Math.max(0, weight - step) }],
  ]);
  return [['equal weights', equal], ...moved];
}

/**
 * Whether the order of candidates hangs on the weights: two of them flip when equal weights, or one weight moved by a third of the mean
 * weight, put the other ahead. Where there is a flip, say "order depends on weights".
 *
 * @param candidates mean level per dimension of each
 * @param weights declared weights, at least 0
 * @returns values in levels, null where nothing with a weight was rated; each pair flips at most once, under the first change that does it
 * @throws RangeError for a weight below 0
 * Source: this project's proposal.
 */
export function orderUnderWeights(candidates: readonly DimensionMeans[], weights: Weights): WeightOrder {
  const wrong = Object.entries(weights).find(([, weight]) => !(weight >= 0));
  if (wrong) throw new RangeError(`the weight of ${wrong[0]} is ${wrong[1]}; weights are at least 0`);
  const valuesUnder = (each: Weights) => candidates.map((one) => ({ candidate: one.candidate, value: weighted(one, each) }));
  const declared = valuesUnder(weights);
  const others = alternatives(weights).map(([under, each]) => ({ under, values: valuesUnder(each) }));
  const flips = declared.flatMap((ahead, i) =>
    declared.flatMap((behind, j): OrderFlip[] => {
      if (ahead.value === null || behind.value === null || ahead.value - behind.value < 1e-9) return [];
      const turned = others.find(({ values }) => (values[j]!.value ?? -Infinity) - (values[i]!.value ?? Infinity) > 1e-9);
      return turned ? [{ first: ahead.candidate, second: behind.candidate, under: turned.under }] : [];
    }),
  );
  return { declared, equal: others[0]!.values, flips };
}

/**
 * Whether the first candidate stands at least as high as the second whatever the weights: no weighting with weights of 0 and more puts
 * the second ahead. With the same dimensions rated that is so exactly where each mean is at least as high; with different ones it is
 * said only where the lowest mean of the first reaches the highest of the second.
 *
 * @returns false where either was not rated at all
 * Source: a weighted mean lies between its lowest and highest part; dominance.
 */
export function aheadUnderAnyWeights(first: DimensionMeans['means'], second: DimensionMeans['means']): boolean {
  const [own, others] = [Object.keys(first), Object.keys(second)];
  if (own.length === 0 || others.length === 0) return false;
  const same = own.length === others.length && own.every((dimension) => second[dimension] !== undefined);
  if (same) return own.every((dimension) => first[dimension]! >= second[dimension]!);
  return Math.min(...Object.values(first)) >= Math.max(...Object.values(second));
}
