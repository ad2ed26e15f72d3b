import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { QuestionKind } from '@strata/domain';
import { QuestionKindEnum } from '../question-bank/question-bank.view.js';
import { SuggestedQuestion } from '../loop-suggestion/suggestion.view.js';
import { Rubric } from '../rubric/rubric.view.js';

@ObjectType()
class ProposedRound {
  @Field()
  title: string;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => Int, { description: 'Its time box' })
  minutes: number;

  @Field(() => [ID])
  sectionIds: string[];

  @Field({ description: 'What it rests on, in a sentence' })
  because: string;

  @Field(() => Rubric, { description: 'The published rubric of its kind' })
  rubric: Rubric;

  @Field(() => [SuggestedQuestion], { description: 'What would fill it, along the ladder' })
  questions: SuggestedQuestion[];

  @Field(() => Int, { description: 'Minutes that its questions leave, beside those kept for the candidate' })
  left: number;

  @Field(() => Int, { description: 'Questions that stayed out because the loop asks nearly the same' })
  alikeLeftOut: number;
}

@ObjectType({ description: 'A loop as a bank would have it; nothing of it is stored' })
export class LoopProposal {
  @Field(() => ID)
  bankId: string;

  @Field()
  bankName: string;

  @Field(() => Int, { description: 'Living questions that it could ask' })
  questionCount: number;

  @Field(() => [ProposedRound], { description: 'None where there is no question to ask' })
  rounds: ProposedRound[];
}
