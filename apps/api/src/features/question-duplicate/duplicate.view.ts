import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType({ description: 'A question of the organization’s banks that asks nearly the same as a text' })
export class NearDuplicate {
  @Field(() => Int, { description: 'Place of the text in the list that was asked about, from 0' })
  at: number;

  @Field(() => Float, { description: 'Trigram similarity of the words that matter, 0 to 1' })
  similarity: number;

  @Field(() => Question)
  question: Question;

  @Field()
  bankName: string;

  @Field({ description: 'It has no reference answer yet, so that an imported one may be attached to it' })
  unanswered: boolean;

  @Field({ description: 'Names the text in a dismissal; the text cannot be read from it' })
  textHash: string;
}

@ObjectType({ description: 'Two texts of one list that ask nearly the same' })
export class NearRepeat {
  @Field(() => Int)
  at: number;

  @Field(() => Int, { description: 'Place of the earlier text' })
  before: number;

  @Field(() => Float)
  similarity: number;
}

@ObjectType()
export class DuplicateDismissed {
  @Field(() => ID)
  questionId: string;

  @Field()
  dismissed: boolean;
}
