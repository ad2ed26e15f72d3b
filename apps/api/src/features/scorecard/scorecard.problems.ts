import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ScoreMark, WriteRefusal } from '@strata/domain';
import { LockedProblem, NotAllowedProblem, Problem, Refusal } from '../../platform/graphql/problems.js';
import { HandOff, Note, Score, ScoreMarkEnum } from './scorecard.view.js';

@ObjectType({ implements: () => Problem })
export class StaleWriteProblem extends Problem {
  @Field(() => Score, { nullable: true })
  current: Score | null = null;

  @Field(() => Int, { nullable: true })
  attemptedLevel: number | null = null;

  @Field(() => ScoreMarkEnum, { nullable: true })
  attemptedMark: ScoreMark | null = null;

  @Field(() => Note, { nullable: true })
  currentNote: Note | null = null;

  @Field(() => HandOff, { nullable: true })
  currentHandOff: HandOff | null = null;

  @Field(() => String, { nullable: true })
  attemptedText: string | null = null;

  constructor(both: Partial<Omit<StaleWriteProblem, 'code' | 'message'>>) {
    super('STALE_WRITE', 'This was changed elsewhere since you last saw it. Both values are shown: keep one.');
    Object.assign(this, both);
  }
}

@ObjectType({ implements: () => Problem })
export class IncompleteScorecardProblem extends Problem {
  @Field(() => Int)
  missing: number;

  constructor(missing: number) {
    super(
      'INCOMPLETE_SCORECARD',
      `${missing} ${missing === 1 ? 'score is' : 'scores are'} missing. Score each, or mark it not asked.`,
    );
    this.missing = missing;
  }
}

/** What the room's law refuses, as the problem that the client gets. */
export function refused(refusal: WriteRefusal): Refusal {
  return new Refusal(
    refusal.kind === 'NOT_ALLOWED' ? new NotAllowedProblem(refusal.message) : new LockedProblem(refusal.message),
  );
}
