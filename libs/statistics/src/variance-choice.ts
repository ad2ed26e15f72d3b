import type { Layout } from './encounters.js';
import { solveMixedModel } from './mixed-model.js';
import { fourLevels, type Scale } from './ratings.js';
import { variancePosterior, type WeightedSolution } from './variance-posterior.js';
import { variancesFor, type VarianceComponent, type Variances } from './variances.js';

const candidatesNeeded = 5;
const ratersNeeded = 4;
const questionsNeeded = 5;

/**
 * Which variances a model uses, to be said wherever it is shown: given by the caller, assumed because the data are too few (`reason`
 * says how few), or estimated. Estimated ones are integrated over; `values` then are the middle of what the ratings support.
 */
export interface VarianceChoice {
  source: 'GIVEN' | 'ASSUMED' | 'ESTIMATED';
  values: Variances;
  reason: string | null;
}

export interface ChosenVariances extends VarianceChoice {
  solutions: WeightedSolution[];
}

/** Too few ratings to estimate a spread, in words; null where they suffice. */
function whyAssumed({ candidates, raters }: Layout): string | null {
  const lacking = [
    ...(candidates.length < candidatesNeeded ? [`fewer than ${candidatesNeeded} candidates`] : []),
    ...(raters.length < ratersNeeded ? [`fewer than ${ratersNeeded} interviewers`] : []),
  ];
  return lacking.length > 0 ? `${lacking.join(' and ')}: usual variances are assumed, not estimated` : null;
}

const middleOf = (solutions: readonly WeightedSolution[], component: VarianceComponent): number =>
  Math.exp(solutions.reduce((sum, { weight, variances }) => sum + weight * Math.log(variances[component]), 0));

/** Where no interviewer rated a candidate twice, halo and residual are one: they are estimated together. */
function estimated(layout: Layout, assumed: Variances): ChosenVariances {
  const repeated = layout.encounters.some(({ ratings }) => ratings > 1);
  const base = repeated ? assumed : { ...assumed, halo: 0, residual: assumed.halo + assumed.residual };
  const components: VarianceComponent[] = ['candidate', 'rater', 'residual'];
  if (layout.questions.length >= questionsNeeded) components.push('question');
  if (repeated) components.push('halo');
  const solutions = variancePosterior(layout, base, components);
  const values = { ...base };
  for (const component of components) values[component] = middleOf(solutions, component);
  return { source: 'ESTIMATED', values, reason: null, solutions };
}

/** The variances of a model: those given, else estimated from five candidates and four interviewers on, else the fixed ones. */
export function chooseVariances(layout: Layout, given: Variances | undefined, scale: Scale = fourLevels): ChosenVariances {
  const reason = given ? null : whyAssumed(layout);
  const values = given ?? variancesFor(scale);
  if (!given && reason === null) return estimated(layout, values);
  const solutions = [{ weight: 1, variances: values, solution: solveMixedModel(layout, values) }];
  return { source: given ? 'GIVEN' : 'ASSUMED', values, reason, solutions };
}
