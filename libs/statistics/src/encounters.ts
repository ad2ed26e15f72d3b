import { namesOf, type Observation } from './observation.js';

/**
 * All that one rater said of one candidate. `columns` are the shared unknowns it touches (0 = mean, then raters, then questions) and
 * `counts` how often each; `sum` is of levels around the grand mean.
 */
export interface Encounter {
  candidate: number;
  ratings: number;
  sum: number;
  columns: Int32Array;
  counts: Float64Array;
}

/** Ratings gathered by encounter, with the cross products of the shared unknowns that no variance changes. */
export interface Layout {
  candidates: string[];
  raters: string[];
  questions: string[];
  encounters: Encounter[];
  ratings: number;
  centre: number;
  squares: number;
  left: Float64Array;
  right: Float64Array;
}

/** Names that stand in the model although nobody rated them, or they nobody. */
export interface AlsoKnown {
  candidates?: readonly string[];
  raters?: readonly string[];
}

const joined = (found: readonly string[], also: readonly string[] = []): string[] => [...new Set([...found, ...also])];
const positions = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, i]));

interface Gathering {
  candidate: number;
  ratings: number;
  sum: number;
  touched: number[];
}

/** Closes an encounter: the columns it touched, each once and in order, with how often. */
function closed({ touched, ...rest }: Gathering): Encounter {
  const sorted = touched.sort((a, b) => a - b);
  const columns = sorted.filter((column, i) => column !== sorted[i - 1]);
  const counts = new Float64Array(columns.length);
  let at = 0;
  for (const column of sorted) {
    if (column !== columns[at]) at += 1;
    counts[at]! += 1;
  }
  return { ...rest, columns: Int32Array.from(columns), counts };
}

/** Gathers ratings by encounter; there must be at least one rating. */
export function layOut(observations: readonly Observation[], also: AlsoKnown = {}): Layout {
  const candidates = joined(namesOf(observations, 'candidate'), also.candidates);
  const raters = joined(namesOf(observations, 'rater'), also.raters);
  const questions = namesOf(observations, 'question');
  const [candidateAt, raterAt, questionAt] = [candidates, raters, questions].map(positions);
  const size = 1 + raters.length + questions.length;
  const centre = observations.reduce((sum, { level }) => sum + level, 0) / observations.length;
  const [left, right] = [new Float64Array(size * size), new Float64Array(size)];
  const encounters = new Map<number, Gathering>();
  let squares = 0;
  for (const { candidate, rater, question, level } of observations) {
    const [c, r] = [candidateAt!.get(candidate)!, raterAt!.get(rater)!];
    const columns = [0, 1 + r];
    if (question !== undefined) columns.push(1 + raters.length + questionAt!.get(question)!);
    const around = level - centre;
    squares += around * around;
    for (const i of columns) {
      right[i]! += around;
      for (const j of columns) left[i * size + j]! += 1;
    }
    const key = c * raters.length + r;
    const encounter = encounters.get(key) ?? { candidate: c, ratings: 0, sum: 0, touched: [] };
    encounters.set(key, encounter);
    encounter.ratings += 1;
    encounter.sum += around;
    encounter.touched.push(...columns);
  }
  const found = [...encounters.values()].map(closed);
  return { candidates, raters, questions, encounters: found, ratings: observations.length, centre, squares, left, right };
}
