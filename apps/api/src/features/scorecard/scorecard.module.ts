import { Module } from '@nestjs/common';
import { InterviewModule } from '../interview/interview.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { RubricModule } from '../rubric/rubric.module.js';
import { DeskService } from './desk.service.js';
import { HandOffService } from './hand-off.service.js';
import { NoteService } from './note.service.js';
import { ReceiptService } from './receipt.service.js';
import { ScoreLanes } from './score-lanes.service.js';
import { ScoreService } from './score.service.js';
import { ScorecardResolver } from './scorecard.resolver.js';
import { ScorecardService } from './scorecard.service.js';
import { SightingService } from './sighting.service.js';

@Module({
  imports: [InterviewModule, QuestionBankModule, RubricModule],
  providers: [
    DeskService,
    HandOffService,
    NoteService,
    ReceiptService,
    ScoreLanes,
    ScoreService,
    ScorecardService,
    SightingService,
    ScorecardResolver,
  ],
  exports: [DeskService, SightingService],
})
export class ScorecardModule {}
