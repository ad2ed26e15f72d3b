import type { Scale } from './ratings.js';

/** One rating of one candidate by one rater; the question is left out where it is not modelled. */
export interface Observation {
  candidate: string;
  rater: string;
  question?: string;
  level: number;
}

/** What is told apart beside the mean: who is rated, by whom, on what. */
export type Facet = 'candidate' | 'rater' | 'question';

export const facets: readonly Facet[] = ['candidate', 'rater', 'question'];

/** The names that occur in a facet, in order of appearance. */
export const namesOf = (observations: readonly Observation[], facet: Facet): string[] => [
  ...new Set(observations.map((observation) => observation[facet]).filter((name) => name !== undefined)),
];

/** Refuses ratings that are no number or lie outside the declared scale, and names whose they are. */
export function checkObservations(observations: readonly Observation[], scale?: Scale): void {
  for (const { candidate, rater, level } of observations) {
    const place = `the rating of ${candidate} by ${rater} is ${level}, not`;
    if (!Number.isFinite(level)) throw new RangeError(`${place} a number`);
    if (scale && (level < scale.min || level > scale.max)) {
      throw new RangeError(`${place} a level from ${scale.min} to ${scale.max}`);
    }
  }
}
