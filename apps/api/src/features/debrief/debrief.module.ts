import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { RoomModule } from '../room/room.module.js';
import { ComparisonService } from './comparison.service.js';
import { DebriefResolver } from './debrief.resolver.js';
import { DebriefService } from './debrief.service.js';

@Module({
  imports: [AuditModule, CandidacyModule, RoomModule],
  providers: [ComparisonService, DebriefService, DebriefResolver],
})
export class DebriefModule {}
