import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { HandOffLabel, NoteTag, Recommendation, ScoreMark } from '@strata/domain';
import { HandOffLabelEnum, NoteTagEnum, RecommendationEnum, ScoreMarkEnum } from './scorecard.view.js';

@InputType({ description: 'Neither level nor mark: withdraw the score' })
export class SetScoreInput {
  @Field(() => ID)
  mutationId: string;

  @Field(() => ID)
  interviewId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  dimensionId: string;

  @Field(() => Int, { nullable: true })
  level?: number | null;

  @Field(() => ScoreMarkEnum, { nullable: true })
  mark?: ScoreMark | null;

  @Field(() => Int, { nullable: true })
  expectedRevision?: number | null;
}

@InputType()
export class AmendScoreInput extends SetScoreInput {
  @Field()
  reason: string;
}

@InputType({ description: 'Tags and ticks that are left out stay as they are' })
export class WriteNoteInput {
  @Field(() => ID)
  mutationId: string;

  @Field(() => ID)
  interviewId: string;

  @Field(() => ID)
  questionId: string;

  @Field()
  text: string;

  @Field(() => [NoteTagEnum], { nullable: true })
  tags?: NoteTag[] | null;

  @Field(() => [Int], { nullable: true, description: 'Places of the question’s follow-ups, from 0' })
  followUpsAsked?: number[] | null;

  @Field(() => [Int], { nullable: true, description: 'Places of its section’s key areas, from 0' })
  keyAreasHeard?: number[] | null;

  @Field(() => Int, { nullable: true })
  expectedRevision?: number | null;
}

@InputType({ description: 'An empty text takes the hand-off back' })
export class WriteHandOffInput {
  @Field(() => ID)
  mutationId: string;

  @Field(() => ID)
  interviewId: string;

  @Field(() => HandOffLabelEnum)
  label: HandOffLabel;

  @Field()
  text: string;

  @Field(() => Int, { nullable: true })
  expectedRevision?: number | null;
}

@InputType()
export class SubmitScorecardInput {
  @Field(() => ID)
  interviewId: string;

  @Field(() => RecommendationEnum)
  recommendation: Recommendation;
}
