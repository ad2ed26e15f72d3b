import { Field, ID, InputType } from '@nestjs/graphql';
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
