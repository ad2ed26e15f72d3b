import { Module } from '@nestjs/common';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionSearchResolver } from './question-search.resolver.js';
import { QuestionSearchService } from './question-search.service.js';

@Module({
  imports: [QuestionBankModule],
  providers: [QuestionSearchService, QuestionSearchResolver],
})
export class QuestionSearchModule {}
