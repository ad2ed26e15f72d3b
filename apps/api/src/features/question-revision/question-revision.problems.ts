import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType({ implements: () => Problem })
export class StaleQuestionsProblem extends Problem {
  @Field(() => [Question], { description: 'Those that were changed meanwhile, as they stand now' })
  current: Question[];

  constructor(current: Question[]) {
    const which = current.length === 1 ? 'one of these questions' : `${current.length} of these questions`;
    super(
      'STALE_QUESTIONS',
      `Somebody changed ${which} since you looked. Nothing was changed now. Look at them, then try again.`,
    );
    this.current = current;
  }
}
