import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';

@InputType()
export class ImportQuestionBankInput {
  @Field()
  name: string;

  @Field()
  fileName: string;

  @Field()
  content: string;
}

export const importedNameSchema = z.object({ name: lineOfText('The name') });
