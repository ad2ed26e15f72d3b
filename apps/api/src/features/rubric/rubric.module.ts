import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { DimensionRow } from './dimension.entity.js';
import { RubricDocumentService } from './rubric-document.service.js';
import { RubricDraftService } from './rubric-draft.service.js';
import { RubricFamilyResolver } from './rubric-family.resolver.js';
import { RubricRow } from './rubric.entity.js';
import { RubricResolver } from './rubric.resolver.js';
import { RubricService } from './rubric.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([RubricRow, DimensionRow]), AuditModule],
  providers: [RubricService, RubricDraftService, RubricDocumentService, RubricResolver, RubricFamilyResolver],
  exports: [RubricService],
})
export class RubricModule {}
