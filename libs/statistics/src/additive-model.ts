import { connectedCandidates } from './connectivity.js';
import { inverse, times, zeros } from './matrix.js';
import { mean } from './order-statistics.js';
import type { Observation } from './severity-model.js';

/**
 * Scores corrected for severity by least squares, without any prior. Effects of each facet sum to 0; `adjusted` is mean + candidate.
 * All estimates are null where `reason` says that they cannot be separated; raw means always stand.
 */
export interface AdditiveModel {
  mean: number | null;
  rawMeans: Map<string, number>;
  adjusted: Map<string, number> | null;
  leniency: Map<string, number> | null;
  questions: Map<string, number> | null;
  residualSumOfSquares: number | null;
  residualDegreesOfFreedom: number | null;
  connectedComponents: number;
  reason: string | null;
}

type Facet = 'candidate' | 'rater' | 'question';
const facets: readonly Facet[] = ['candidate', 'rater', 'question'];

const namesOf = (observations: readonly Observation[], facet: Facet): string[] => [
  ...new Set(observations.map((observation) => observation[facet]).filter((name) => name !== undefined)),
];

function notEstimable(observations: readonly Observation[], groups: string[][]): string | null {
  if (observations.length === 0) return 'no rating';
  if (groups.length === 1) return null;
  return `no interviewer links ${groups.map((group) => group.join(', ')).join(' with ')}: level and severity cannot be told apart`;
}

function rawMeansOf(observations: readonly Observation[]): Map<string, number> {
  const own = (name: string): number[] => observations.filter(({ candidate }) => candidate === name).map(({ level }) => level);
  return new Map(namesOf(observations, 'candidate').map((name) => [name, mean(own(name))]));
}

/** Least squares with each facet's sum pinned to 0; null where the ratings do not tell the effects apart. */
function solve(observations: readonly Observation[], blocks: readonly string[][]): number[] | null {
  const offsets = blocks.map((_, i) => 1 + blocks.slice(0, i).reduce((sum, names) => sum + names.length, 0));
  const size = 1 + blocks.reduce((sum, names) => sum + names.length, 0);
  const left = zeros(size);
  const right = new Array<number>(size).fill(0);
  blocks.forEach((names, b) => names.forEach((_, i) => names.forEach((_, j) => (left[offsets[b]! + i]![offsets[b]! + j]! += 1))));
  for (const observation of observations) {
    const found = facets.map((facet, b) => [b, blocks[b]!.indexOf(observation[facet] ?? '')] as const).filter(([, i]) => i >= 0);
    const involved = [0, ...found.map(([b, i]) => offsets[b]! + i)];
    for (const i of involved) {
      right[i]! += observation.level;
      for (const j of involved) left[i]![j]! += 1;
    }
  }
  const inverted = inverse(left);
  return inverted === null ? null : times(inverted, right);
}

/**
 * Additive model rating = mean + candidate + rater (+ question) + error by least squares. It over-corrects with few ratings: show it as
 * the unshrunk view beside the severity model.
 *
 * @param observations one per rating; missing cells are simply absent
 * @returns estimates null where candidates are not linked by interviewers, with the reason
 * Source: ordinary least squares with effects that sum to 0.
 */
export function fitAdditiveModel(observations: readonly Observation[]): AdditiveModel {
  const groups = connectedCandidates(observations);
  const rawMeans = rawMeansOf(observations);
  const blocks = facets.map((facet) => namesOf(observations, facet));
  const reason = notEstimable(observations, groups);
  const solution = reason === null ? solve(observations, blocks) : null;
  const base = { rawMeans, connectedComponents: groups.length };
  if (solution === null) {
    const why = reason ?? 'the questions asked do not link the candidates';
    const none = { mean: null, adjusted: null, leniency: null, questions: null };
    return { ...base, ...none, residualSumOfSquares: null, residualDegreesOfFreedom: null, reason: why };
  }
  let at = 1;
  const [candidates, leniency, questions] = blocks.map((names) => new Map(names.map((name) => [name, solution[at++]!])));
  const centre = solution[0]!;
  const fitted = ({ candidate, rater, question }: Observation): number =>
    centre + candidates!.get(candidate)! + leniency!.get(rater)! + (questions!.get(question ?? '') ?? 0);
  const parameters = 1 + blocks.reduce((sum, names) => sum + Math.max(0, names.length - 1), 0);
  return {
    ...base,
    mean: centre,
    adjusted: new Map([...candidates!].map(([name, effect]) => [name, centre + effect])),
    leniency: leniency!,
    questions: questions!,
    residualSumOfSquares: observations.reduce((sum, observation) => sum + (observation.level - fitted(observation)) ** 2, 0),
    residualDegreesOfFreedom: observations.length - parameters,
    reason: null,
  };
}
