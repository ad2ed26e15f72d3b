import { layOut, type Layout } from './encounters.js';
import { solveMixedModel } from './mixed-model.js';
import { climb } from './newton.js';
import { checkObservations, type Observation } from './observation.js';
import type { SampleSize } from './result.js';
import type { VarianceComponent, Variances } from './variances.js';

const method = 'restricted-maximum-likelihood/1';

/** Variance components estimated from the ratings alone, in squared levels; 0 is a legal estimate. Null with the reason else. */
export interface RestrictedVariances {
  values: Variances | null;
  n: SampleSize;
  reason: string | null;
  method: string;
}

const nothing: Variances = { candidate: 0, rater: 0, question: 0, halo: 0, residual: 0 };

/** The components that the layout can tell apart: a facet with at least two names, and halo where encounters hold several ratings. */
function separable({ candidates, raters, questions, encounters, ratings }: Layout): VarianceComponent[] {
  const facets: [VarianceComponent, number][] = [['candidate', candidates.length], ['rater', raters.length], ['question', questions.length]]; // prettier-ignore
  const found = facets.filter(([, names]) => names > 1).map(([component]) => component);
  const linked = candidates.length + raters.length - 1;
  return [...found, ...(ratings > encounters.length && encounters.length > linked ? (['halo'] as const) : []), 'residual'];
}

function whyNone(layout: Layout, components: readonly VarianceComponent[]): string | null {
  const { candidates, raters, questions, ratings } = layout;
  const spent = candidates.length + raters.length + Math.max(0, questions.length - 1) - 1;
  if (components.length === 1 || ratings <= spent) return 'too few ratings to tell the spreads apart';
  return layout.squares === 0 ? 'all ratings equal' : null;
}

/** The peak over the named components; one that does better at 0 is set to 0 and the others are sought again. */
function peakOf(layout: Layout, components: readonly VarianceComponent[]): Variances {
  const typical = layout.squares / Math.max(1, layout.ratings - 1);
  const at = (logs: readonly number[]): Variances => {
    const variances = { ...nothing };
    components.forEach((component, i) => (variances[component] = typical * Math.exp(logs[i]!)));
    return variances;
  };
  const height = (variances: Variances): number => solveMixedModel(layout, variances).logLikelihood;
  const start = components.map(() => -Math.log(components.length));
  const peak = climb((logs) => height(at(logs)), start, 1e-12, 1e-3);
  const values = at(peak.at);
  const superfluous = components.find((each) => each !== 'residual' && height({ ...values, [each]: 0 }) >= peak.height - 1e-7);
  if (superfluous === undefined) return values;
  const others = components.filter((component) => component !== superfluous);
  return peakOf(layout, others);
}

/**
 * Variance components by restricted maximum likelihood, without any prior. They say what these ratings alone support; with few candidates
 * or interviewers that is little, which is why scores rest on {@link fitSeverityModel}'s choice instead.
 *
 * @param observations one per rating; missing cells are simply absent
 * @returns null where the ratings cannot tell the spreads apart or leave no error
 * @throws RangeError for a rating that is no number
 * Source: Patterson & Thompson (1971).
 */
export function restrictedVariances(observations: readonly Observation[]): RestrictedVariances {
  checkObservations(observations);
  if (observations.length === 0) return { values: null, n: { units: 0, pairable: 0 }, reason: 'no rating', method };
  const layout = layOut(observations);
  const n = { units: layout.encounters.length, pairable: observations.length };
  const components = separable(layout);
  const reason = whyNone(layout, components);
  if (reason !== null) return { values: null, n, reason, method };
  const values = peakOf(layout, components);
  const fits = values.residual < (1e-9 * layout.squares) / layout.ratings;
  if (fits) return { values: null, n, reason: 'the ratings fit exactly and leave no error', method };
  return { values, n, reason: null, method };
}
