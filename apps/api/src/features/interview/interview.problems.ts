import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';

@ObjectType({ implements: () => Problem })
export class StaleScheduleProblem extends Problem {
  @Field(() => Date, { nullable: true, description: 'The time that stands now; null: none' })
  currentStartsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'The time that was asked for' })
  attemptedStartsAt: Date | null;

  constructor(current: Date | null, attempted: Date | null) {
    super('STALE_SCHEDULE', 'Somebody moved this interview since you looked. Compare both times, then schedule again.');
    this.currentStartsAt = current;
    this.attemptedStartsAt = attempted;
  }
}
