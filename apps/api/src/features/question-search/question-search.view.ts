import { Field, ObjectType } from '@nestjs/graphql';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType()
export class QuestionConnection {
  @Field(() => [Question])
  nodes: Question[];

  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field()
  hasNextPage: boolean;

  /** Counts all that was narrowed to, or stops at `most`. */
  count: (most: number | null) => Promise<number>;
}
