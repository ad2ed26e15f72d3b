import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DISCUSSION_MINUTES, SPEAKING_ORDERS, type SpeakingOrder } from '@strata/domain';
import { z } from 'zod';
import { passageOfText } from '../../platform/graphql/validated.js';
import { SpeakingOrderEnum } from './discussion.view.js';

@InputType()
export class StartDiscussionInput {
  @Field(() => ID)
  candidacyId: string;

  @Field(() => Int, {
    nullable: true,
    description: `${DISCUSSION_MINUTES.usual}, unless said otherwise; informs and ends nothing`,
  })
  minutes?: number | null;

  @Field(() => SpeakingOrderEnum, { nullable: true, description: 'LEAST_SENIOR, unless said otherwise' })
  speaking?: SpeakingOrder | null;
}

@InputType()
export class MarkDiscussedInput {
  @Field(() => ID)
  candidacyId: string;

  @Field({ description: 'The key of an agenda item' })
  key: string;

  @Field()
  discussed: boolean;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

const { least, most } = DISCUSSION_MINUTES;
const minutes = `A debrief lasts ${least} to ${most} minutes.`;

export const startDiscussionSchema = z.object({
  minutes: z.number().int().min(least, minutes).max(most, minutes).nullish(),
  speaking: z.enum(SPEAKING_ORDERS).nullish(),
});

export const discussedSchema = z.object({ discussed: z.boolean(), note: passageOfText('The note', 2000).nullish() });
