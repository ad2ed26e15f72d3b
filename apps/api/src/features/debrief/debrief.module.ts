import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { QuestionUseModule } from '../question-use/question-use.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { RoomModule } from '../room/room.module.js';
import { ComparisonService } from './comparison.service.js';
import { DebriefResolver } from './debrief.resolver.js';
import { DebriefService } from './debrief.service.js';
import { DecidedRatingsService } from './decided-ratings.service.js';
import { DecisionService } from './decision.service.js';
import { DissentService } from './dissent.service.js';
import { FormulaOrderService } from './formula-order.service.js';

@Module({
  imports: [AuditModule, CandidacyModule, QuestionUseModule, ReminderModule, RoomModule],
  providers: [
    ComparisonService,
    DecidedRatingsService,
    DecisionService,
    DebriefService,
    DissentService,
    FormulaOrderService,
    DebriefResolver,
  ],
  exports: [ComparisonService, DebriefService, DecisionService, DissentService],
})
export class DebriefModule {}
