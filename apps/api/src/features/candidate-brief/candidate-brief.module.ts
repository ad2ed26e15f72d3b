import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { CandidateBriefRow } from './candidate-brief.entity.js';
import { CandidateBriefResolver } from './candidate-brief.resolver.js';
import { CandidateBriefService } from './candidate-brief.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CandidateBriefRow]), AuditModule, LoopModule],
  providers: [CandidateBriefService, CandidateBriefResolver],
})
export class CandidateBriefModule {}
