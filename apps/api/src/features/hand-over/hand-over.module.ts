import { Module } from '@nestjs/common';
import { ConflictModule } from '../conflict/conflict.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { ScorecardModule } from '../scorecard/scorecard.module.js';
import { HandOverResolver } from './hand-over.resolver.js';
import { HandOverService } from './hand-over.service.js';

@Module({
  imports: [ConflictModule, IdentityModule, InterviewModule, ScorecardModule],
  providers: [HandOverService, HandOverResolver],
})
export class HandOverModule {}
