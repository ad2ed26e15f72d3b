import { Module } from '@nestjs/common';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { LoopProposalModule } from '../loop-proposal/loop-proposal.module.js';
import { LoopSuggestionModule } from '../loop-suggestion/loop-suggestion.module.js';
import { RoomModule } from '../room/room.module.js';
import { RubricModule } from '../rubric/rubric.module.js';
import { QuickInterviewResolver } from './quick-interview.resolver.js';
import { QuickInterviewService } from './quick-interview.service.js';
import { QuickPlanService } from './quick-plan.service.js';

@Module({
  imports: [RubricModule, LoopModule, CandidacyModule, LoopSuggestionModule, LoopProposalModule, InterviewModule, RoomModule],
  providers: [QuickPlanService, QuickInterviewService, QuickInterviewResolver],
})
export class QuickInterviewModule {}
