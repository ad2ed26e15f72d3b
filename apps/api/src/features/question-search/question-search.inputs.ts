import { Field, ID, InputType } from '@nestjs/graphql';
import type { QuestionKind, QuestionLevel } from '@strata/domain';
import { QuestionKindEnum, QuestionLevelEnum } from '../question-bank/question-bank.view.js';

@InputType()
export class QuestionFilter {
  @Field(() => ID, { nullable: true })
  bankId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With the sections inside it' })
  sectionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Each word stands in the question’s text, term or tags; one or two letters where a word begins; "quoted words" together',
  })
  text?: string | null;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level?: QuestionLevel | null;

  @Field(() => QuestionKindEnum, { nullable: true })
  kind?: QuestionKind | null;

  @Field(() => String, { nullable: true })
  tag?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that no interview was held with' })
  neverAsked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those with an answer missing' })
  answersIncomplete?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only archived ones; else only living ones' })
  archived?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Questions for the candidate to ask, or all the others; null for both' })
  forCandidate?: boolean | null;
}
