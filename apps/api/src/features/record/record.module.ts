import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { DebriefModule } from '../debrief/debrief.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { RecordDocumentService } from './record-document.service.js';
import { RecordResolver } from './record.resolver.js';
import { RecordService } from './record.service.js';

@Module({
  imports: [AuditModule, CandidacyModule, DebriefModule, LoopModule],
  providers: [RecordDocumentService, RecordService, RecordResolver],
})
export class RecordModule {}
