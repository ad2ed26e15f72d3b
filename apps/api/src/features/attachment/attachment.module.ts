import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { InterviewModule } from '../interview/interview.module.js';
import { AttachmentController } from './attachment.controller.js';
import { CandidacyAttachmentsResolver, InterviewAttachmentsResolver } from './attachment.resolver.js';
import { AttachmentService } from './attachment.service.js';

@Module({
  imports: [AuditModule, CandidacyModule, InterviewModule],
  controllers: [AttachmentController],
  providers: [AttachmentService, CandidacyAttachmentsResolver, InterviewAttachmentsResolver],
})
export class AttachmentModule {}
