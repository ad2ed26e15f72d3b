import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CandidacyModule } from '../candidacy/candidacy.module.js';
import { LetterService } from './letter.service.js';
import { MailStandingService } from './mail-standing.service.js';
import { ReminderResolver } from './reminder.resolver.js';
import { ReminderService } from './reminder.service.js';
import { UpcomingService } from './upcoming.service.js';

@Module({
  imports: [AuditModule, CandidacyModule],
  providers: [LetterService, MailStandingService, ReminderService, UpcomingService, ReminderResolver],
  exports: [ReminderService],
})
export class ReminderModule {}
