import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionUseModule } from '../question-use/question-use.module.js';
import { RubricModule } from '../rubric/rubric.module.js';
import { SkillModule } from '../skill/skill.module.js';
import { DraftService } from './draft.service.js';
import { LoopRow } from './loop.entity.js';
import { LoopVersionRow } from './loop-version.entity.js';
import { LoopResolver, QuestionLoopsResolver } from './loop.resolver.js';
import { LoopService } from './loop.service.js';
import { RoundContentService } from './round-content.service.js';
import { RoundQuestionRow } from './round-question.entity.js';
import { RoundResolver } from './round.resolver.js';
import { RoundRow } from './round.entity.js';
import { RoundService } from './round.service.js';
import { SeatRow } from './seat.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([LoopRow, RoundRow, RoundQuestionRow, SeatRow, LoopVersionRow]),
    AuditModule,
    QuestionBankModule,
    QuestionUseModule,
    RubricModule,
    SkillModule,
  ],
  providers: [DraftService, LoopService, RoundService, RoundContentService, LoopResolver, QuestionLoopsResolver, RoundResolver],
  exports: [DraftService, LoopService, RoundService, RoundContentService],
})
export class LoopModule {}
