import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { CandidacyVersionResolver } from './candidacy-version.resolver.js';
import { CandidacyVersionService } from './candidacy-version.service.js';

@Module({
  imports: [AuditModule, LoopModule, CandidacyModule, InterviewModule],
  providers: [CandidacyVersionService, CandidacyVersionResolver],
})
export class CandidacyVersionModule {}
