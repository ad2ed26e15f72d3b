import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ImportComplaint as Complaint } from '@strata/domain';
import { QuestionBank } from '../question-bank/question-bank.view.js';

@ObjectType()
export class ImportComplaint {
  @Field(() => Int)
  line: number;

  @Field()
  message: string;
}

@ObjectType()
export class QuestionBankImported {
  @Field(() => QuestionBank)
  bank: QuestionBank;

  @Field(() => [ImportComplaint])
  complaints: Complaint[];
}

export const BANK_FORMATS = ['MARKDOWN', 'CSV', 'JSON'] as const;
export type BankFormat = (typeof BANK_FORMATS)[number];
export const BankFormatEnum = Object.fromEntries(BANK_FORMATS.map((format) => [format, format])) as { [F in BankFormat]: F };
registerEnumType(BankFormatEnum, { name: 'BankFormat' });

@ObjectType({ description: 'A document that an import reads back to the same bank; from CSV to the same questions' })
export class BankExport {
  @Field()
  fileName: string;

  @Field()
  mediaType: string;

  @Field()
  content: string;
}

@ObjectType()
export class DraftImported {
  @Field(() => QuestionBank)
  bank: QuestionBank;

  @Field(() => Int)
  questions: number;

  @Field(() => Int, { description: 'Sections made new; the others were joined to standing ones' })
  newSections: number;

  @Field(() => Int, { description: 'Questions that got an answer' })
  attached: number;
}
