import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { CandidacyConflictsResolver, ConflictResolver } from './conflict.resolver.js';
import { ConflictService } from './conflict.service.js';

@Module({
  imports: [AuditModule, CandidacyModule],
  providers: [ConflictService, ConflictResolver, CandidacyConflictsResolver],
  exports: [ConflictService],
})
export class ConflictModule {}
