import { mean } from './order-statistics.js';
import type { Scale } from './ratings.js';
import type { Observation } from './severity-model.js';

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
}

interface Parameters {
  candidate: Map<string, number>;
  rater: Map<string, number>;
  question: Map<string, number>;
  steps: number[];
}

type Facet = 'candidate' | 'rater' | 'question';

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

function isEstimable(observations: readonly Observation[], scale: Scale): boolean {
  const used = new Set(observations.map(({ level }) => level));
  const candidates = new Set(observations.map(({ candidate }) => candidate));
  const inside = (level: number): boolean => level > scale.min && level < scale.max;
  const varied = [...candidates].every((name) => {
    const own = observations.filter(({ candidate }) => candidate === name).map(({ level }) => level);
    return own.some(inside) || new Set(own).size > 1;
  });
  return varied && used.size === scale.max - scale.min + 1;
}

/**
 * Many-facet Rasch model by joint maximum likelihood: ln(P_k / P_(k-1)) = candidate - severity - difficulty - step_k.
 *
 * @param observations one per rating, whole levels; a rating without a question shares one
 * @returns null where a level is unused or a candidate has only the lowest or only the highest level: no finite estimate then
 * Source: Linacre (1989), Many-Facet Rasch Measurement; Andrich (1978) for the rating scale.
 */
export function fitRaschModel(observations: readonly Observation[], scale: Scale): RaschModel | null {
  if (observations.length === 0 || !isEstimable(observations, scale)) return null;
  const start = (facet: Facet): Map<string, number> =>
    new Map(observations.map((observation) => [nameOf(observation, facet), 0]));
  const steps = new Array<number>(scale.max - scale.min).fill(0);
  const at: Parameters = { candidate: start('candidate'), rater: start('rater'), question: start('question'), steps };
  for (let round = 0; round < rounds; round++) {
    const facetMoves = (['candidate', 'rater', 'question'] as const).map((facet) => improveFacet(observations, at, facet, scale));
    const moved = Math.max(...facetMoves, improveSteps(observations, at, scale));
    centre(at);
    if (moved < settled) break;
  }
  const severity = mean([...at.rater.values()]);
  const fair = (value: number): number => scale.min + moments(levelProbabilities(value - severity, at.steps)).expected;
  return {
    candidates: standardErrors(observations, at, 'candidate'),
    severity: standardErrors(observations, at, 'rater'),
    difficulty: standardErrors(observations, at, 'question'),
    steps: at.steps,
    fairAverages: new Map([...at.candidate].map(([name, value]) => [name, fair(value)])),
  };
}
