import { formulaKey, formulaShares, type LoopPlan } from '@strata/domain';
import { aheadUnderAnyWeights, orderUnderWeights, type DimensionMeans } from '@strata/statistics';

/** A candidacy in the order by the declared weights; means by round and dimension, as the plan's formula names them. */
interface Ordered extends DimensionMeans {
  name: string;
}

type Plan = Pick<LoopPlan, 'formula' | 'rounds'>;

const MOST_NAMED = 3;

/**
 * Whether the order of candidacies hangs on the weights: under any weights at all, or under equal ones and small changes of the declared
 * ones. Only pairs that are comparable are in an order.
 */
export function orderWords(
  ordered: readonly Ordered[],
  plan: Plan | null,
  comparable: (first: string, second: string) => boolean,
): string {
  const pairs = ordered.flatMap((first, at) =>
    ordered.slice(at + 1).flatMap((second) => (comparable(first.candidate, second.candidate) ? [{ first, second }] : [])),
  );
  if (!plan || ordered.length < 2) return 'There is no order yet: fewer than two candidates have a result that you may see.';
  if (pairs.length === 0) return 'There is no order: no two candidates with a result are comparable.';
  const open = pairs.filter(({ first, second }) => !aheadUnderAnyWeights(first.means, second.means));
  if (open.length === 0)
    return 'The order does not depend on the weights: whoever stands higher is at least as high on every dimension of every round.';
  const flips = orderUnderWeights(ordered, weightsOf(plan)).flips.filter(({ first, second }) => comparable(first, second));
  if (flips.length === 0) return `${STAYS} ${counted(open.length)} could change places under weights further away.`;
  const named = flips.slice(0, MOST_NAMED).map(({ first, second, under }) => {
    const name = (id: string): string => ordered.find(({ candidate }) => candidate === id)?.name ?? '';
    return `${name(first)} and ${name(second)} change places under ${inWords(under, plan)}`;
  });
  const more = flips.length - named.length;
  return `The order depends on the weights: ${named.join('; ')}${more > 0 ? `; ${counted(more)} more` : ''}.`;
}

const STAYS = 'The order stays under equal weights and when any one weight moves up or down by a third of the mean weight.';
const counted = (pairs: number): string => `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;

const weightsOf = ({ formula, rounds }: Plan): Record<string, number> =>
  Object.fromEntries(formulaShares(formula, rounds).map(({ roundId, dimensionKey, share }) => [formulaKey(roundId, dimensionKey), share])); // prettier-ignore

// The library names a weight by its key, a person by dimension and round.
function inWords(under: string, { rounds }: Plan): string {
  for (const { id, title, rubric } of rounds)
    for (const { key, name } of rubric.dimensions)
      if (under.endsWith(formulaKey(id, key))) return under.replace(formulaKey(id, key), `${name} in “${title}”`);
  return under;
}
