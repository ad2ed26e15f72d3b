import { Module } from '@nestjs/common';
import { LoopModule } from '../loop/loop.module.js';
import { QuestionDuplicateModule } from '../question-duplicate/question-duplicate.module.js';
import { CoverageResolver } from './coverage.resolver.js';
import { CoverageService } from './coverage.service.js';

@Module({ imports: [LoopModule, QuestionDuplicateModule], providers: [CoverageService, CoverageResolver] })
export class LoopCoverageModule {}
