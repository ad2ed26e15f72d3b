import { fourLevels, type Scale } from './ratings.js';

/**
 * Variances in squared levels: between candidates, interviewers and questions; `halo` is what one interviewer's ratings of one candidate
 * share beyond that, `residual` what is left of a single rating.
 */
export interface Variances {
  candidate: number;
  rater: number;
  question: number;
  halo: number;
  residual: number;
}

export type VarianceComponent = keyof Variances;

/**
 * Fixed variances for 1 to 4, printed wherever they are used. A single rating errs by .40 (halo and residual), which implies a
 * single-rating reliability of .35 and one of .50 for an interviewer's mean over six questions.
 */
export const defaultVariances: Variances = { candidate: 0.3, rater: 0.1, question: 0.05, halo: 0.15, residual: 0.25 };

/** The fixed variances on another scale, with the spread in proportion to the distance between its ends. */
export function variancesFor({ min, max }: Scale): Variances {
  const factor = ((max - min) / (fourLevels.max - fourLevels.min)) ** 2;
  const { candidate, rater, question, halo, residual } = defaultVariances;
  const scaled = (variance: number): number => variance * factor;
  return {
    candidate: scaled(candidate),
    rater: scaled(rater),
    question: scaled(question),
    halo: scaled(halo),
    residual: scaled(residual),
  };
}

/** Refuses variances below 0, and a residual of 0. */
export function checkVariances(variances: Variances): void {
  if (!(variances.residual > 0)) throw new RangeError('the residual variance must be above 0');
  if (Object.values(variances).some((variance) => !(variance >= 0))) throw new RangeError('variances must be at least 0');
}
