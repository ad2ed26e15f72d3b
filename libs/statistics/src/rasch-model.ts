import { connectedCandidates } from './connectivity.js';
import { checkObservations, facets, type Facet, type Observation } from './observation.js';
import { mean } from './order-statistics.js';
import type { Scale } from './ratings.js';
import type { SampleSize } from './result.js';

const rounds = 20_000;
const settled = 1e-9;

/** A parameter on the logit scale with its standard error. */
export interface RaschParameter {
  value: number;
  se: number;
}

/**
 * Many-facet rating-scale model. Candidates and questions are centred at 0, steps sum to 0, raters float (higher = more severe).
 * `fairAverages` are expected levels with an average rater and question. Biased for small tables.
 */
export interface RaschModel {
  candidates: Map<string, RaschParameter>;
  severity: Map<string, RaschParameter>;
  difficulty: Map<string, RaschParameter>;
  steps: number[];
  fairAverages: Map<string, number>;
  /** Encounters and ratings; all maps are empty where `reason` says that there is no finite estimate. */
  n: SampleSize;
  reason: string | null;
  method: string;
}

interface Parameters {
  candidate: Map<string, number>;
  rater: Map<string, number>;
  question: Map<string, number>;
  steps: number[];
}

/** Probability of each level, lowest first, for one value of candidate - severity - difficulty. */
function levelProbabilities(logit: number, steps: readonly number[]): number[] {
  const sums = [0];
  for (const step of steps) sums.push(sums.at(-1)! + logit - step);
  const highest = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp(sum - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function moments(probabilities: readonly number[]): { expected: number; variance: number } {
  const expected = probabilities.reduce((sum, p, level) => sum + p * level, 0);
  return { expected, variance: probabilities.reduce((sum, p, level) => sum + p * (level - expected) ** 2, 0) };
}

const logitOf = ({ candidate, rater, question = '' }: Observation, at: Parameters): number =>
  at.candidate.get(candidate)! - at.rater.get(rater)! - at.question.get(question)!;

const nameOf = (observation: Observation, facet: Facet): string => observation[facet] ?? '';

/** One Newton step for every parameter of a facet; returns the largest move. */
function improveFacet(observations: readonly Observation[], at: Parameters, facet: Facet, scale: Scale): number {
  const sign = facet === 'candidate' ? 1 : -1;
  const sums = new Map([...at[facet].keys()].map((name) => [name, { residual: 0, variance: 0 }]));
  for (const observation of observations) {
    const { expected, variance } = moments(levelProbabilities(logitOf(observation, at), at.steps));
    const sum = sums.get(nameOf(observation, facet))!;
    sum.residual += sign * (observation.level - scale.min - expected);
    sum.variance += variance;
  }
  const moves = [...sums].map(
    ([name, { residual, variance }]) => [name, Math.max(-1, Math.min(1, residual / variance))] as const,
  );
  for (const [name, move] of moves) at[facet].set(name, at[facet].get(name)! + move);
  return Math.max(...moves.map(([, move]) => Math.abs(move)));
}

/** One Newton step for every step of the scale; returns the largest move. */
function improveSteps(observations: readonly Observation[], at: Parameters, scale: Scale): number {
  const excess = at.steps.map(() => 0);
  const spread = at.steps.map(() => 0);
  for (const observation of observations) {
    const probabilities = levelProbabilities(logitOf(observation, at), at.steps);
    at.steps.forEach((_, k) => {
      const above = probabilities.slice(k + 1).reduce((sum, p) => sum + p, 0);
      excess[k]! += above - (observation.level - scale.min > k ? 1 : 0);
      spread[k]! += above * (1 - above);
    });
  }
  const moves = excess.map((value, k) => Math.max(-1, Math.min(1, value / spread[k]!)));
  at.steps.forEach((step, k) => (at.steps[k] = step + moves[k]!));
  return Math.max(...moves.map(Math.abs));
}

function centre(at: Parameters): void {
  const shift = (values: Map<string, number>): number => {
    const middle = mean([...values.values()]);
    values.forEach((value, name) => values.set(name, value - middle));
    return middle;
  };
  const moved = shift(at.candidate) - shift(at.question) - mean(at.steps);
  at.steps = at.steps.map((step, _, all) => step - mean(all));
  at.rater.forEach((value, name) => at.rater.set(name, value - moved));
}

function standardErrors(observations: readonly Observation[], at: Parameters, facet: Facet): Map<string, RaschParameter> {
  const information = (name: string): number =>
    observations
      .filter((observation) => nameOf(observation, facet) === name)
      .reduce((sum, observation) => sum + moments(levelProbabilities(logitOf(observation, at), at.steps)).variance, 0);
  return new Map([...at[facet]].map(([name, value]) => [name, { value, se: 1 / Math.sqrt(information(name)) }]));
}

/** Why there is no finite estimate, null where there is one. */
function whyNone(observations: readonly Observation[], scale: Scale): string | null {
  if (observations.length === 0) return 'no rating';
  if (connectedCandidates(observations).length > 1) return 'no interviewer links all candidates';
  const used = new Set(observations.map(({ level }) => level));
  const unused = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i).filter((level) => !used.has(level));
  if (unused.length > 0) return `nobody gave level ${unused.join(', ')}`;
  for (const facet of facets) {
    for (const name of new Set(observations.map((observation) => nameOf(observation, facet)))) {
      const own = observations.filter((observation) => nameOf(observation, facet) === name);
      if (own.every(({ level }) => level === scale.min) || own.every(({ level }) => level === scale.max)) {
        return `${facet} ${name} has only the ${own[0]!.level === scale.min ? 'lowest' : 'highest'} level: no finite estimate`;
      }
    }
  }
  return null;
}

/** Newton steps for every facet and the steps in turn, until nothing moves any more. */
function fitted(observations: readonly Observation[], scale: Scale): Parameters {
  const start = (facet: Facet): Map<string, number> =>
    new Map(observations.map((observation) => [nameOf(observation, facet), 0]));
  const steps = new Array<number>(scale.max - scale.min).fill(0);
  const at: Parameters = { candidate: start('candidate'), rater: start('rater'), question: start('question'), steps };
  for (let round = 0; round < rounds; round++) {
    const facetMoves = facets.map((facet) => improveFacet(observations, at, facet, scale));
    const moved = Math.max(...facetMoves, improveSteps(observations, at, scale));
    centre(at);
    if (moved < settled) break;
  }
  return at;
}

/**
 * Many-facet Rasch model by joint maximum likelihood: ln(P_k / P_(k-1)) = candidate - severity - difficulty - step_k.
 *
 * @param observations one per rating, whole levels; a rating without a question shares one
 * @returns empty with the reason where a level is unused or someone has only the lowest or only the highest level
 * @throws RangeError for a rating outside the scale
 * Source: Linacre (1989), Many-Facet Rasch Measurement; Andrich (1978) for the rating scale.
 */
export function fitRaschModel(observations: readonly Observation[], scale: Scale): RaschModel {
  checkObservations(observations, scale);
  const encounters = new Set(observations.map(({ candidate, rater }) => JSON.stringify([candidate, rater])));
  const base = { n: { units: encounters.size, pairable: observations.length }, method: 'many-facet-rasch-jmle/1' };
  const reason = whyNone(observations, scale);
  if (reason !== null) {
    const none = { candidates: new Map(), severity: new Map(), difficulty: new Map(), steps: [], fairAverages: new Map() };
    return { ...base, ...none, reason };
  }
  const at = fitted(observations, scale);
  const severity = mean([...at.rater.values()]);
  const fair = (value: number): number => scale.min + moments(levelProbabilities(value - severity, at.steps)).expected;
  return {
    ...base,
    candidates: standardErrors(observations, at, 'candidate'),
    severity: standardErrors(observations, at, 'rater'),
    difficulty: standardErrors(observations, at, 'question'),
    steps: at.steps,
    fairAverages: new Map([...at.candidate].map(([name, value]) => [name, fair(value)])),
    reason: null,
  };
}
