import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { QuestionBankRow } from './question-bank.entity.js';
import { QuestionBankResolver } from './question-bank.resolver.js';
import { QuestionBankService } from './question-bank.service.js';
import { QuestionRow } from './question.entity.js';
import { QuestionResolver } from './question.resolver.js';
import { QuestionService } from './question.service.js';
import { SectionRow } from './section.entity.js';
import { SectionService } from './section.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([QuestionBankRow, SectionRow, QuestionRow]), AuditModule],
  providers: [QuestionBankService, SectionService, QuestionService, QuestionBankResolver, QuestionResolver],
  exports: [QuestionBankService, QuestionService],
})
export class QuestionBankModule {}
