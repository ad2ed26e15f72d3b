import { Module } from '@nestjs/common';
import { LoopModule } from '../loop/loop.module.js';
import { CopyResolver } from './copy.resolver.js';
import { CopyService } from './copy.service.js';

@Module({ imports: [LoopModule], providers: [CopyService, CopyResolver] })
export class LoopCopyModule {}
