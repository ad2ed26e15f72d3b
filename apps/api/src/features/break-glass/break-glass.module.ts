import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { BreakGlassResolver } from './break-glass.resolver.js';
import { BreakGlassService } from './break-glass.service.js';

@Module({ imports: [AuditModule, InterviewModule], providers: [BreakGlassService, BreakGlassResolver] })
export class BreakGlassModule {}
