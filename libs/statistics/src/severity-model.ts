import { connectedCandidates } from './connectivity.js';
import { layOut, type AlsoKnown, type Layout } from './encounters.js';
import { difference, varianceOf, type Combination, type Solution } from './mixed-model.js';
import { momentsOf, ninetyPercentOf, probabilityBelow, type NormalPart } from './normal-mixture.js';
import { checkObservations, type Observation } from './observation.js';
import { fourLevels, type Scale } from './ratings.js';
import type { SampleSize, Statistic } from './result.js';
import { chooseVariances, type ChosenVariances, type VarianceChoice } from './variance-choice.js';
import type { WeightedSolution } from './variance-posterior.js';
import { checkVariances, variancesFor, type Variances } from './variances.js';

/** A figure of a model with its standard deviation, in levels; `n` counts encounters (one interviewer, one candidate) and ratings. */
export interface ModelFigure extends Statistic {
  sd: number | null;
}

/** How a model is fitted. Variances are estimated or assumed unless given; the scale bounds the ratings and spreads what is assumed. */
export interface SeverityOptions {
  variances?: Variances;
  scale?: Scale;
  also?: AlsoKnown;
}

/**
 * Scores corrected for who rated them. `scores` are on the scale of the ratings, `leniency` and `questions` are deviations from 0
 * (positive = generous, easy); intervals hold 90 %. `connected` is false where only the variances link the candidates: warn then.
 */
export interface SeverityModel {
  mean: ModelFigure;
  scores: Map<string, ModelFigure>;
  leniency: Map<string, ModelFigure>;
  questions: Map<string, ModelFigure>;
  connected: boolean;
  variances: VarianceChoice;
  reason: string | null;
  method: string;
  /** Probability that the first candidate's level is above the second's; null for a candidate that the model does not know. */
  probabilityAbove(first: string, second: string): Statistic;
}

type Find = (solution: Solution) => Combination;

const partsOf = (solutions: readonly WeightedSolution[], find: Find): NormalPart[] =>
  solutions.map(({ weight, solution }) => {
    const found = find(solution);
    return { weight, value: found.value, variance: varianceOf(found) };
  });

function withoutRatings(method: string, scale: Scale): SeverityModel {
  const nothing = { value: null, reason: 'no rating', n: { units: 0, pairable: 0 }, interval: null, method };
  return {
    mean: { ...nothing, sd: null },
    scores: new Map(),
    leniency: new Map(),
    questions: new Map(),
    connected: true,
    variances: { source: 'ASSUMED', values: variancesFor(scale), reason: 'no rating' },
    reason: 'no rating',
    method,
    probabilityAbove: () => nothing,
  };
}

/** How many encounters and ratings each column of the layout, or each candidate, rests on. */
function sizesOf({ encounters, candidates, right }: Layout): { ofCandidate: SampleSize[]; ofColumn: SampleSize[] } {
  const empty = (): SampleSize => ({ units: 0, pairable: 0 });
  const ofCandidate = candidates.map(empty);
  const ofColumn = Array.from(right, empty);
  const add = (size: SampleSize, ratings: number): void => {
    size.units += 1;
    size.pairable += ratings;
  };
  for (const { candidate, ratings, columns, counts } of encounters) {
    add(ofCandidate[candidate]!, ratings);
    columns.forEach((column, i) => add(ofColumn[column]!, counts[i]!));
  }
  return { ofCandidate, ofColumn };
}

function modelOf(layout: Layout, { solutions, ...variances }: ChosenVariances, connected: boolean): SeverityModel {
  const method = `severity-model-${variances.source.toLowerCase()}-variances/2`;
  const { ofCandidate, ofColumn } = sizesOf(layout);
  const figure = (n: SampleSize, find: Find): ModelFigure => {
    const parts = partsOf(solutions, find);
    return { ...momentsOf(parts), reason: null, n, interval: ninetyPercentOf(parts), method };
  };
  const effects = (names: readonly string[], from: number): Map<string, ModelFigure> =>
    new Map(names.map((name, i) => [name, figure(ofColumn[from + i]!, (solution) => solution.effect(from + i))]));
  const scores = layout.candidates.map((name, i) => [name, figure(ofCandidate[i]!, (at) => at.candidate(i))] as const);
  return {
    mean: figure(ofColumn[0]!, (solution) => solution.mean()),
    scores: new Map(scores),
    leniency: effects(layout.raters, 1),
    questions: effects(layout.questions, 1 + layout.raters.length),
    connected,
    variances,
    reason: null,
    method,
    probabilityAbove(first, second) {
      const [a, b] = [layout.candidates.indexOf(first), layout.candidates.indexOf(second)];
      if (a < 0 || b < 0) {
        const reason = `no candidate ${a < 0 ? first : second} in these ratings`;
        return { value: null, reason, n: { units: 0, pairable: 0 }, interval: null, method };
      }
      const parts = partsOf(solutions, (at) => difference(at.candidate(a), at.candidate(b)));
      const n = { units: ofCandidate[a]!.units + ofCandidate[b]!.units, pairable: ofCandidate[a]!.pairable + ofCandidate[b]!.pairable }; // prettier-ignore
      return { value: 1 - probabilityBelow(parts, 0), reason: null, n, interval: null, method };
    },
  };
}

/**
 * Candidate scores corrected for interviewers' severity: rating = mean + candidate + rater (+ question) + halo + error, all normal, flat
 * on the mean. Solved directly, so the same ratings always give the same scores; nothing is clipped to the scale. Variances are
 * estimated from five candidates and four interviewers on and their uncertainty is part of every interval; below that fixed ones are
 * assumed, and `variances` says so.
 *
 * @param observations one per rating; missing cells are simply absent
 * @param options given variances (a facet with variance 0 is left out of the model), the declared scale, names without ratings
 * @throws RangeError for a rating that is no number or outside the declared scale, and for variances below 0 (residual: 0 or below)
 * Source: Henderson's mixed-model equations; restricted likelihood after Patterson & Thompson (1971); the fixed variances are this
 * project's proposal.
 */
export function fitSeverityModel(observations: readonly Observation[], options: SeverityOptions = {}): SeverityModel {
  const { variances, scale, also } = options;
  checkObservations(observations, scale);
  if (variances) checkVariances(variances);
  if (observations.length === 0) return withoutRatings('severity-model/2', scale ?? fourLevels);
  const layout = layOut(observations, also);
  const connected = connectedCandidates(observations).length === 1;
  return modelOf(layout, chooseVariances(layout, variances, scale), connected);
}
