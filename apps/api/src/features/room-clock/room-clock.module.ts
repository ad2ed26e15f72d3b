import { Module } from '@nestjs/common';
import { InterviewModule } from '../interview/interview.module.js';
import { ScorecardModule } from '../scorecard/scorecard.module.js';
import { RoomClockResolver } from './room-clock.resolver.js';
import { RoomClockService } from './room-clock.service.js';

@Module({ imports: [InterviewModule, ScorecardModule], providers: [RoomClockService, RoomClockResolver] })
export class RoomClockModule {}
