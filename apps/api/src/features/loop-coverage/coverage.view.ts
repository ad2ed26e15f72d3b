import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { QuestionLevel } from '@strata/domain';
import { QuestionLevelEnum } from '../question-bank/question-bank.view.js';

@ObjectType({ description: 'What one round asks from one section on one rung of the ladder' })
class CoverageCell {
  @Field(() => ID)
  roundId: string;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level: QuestionLevel | null;

  @Field(() => [ID])
  questionIds: string[];

  @Field(() => Int, { description: 'Estimates included' })
  minutes: number;
}

@ObjectType()
class KeyAreaCoverage {
  @Field()
  text: string;

  @Field(() => [ID], { description: 'Questions of the loop that speak of it; none: nobody covers it' })
  questionIds: string[];
}

@ObjectType()
class SectionCoverage {
  @Field(() => ID)
  sectionId: string;

  @Field()
  bankName: string;

  @Field(() => [String])
  path: string[];

  @Field(() => [CoverageCell], { description: 'Only those that hold a question' })
  cells: CoverageCell[];

  @Field(() => [KeyAreaCoverage])
  keyAreas: KeyAreaCoverage[];
}

@ObjectType({ description: 'Two picks of a loop that ask the same, or nearly' })
class LoopRepeat {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  otherRoundId: string;

  @Field(() => ID)
  otherQuestionId: string;

  @Field(() => Float, { description: '1: one question in two rounds; else the trigram similarity of the words that matter' })
  similarity: number;
}

@ObjectType({ description: 'What the draft of a loop asks, and what it leaves out' })
export class LoopCoverage {
  @Field(() => ID)
  loopId: string;

  @Field(() => [SectionCoverage], { description: 'Of the banks that the loop asks from, in document order' })
  sections: SectionCoverage[];

  @Field(() => [LoopRepeat])
  repeats: LoopRepeat[];
}
