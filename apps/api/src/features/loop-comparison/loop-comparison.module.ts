import { Module } from '@nestjs/common';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { DebriefModule } from '../debrief/debrief.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { RoomModule } from '../room/room.module.js';
import { AdjustedScoreService } from './adjusted-score.service.js';
import { LoopComparisonResolver } from './loop-comparison.resolver.js';
import { LoopComparisonService } from './loop-comparison.service.js';

@Module({
  imports: [CandidacyModule, DebriefModule, LoopModule, RoomModule],
  providers: [AdjustedScoreService, LoopComparisonService, LoopComparisonResolver],
})
export class LoopComparisonModule {}
