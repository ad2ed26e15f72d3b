import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType({ implements: () => Problem })
export class StaleAttachmentProblem extends Problem {
  @Field(() => [Question], { description: 'The questions as they stand now' })
  current: Question[];

  constructor(current: Question[]) {
    super(
      'STALE_ATTACHMENT',
      'A question to which an answer was to be attached has changed or got an answer meanwhile. Nothing was imported. Look at it, then choose again.',
    );
    this.current = current;
  }
}
