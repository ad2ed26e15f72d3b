import { Module } from '@nestjs/common';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { RoomModule } from '../room/room.module.js';
import { CalibrationResolver } from './calibration.resolver.js';
import { CalibrationService } from './calibration.service.js';

@Module({ imports: [CandidacyModule, RoomModule], providers: [CalibrationService, CalibrationResolver] })
export class CalibrationModule {}
