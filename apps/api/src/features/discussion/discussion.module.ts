import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { DebriefModule } from '../debrief/debrief.module.js';
import { DiscussionResolver } from './discussion.resolver.js';
import { DiscussionService } from './discussion.service.js';

@Module({ imports: [AuditModule, CandidacyModule, DebriefModule], providers: [DiscussionService, DiscussionResolver] })
export class DiscussionModule {}
