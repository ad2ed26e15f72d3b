import { Module } from '@nestjs/common';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionRevisionResolver } from './question-revision.resolver.js';
import { QuestionRevisionService } from './question-revision.service.js';

@Module({
  imports: [QuestionBankModule],
  providers: [QuestionRevisionService, QuestionRevisionResolver],
  exports: [QuestionRevisionService],
})
export class QuestionRevisionModule {}
