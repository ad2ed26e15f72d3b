import { Field, ID, InputType } from '@nestjs/graphql';
import { REASON_CODES, type ReasonCode } from '@strata/domain';
import { z } from 'zod';
import { keepable } from '../../platform/graphql/validated.js';
import { OutcomeEnum, ReasonCodeEnum, type Outcome } from './debrief.view.js';

@InputType()
export class RecordDecisionInput {
  @Field(() => ID)
  candidacyId: string;

  @Field(() => OutcomeEnum)
  outcome: Outcome;

  @Field()
  rationale: string;

  @Field(() => ReasonCodeEnum, { nullable: true })
  reasonCode?: ReasonCode | null;
}

const RATIONALE = { most: 10_000 };

export const recordDecisionSchema = z.object({
  outcome: z.enum(OutcomeEnum),
  reasonCode: z.enum(REASON_CODES).nullish(),
  rationale: z
    .string()
    .trim()
    .min(1, 'A decision needs its rationale. Write what it rests on.')
    .max(RATIONALE.most, `The rationale is longer than ${RATIONALE.most} characters. Shorten it.`)
    .refine(keepable, 'The rationale holds a character that cannot be kept. Remove it.'),
});
