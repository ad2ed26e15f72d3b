import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../../platform/actor/actor-source.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { InvitationRow } from './invitation.entity.js';
import { MemberRow } from './member.entity.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { OrganizationRow } from './organization.entity.js';
import { OrganizationService } from './organization.service.js';
import { SessionRow } from './session.entity.js';
import { SessionService } from './session.service.js';

// Global, because the platform finds the actor of every request through it.
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([MemberRow, OrganizationRow, SessionRow, InvitationRow]), AuditModule],
  providers: [
    IdentityService,
    MemberService,
    OrganizationService,
    SessionService,
    IdentityResolver,
    MemberResolver,
    { provide: ActorSource, useExisting: SessionService },
  ],
  exports: [ActorSource, MemberService, OrganizationService],
})
export class IdentityModule {}
