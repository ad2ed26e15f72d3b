import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Question } from '../question-bank/question-bank.view.js';

@ObjectType()
export class SuggestedQuestion {
  @Field(() => Question)
  question: Question;

  @Field(() => Int, { description: 'The question’s minutes, or the estimate where it has none' })
  minutes: number;

  @Field(() => [String], { description: 'Why this one, in sentences, the strongest first' })
  reasons: string[];
}

@ObjectType()
class UncoveredSection {
  @Field(() => ID)
  sectionId: string;

  @Field()
  because: string;
}

@ObjectType({ description: 'What a round could ask; nothing of it is picked' })
export class RoundProposal {
  @Field(() => ID)
  roundId: string;

  @Field(() => Int, { description: 'Minutes that were to be filled' })
  minutes: number;

  @Field(() => Int, { description: 'Minutes that stay' })
  left: number;

  @Field(() => [SuggestedQuestion], { description: 'Along the ladder' })
  questions: SuggestedQuestion[];

  @Field(() => [UncoveredSection], { description: 'Sections that have to be asked about and stay without a question' })
  uncovered: UncoveredSection[];

  @Field(() => Int, { description: 'Questions that stayed out because the loop asks nearly the same' })
  alikeLeftOut: number;
}
