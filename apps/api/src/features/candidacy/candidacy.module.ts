import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { CandidacyRow } from './candidacy.entity.js';
import { CandidacyResolver } from './candidacy.resolver.js';
import { CandidacyService } from './candidacy.service.js';
import { CandidateRow } from './candidate.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([CandidacyRow, CandidateRow]), AuditModule, LoopModule],
  providers: [CandidacyService, CandidacyResolver],
  exports: [CandidacyService],
})
export class CandidacyModule {}
