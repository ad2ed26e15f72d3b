import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { ConflictModule } from '../conflict/conflict.module.js';
import { QuestionUseModule } from '../question-use/question-use.module.js';
import { InterviewQuestionRow } from './interview-question.entity.js';
import { InterviewRow } from './interview.entity.js';
import { InterviewService } from './interview.service.js';
import { PanelJournalService } from './panel-journal.service.js';
import { PanelResolver } from './panel.resolver.js';
import { PanelService } from './panel.service.js';
import { PanelistRow } from './panelist.entity.js';
import { ReplacementService } from './replacement.service.js';
import { ScheduleService } from './schedule.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InterviewRow, InterviewQuestionRow, PanelistRow]),
    AuditModule,
    CandidacyModule,
    ConflictModule,
    QuestionUseModule,
  ],
  providers: [InterviewService, PanelService, ReplacementService, ScheduleService, PanelJournalService, PanelResolver],
  exports: [InterviewService],
})
export class InterviewModule {}
