import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { BankExportService } from './bank-export.service.js';
import { BankImportService } from './bank-import.service.js';
import { DraftImportService } from './draft-import.service.js';
import { QuestionImportResolver } from './question-import.resolver.js';

@Module({
  imports: [AuditModule, QuestionBankModule],
  providers: [BankImportService, BankExportService, DraftImportService, QuestionImportResolver],
  exports: [BankImportService],
})
export class QuestionImportModule {}
