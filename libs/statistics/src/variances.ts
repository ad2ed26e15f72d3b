import { fourLevels, type Scale } from './ratings.js';

/** Assumed variances in squared levels: between candidates, interviewers and questions, and what is left. */
export interface Variances {
  candidate: number;
  rater: number;
  question: number;
  residual: number;
}

/** Fixed variances for 1 to 4; they imply a single-interviewer reliability near .35, and are printed wherever they are used. */
export const defaultVariances: Variances = { candidate: 0.3, rater: 0.1, question: 0.05, residual: 0.4 };

/** The fixed variances on another scale, with the spread in proportion to the distance between its ends. */
export function variancesFor({ min, max }: Scale): Variances {
  const factor = ((max - min) / (fourLevels.max - fourLevels.min)) ** 2;
  const { candidate, rater, question, residual } = defaultVariances;
  return { candidate: candidate * factor, rater: rater * factor, question: question * factor, residual: residual * factor };
}
