import { Module } from '@nestjs/common';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionImportModule } from '../question-import/question-import.module.js';
import { DuplicateResolver } from './duplicate.resolver.js';
import { DuplicateService } from './duplicate.service.js';

@Module({
  imports: [QuestionBankModule, QuestionImportModule],
  providers: [DuplicateService, DuplicateResolver],
  exports: [DuplicateService],
})
export class QuestionDuplicateModule {}
