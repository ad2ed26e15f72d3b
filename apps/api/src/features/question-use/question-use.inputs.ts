import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';

@InputType()
export class RestoreQuestionRevisionInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  revision: number;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class ConfirmAnswersInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => [String], { nullable: 'items', description: 'Null: the answer to the whole question' })
  dimensionKeys: (string | null)[];
}

export const restoreSchema = z.object({ reason: lineOfText('The reason', 1_000).nullish().transform((reason) => reason ?? null) }); // prettier-ignore
