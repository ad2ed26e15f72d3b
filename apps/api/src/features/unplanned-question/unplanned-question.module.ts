import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { ScorecardModule } from '../scorecard/scorecard.module.js';
import { UnplannedQuestionResolver } from './unplanned-question.resolver.js';
import { UnplannedQuestionService } from './unplanned-question.service.js';

@Module({
  imports: [AuditModule, InterviewModule, QuestionBankModule, ScorecardModule],
  providers: [UnplannedQuestionService, UnplannedQuestionResolver],
})
export class UnplannedQuestionModule {}
