import { Field, ID, InputType } from '@nestjs/graphql';
import { TIME_MULTIPLIER } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';

@InputType()
export class OpenCandidacyInput {
  @Field(() => ID)
  loopId: string;

  @Field()
  candidateName: string;

  @Field(() => String, { nullable: true })
  candidateEmail?: string | null;

  @Field(() => String, { nullable: true })
  externalReference?: string | null;
}

export const openCandidacySchema = z.object({
  loopId: z.string(),
  candidateName: lineOfText('The candidate’s name'),
  candidateEmail: z
    .string()
    .trim()
    .email('This is not an e-mail address. Write it like name@example.com, or leave it out.')
    .nullish(),
  externalReference: lineOfText('The reference').nullish(),
});

const TIME_RANGE = `The time multiplier lies between ${TIME_MULTIPLIER.usual} and ${TIME_MULTIPLIER.most}. Send 1.5 for half as much time again.`;

export const timeMultiplierSchema = z.object({
  multiplier: z.number().min(TIME_MULTIPLIER.usual, TIME_RANGE).max(TIME_MULTIPLIER.most, TIME_RANGE),
});
