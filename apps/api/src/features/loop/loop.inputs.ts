import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { REVEAL_POLICIES, ROUND_MINUTES, type RevealPolicy } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';
import { RevealPolicyEnum } from './loop.view.js';

@InputType()
export class CreateLoopInput {
  @Field()
  title: string;

  @Field()
  role: string;
}

@InputType()
export class UpdateLoopInput {
  @Field(() => ID)
  loopId: string;

  @Field(() => Int, { nullable: true, description: 'Left out: the last write wins' })
  expectedRevision?: number | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  role?: string | null;
}

@InputType()
export class AddRoundInput {
  @Field(() => ID)
  loopId: string;

  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => ID)
  rubricId: string;

  @Field(() => RevealPolicyEnum, { nullable: true, defaultValue: 'ROUND_END' })
  revealPolicy?: RevealPolicy | null;

  @Field(() => [String], { nullable: true, description: 'What its panel should be good at' })
  requiredSkills?: string[] | null;
}

@InputType()
export class UpdateRoundInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => Int, { nullable: true, description: 'Left out: the last write wins' })
  expectedRevision?: number | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => ID, { nullable: true })
  rubricId?: string | null;

  @Field(() => RevealPolicyEnum, { nullable: true })
  revealPolicy?: RevealPolicy | null;

  @Field(() => [String], { nullable: true, description: 'What its panel should be good at' })
  requiredSkills?: string[] | null;
}

@InputType()
export class PickQuestionInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID)
  questionId: string;
}

@InputType()
export class PickQuestionsInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => [ID])
  questionIds: string[];
}

@InputType()
export class MoveQuestionToRoundInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID, { description: 'Another round of the same loop' })
  toRoundId: string;

  @Field(() => Int, { description: 'Among the questions of that round, from 0' })
  position: number;
}

@InputType()
export class NameAskerInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID, { nullable: true, description: 'Somebody who sits in the round and scores; null: nobody in particular' })
  memberId: string | null;
}

@InputType()
export class AssignPanelistInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID)
  memberId: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  lead?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  observer?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  training?: boolean | null;
}

const MINUTES = `A round lasts ${ROUND_MINUTES.least} to ${ROUND_MINUTES.most} minutes.`;
const title = lineOfText('The title');
const role = lineOfText('The role');
const minutes = z.int(MINUTES).min(ROUND_MINUTES.least, MINUTES).max(ROUND_MINUTES.most, MINUTES);
const revealPolicy = z.enum(REVEAL_POLICIES);
// An optional part of a change: left out or null, it stays as it is.
const kept = <Value>(schema: z.ZodType<Value>) => schema.nullish().transform((value) => value ?? undefined);

export const createLoopSchema = z.object({ title, role });
export const updateLoopSchema = z.object({ title: kept(title), role: kept(role) });
export const addRoundSchema = z.object({
  title,
  minutes,
  revealPolicy: revealPolicy.nullish().transform((policy): RevealPolicy => policy ?? 'ROUND_END'),
});
export const updateRoundSchema = z.object({ title: kept(title), minutes: kept(minutes), revealPolicy: kept(revealPolicy) });
