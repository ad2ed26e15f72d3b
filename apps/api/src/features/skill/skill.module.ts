import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { SkillResolver } from './skill.resolver.js';
import { SkillService } from './skill.service.js';

@Module({ imports: [AuditModule, IdentityModule], providers: [SkillService, SkillResolver], exports: [SkillService] })
export class SkillModule {}
