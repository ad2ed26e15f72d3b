import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AnchorOverride, PlannedAnswer, QuestionKind, QuestionLevel } from '@strata/domain';
import { Estimate } from '../../platform/graphql/estimate.js';
import { Member } from '../identity/identity.view.js';
import { QuestionAnchor, QuestionKindEnum, QuestionLevelEnum, ReferenceAnswer } from '../question-bank/question-bank.view.js';

@ObjectType({ description: 'What a question said from one edit to the next' })
export class QuestionRevision {
  @Field(() => Int)
  revision: number;

  @Field(() => Date)
  at: Date;

  @Field(() => Member, { nullable: true })
  member: Member | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Int, { description: 'Interviews that asked it as it stands here' })
  interviewsHeld: number;

  @Field()
  text: string;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level: QuestionLevel | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => [String])
  hints: string[];

  @Field(() => [String])
  tags: string[];

  @Field(() => [String])
  followUps: string[];

  @Field(() => [ReferenceAnswer])
  referenceAnswers: PlannedAnswer[];

  @Field(() => [String])
  dimensionKeys: string[];

  @Field(() => [QuestionAnchor])
  anchors: AnchorOverride[];
}

@ObjectType({ description: 'Where a question was planned and asked; nothing of what anybody scored' })
export class QuestionUse {
  /** The bank's question. */
  questionId: string;

  @Field(() => Int, { description: 'Interviews held whose copy of the plan had it' })
  timesAsked: number;

  @Field(() => Int, { description: 'Candidates in these interviews' })
  candidates: number;

  @Field(() => Date, { nullable: true })
  lastAskedAt: Date | null;
}

@ObjectType({
  description:
    'What scores say of a question, in whole fives of decided candidacies that the viewer may count; levels as shares of their scale, 0 to 1',
})
export class QuestionHealth {
  @Field(() => Int, { description: 'Candidacies that the figures rest on' })
  candidacies: number;

  @Field(() => String, { nullable: true, description: 'Why there are no figures' })
  withheldBecause: string | null;

  @Field(() => Estimate, { description: 'The mean level' })
  mean: Estimate;

  @Field(() => Estimate, { description: 'How far candidates are apart: the standard deviation of their mean levels' })
  spread: Estimate;

  @Field(() => Estimate, {
    description: 'How well it separates candidates: correlation with all else that they were asked, -1 to 1',
  })
  separation: Estimate;
}

/** Answered by the loops, to the right. */
@ObjectType({ description: 'A loop whose draft or published versions hold a question' })
export class QuestionLoop {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'Its draft holds the question' })
  inDraft: boolean;

  @Field(() => [Int], { description: 'Its published versions that hold the question, oldest first' })
  versions: number[];
}
