import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DimensionRow } from './dimension.entity.js';
import { RubricRow } from './rubric.entity.js';
import { RubricResolver } from './rubric.resolver.js';
import { RubricService } from './rubric.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([RubricRow, DimensionRow])],
  providers: [RubricService, RubricResolver],
  exports: [RubricService],
})
export class RubricModule {}
