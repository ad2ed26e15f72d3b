import { Module } from '@nestjs/common';
import { LoopModule } from '../loop/loop.module.js';
import { LoopSuggestionModule } from '../loop-suggestion/loop-suggestion.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { RubricModule } from '../rubric/rubric.module.js';
import { ProposalResolver } from './proposal.resolver.js';
import { ProposalService } from './proposal.service.js';
import { WholeDraftService } from './whole-draft.service.js';

@Module({
  imports: [QuestionBankModule, RubricModule, LoopModule, LoopSuggestionModule],
  providers: [ProposalService, WholeDraftService, ProposalResolver],
  exports: [WholeDraftService],
})
export class LoopProposalModule {}
