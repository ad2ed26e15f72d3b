import { Module } from '@nestjs/common';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { VersionResolver } from './version.resolver.js';
import { VersionService } from './version.service.js';

@Module({ imports: [LoopModule, CandidacyModule], providers: [VersionService, VersionResolver] })
export class LoopVersionModule {}
