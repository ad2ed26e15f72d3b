import { Module } from '@nestjs/common';
import { LoopModule } from '../loop/loop.module.js';
import { FormulaResolver } from './formula.resolver.js';
import { FormulaService } from './formula.service.js';

@Module({ imports: [LoopModule], providers: [FormulaService, FormulaResolver] })
export class LoopFormulaModule {}
