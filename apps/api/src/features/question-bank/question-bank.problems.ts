import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { Question } from './question-bank.view.js';

@ObjectType({ implements: () => Problem })
export class StaleQuestionProblem extends Problem {
  @Field(() => Question, { description: 'The question as it stands now' })
  current: Question;

  constructor(current: Question) {
    super('STALE_QUESTION', 'Somebody changed this question since you opened it. Compare both, then save again.');
    this.current = current;
  }
}
