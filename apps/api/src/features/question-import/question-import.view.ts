import { Field, Int, ObjectType } from '@nestjs/graphql';
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
