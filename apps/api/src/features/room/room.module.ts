import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { ScorecardModule } from '../scorecard/scorecard.module.js';
import { CandidacyInterviewsResolver, InterviewChangedResolver } from './listed.resolver.js';
import { PresenceService } from './presence.service.js';
import { RevealService } from './reveal.service.js';
import { RoomFeed } from './room.feed.js';
import { RoomResolver } from './room.resolver.js';
import { RoomService } from './room.service.js';
import { SnapshotResolver } from './snapshot.resolver.js';
import { SnapshotService } from './snapshot.service.js';

const RESOLVERS = [CandidacyInterviewsResolver, InterviewChangedResolver, RoomResolver, SnapshotResolver];

@Module({
  imports: [AuditModule, CandidacyModule, InterviewModule, ScorecardModule],
  providers: [PresenceService, RevealService, RoomFeed, RoomService, SnapshotService, ...RESOLVERS],
  exports: [RoomService, SnapshotService],
})
export class RoomModule {}
