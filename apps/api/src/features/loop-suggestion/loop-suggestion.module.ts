import { Module } from '@nestjs/common';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { QuestionBankModule } from '../question-bank/question-bank.module.js';
import { QuestionDuplicateModule } from '../question-duplicate/question-duplicate.module.js';
import { QuestionUseModule } from '../question-use/question-use.module.js';
import { SuggestionResolver } from './suggestion.resolver.js';
import { SuggestionService } from './suggestion.service.js';

@Module({
  imports: [QuestionBankModule, QuestionDuplicateModule, QuestionUseModule, LoopModule, CandidacyModule],
  providers: [SuggestionService, SuggestionResolver],
  exports: [SuggestionService],
})
export class LoopSuggestionModule {}
