import { Module } from '@nestjs/common';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionHistoryService } from './question-history.service.js';
import { QuestionUseResolver } from './question-use.resolver.js';
import { QuestionUseService } from './question-use.service.js';

@Module({
  imports: [QuestionBankModule],
  providers: [QuestionHistoryService, QuestionUseService, QuestionUseResolver],
  exports: [QuestionUseService],
})
export class QuestionUseModule {}
