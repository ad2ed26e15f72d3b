import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';

@InputType()
export class DismissDuplicateInput {
  @Field(() => ID)
  questionId: string;

  @Field()
  textHash: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: warn again' })
  dismissed: boolean;
}

export const dismissDuplicateSchema = z.object({
  textHash: z.string().regex(/^[0-9a-f]{64}$/, 'This names no text. Take the hash from the warning.'),
});
