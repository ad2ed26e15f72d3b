import { RefusalError } from '../../shared/api/problems.js';
import type { FormulaDetail } from './formula-queries.js';
import type { LoopDetail, RoundDetail } from './loop-queries.js';

function currentOf<Current>(error: unknown, problem: string): Current | null {
  if (!(error instanceof RefusalError) || error.problem.__typename !== problem) return null;
  return (error.problem as unknown as { current: Current }).current;
}

/** The round as it stands now, where a write was refused because somebody else saved first. */
export const currentRoundOf = (error: unknown) => currentOf<RoundDetail>(error, 'StaleRoundProblem');

/** The loop as it stands now, where a write was refused because somebody else saved first. */
export const currentLoopOf = (error: unknown) => currentOf<LoopDetail>(error, 'StaleLoopProblem');

/** The same with the formula that stands now. */
export const currentFormulaOf = (error: unknown) => currentOf<FormulaDetail>(error, 'StaleLoopProblem');
