import { connectedCandidates } from './connectivity.js';
import { inverse, times, zeros, type Matrix } from './matrix.js';
import type { Interval } from './result.js';
import { ninetyPercent, normalProbability } from './special-functions.js';
import { defaultVariances, type Variances } from './variances.js';

/** One rating of one candidate by one rater; the question is left out where it is not modelled. */
export interface Observation {
  candidate: string;
  rater: string;
  question?: string;
  level: number;
}

/** An estimate with its standard deviation and 90 % interval, all in levels. */
export interface ModelEstimate {
  value: number;
  sd: number;
  interval: Interval;
}

/**
 * Scores corrected for who rated them. `scores` are on the scale of the ratings, `leniency` and `questions` are deviations from 0
 * (positive = generous, easy). `connected` is false where only the assumed variances link the candidates: warn then.
 */
export interface SeverityModel {
  mean: number;
  scores: Map<string, ModelEstimate>;
  leniency: Map<string, ModelEstimate>;
  questions: Map<string, ModelEstimate>;
  connected: boolean;
  variances: Variances;
  method: string;
  /** Probability that the first candidate's level is above the second's; NaN for a candidate without ratings. */
  probabilityAbove(first: string, second: string): number;
}

type Facet = 'candidate' | 'rater' | 'question';
interface Effect {
  facet: Facet;
  name: string;
}

const facets: readonly Facet[] = ['candidate', 'rater', 'question'];

function effectsIn(observations: readonly Observation[], variances: Variances): Effect[] {
  return facets.flatMap((facet) => {
    const names = new Set(observations.map((observation) => observation[facet]).filter((name) => name !== undefined));
    return variances[facet] > 0 ? [...names].map((name) => ({ facet, name })) : [];
  });
}

/** Left side and right side of the mixed-model equations; the first unknown is the mean. */
function equations(observations: readonly Observation[], effects: readonly Effect[], variances: Variances): [Matrix, number[]] {
  const left = zeros(effects.length + 1);
  const right = new Array<number>(effects.length + 1).fill(0);
  const position = new Map(effects.map(({ facet, name }, i) => [`${facet} ${name}`, i + 1]));
  effects.forEach(({ facet }, i) => (left[i + 1]![i + 1] = variances.residual / variances[facet]));
  for (const observation of observations) {
    const found = facets.map((facet) => position.get(`${facet} ${observation[facet]}`));
    const involved = [0, ...found.filter((index) => index !== undefined)];
    for (const i of involved) {
      right[i]! += observation.level;
      for (const j of involved) left[i]![j]! += 1;
    }
  }
  return [left, right];
}

function estimate(value: number, variance: number): ModelEstimate {
  const sd = Math.sqrt(Math.max(0, variance));
  return { value, sd, interval: { low: value - ninetyPercent * sd, high: value + ninetyPercent * sd } };
}

function check(observations: readonly Observation[], variances: Variances): void {
  const wrong = observations.find(({ level }) => !Number.isFinite(level));
  if (wrong) throw new RangeError(`the rating of ${wrong.candidate} by ${wrong.rater} is ${wrong.level}, not a number`);
  if (!(variances.residual > 0)) throw new RangeError('the residual variance must be above 0');
  if (facets.some((facet) => !(variances[facet] >= 0))) throw new RangeError('variances must be at least 0');
}

/**
 * Candidate scores corrected for interviewers' severity: rating = mean + candidate + rater (+ question) + error, normal with the given
 * variances, flat on the mean. Solved directly, so the same ratings always give the same scores; nothing is clipped to the scale.
 *
 * @param observations one per rating; missing cells are simply absent
 * @param variances assumed, not estimated; a facet with variance 0 is left out of the model
 * @returns null when there is no rating
 * @throws RangeError for a rating that is no number and for variances below 0 (residual: 0 or below)
 * Source: Henderson's mixed-model equations; the default variances are this project's proposal.
 */
export function fitSeverityModel(
  observations: readonly Observation[],
  variances: Variances = defaultVariances,
): SeverityModel | null {
  check(observations, variances);
  const effects = effectsIn(observations, variances);
  const [left, right] = equations(observations, effects, variances);
  const inverted = inverse(left);
  if (observations.length === 0 || inverted === null) return null;
  const solution = times(inverted, right);
  const covariance = (i: number, j: number): number => inverted[i]![j]! * variances.residual;
  const indexOf = (name: string): number =>
    effects.findIndex((effect) => effect.facet === 'candidate' && effect.name === name) + 1;
  const estimates = (facet: Facet, make: (index: number) => ModelEstimate): Map<string, ModelEstimate> =>
    new Map(effects.flatMap((effect, i) => (effect.facet === facet ? [[effect.name, make(i + 1)] as const] : [])));
  const deviation = (i: number): ModelEstimate => estimate(solution[i]!, covariance(i, i));
  const score = (i: number): ModelEstimate =>
    estimate(solution[0]! + solution[i]!, covariance(0, 0) + 2 * covariance(0, i) + covariance(i, i));
  return {
    mean: solution[0]!,
    scores: estimates('candidate', score),
    leniency: estimates('rater', deviation),
    questions: estimates('question', deviation),
    connected: connectedCandidates(observations).length === 1,
    variances,
    method: 'severity-model-fixed-variances/1',
    probabilityAbove(first, second) {
      const [a, b] = [indexOf(first), indexOf(second)];
      if (a === 0 || b === 0) return NaN;
      const variance = covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
      return variance > 0 ? normalProbability((solution[a]! - solution[b]!) / Math.sqrt(variance)) : 0.5;
    },
  };
}
