import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { CandidacyRow } from './candidacy.entity.js';
import { CandidacyResolver } from './candidacy.resolver.js';
import { CandidacyService } from './candidacy.service.js';
import { CandidateRow } from './candidate.entity.js';
import { CandidateListResolver } from './candidate-list.resolver.js';
import { CandidateListService } from './candidate-list.service.js';
import { CourseService } from './course.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CandidacyRow, CandidateRow]), AuditModule, LoopModule],
  providers: [CandidacyService, CourseService, CandidacyResolver, CandidateListService, CandidateListResolver],
  exports: [CandidacyService, CourseService],
})
export class CandidacyModule {}
