import { Field, ObjectType } from '@nestjs/graphql';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType()
export class QuestionsEdited {
  @Field(() => [Question])
  questions: Question[];
}

@ObjectType()
export class QuestionsRestored {
  @Field(() => [Question])
  questions: Question[];
}
