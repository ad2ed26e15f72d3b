import { Module } from '@nestjs/common';
import { RubricUseResolver } from './rubric-use.resolver.js';
import { RubricUseService } from './rubric-use.service.js';

@Module({ providers: [RubricUseService, RubricUseResolver] })
export class RubricUseModule {}
