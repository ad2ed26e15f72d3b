import { Module, type DynamicModule } from '@nestjs/common';
import { AttachmentModule } from './features/attachment/attachment.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { BreakGlassModule } from './features/break-glass/break-glass.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { CalibrationModule } from './features/calibration/calibration.module.js';
import { CandidateBriefModule } from './features/candidate-brief/candidate-brief.module.js';
import { CandidacyModule } from './features/candidacy/candidacy.module.js';
import { CandidacyVersionModule } from './features/candidacy-version/candidacy-version.module.js';
import { ConflictModule } from './features/conflict/conflict.module.js';
import { DebriefModule } from './features/debrief/debrief.module.js';
import { DiscussionModule } from './features/discussion/discussion.module.js';
import { HandOverModule } from './features/hand-over/hand-over.module.js';
import { InterviewModule } from './features/interview/interview.module.js';
import { QuickInterviewModule } from './features/quick-interview/quick-interview.module.js';
import { RoomClockModule } from './features/room-clock/room-clock.module.js';
import { PanelLoadModule } from './features/panel-load/panel-load.module.js';
import { ReminderModule } from './features/reminder/reminder.module.js';
import { RecordModule } from './features/record/record.module.js';
import { RoomModule } from './features/room/room.module.js';
import { ScorecardModule } from './features/scorecard/scorecard.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { LoopComparisonModule } from './features/loop-comparison/loop-comparison.module.js';
import { LoopFeedModule } from './features/loop-feed/loop-feed.module.js';
import { LoopFormulaModule } from './features/loop-formula/loop-formula.module.js';
import { LoopModule } from './features/loop/loop.module.js';
import { LoopCopyModule } from './features/loop-copy/loop-copy.module.js';
import { LoopCoverageModule } from './features/loop-coverage/loop-coverage.module.js';
import { LoopProposalModule } from './features/loop-proposal/loop-proposal.module.js';
import { LoopSuggestionModule } from './features/loop-suggestion/loop-suggestion.module.js';
import { LoopVersionModule } from './features/loop-version/loop-version.module.js';
import { QuestionBankModule } from './features/question-bank/question-bank.module.js';
import { QuestionDuplicateModule } from './features/question-duplicate/question-duplicate.module.js';
import { QuestionImportModule } from './features/question-import/question-import.module.js';
import { QuestionRevisionModule } from './features/question-revision/question-revision.module.js';
import { QuestionSearchModule } from './features/question-search/question-search.module.js';
import { QuestionUseModule } from './features/question-use/question-use.module.js';
import { RubricModule } from './features/rubric/rubric.module.js';
import { RubricUseModule } from './features/rubric-use/rubric-use.module.js';
import { SkillModule } from './features/skill/skill.module.js';
import { UnplannedQuestionModule } from './features/unplanned-question/unplanned-question.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';

// In the order of the arrows: each imports only from those before it.
export const FEATURES = [
  AuditModule, IdentityModule, SkillModule, QuestionBankModule, QuestionRevisionModule, QuestionSearchModule, QuestionImportModule, QuestionDuplicateModule, QuestionUseModule, RubricModule, LoopModule, LoopFormulaModule, LoopFeedModule, LoopCopyModule, LoopCoverageModule, RubricUseModule, CandidateBriefModule, CandidacyModule, LoopSuggestionModule, LoopProposalModule, LoopVersionModule, ConflictModule, InterviewModule, AttachmentModule, CalendarModule, ScorecardModule, PanelLoadModule, ReminderModule, HandOverModule, UnplannedQuestionModule, CandidacyVersionModule, RoomClockModule, BreakGlassModule, RoomModule, QuickInterviewModule, DebriefModule, DiscussionModule, LoopComparisonModule, CalibrationModule, RecordModule,
]; // prettier-ignore

@Module({})
export class AppModule {
  static of(config: Config, apiUrl: string): DynamicModule {
    const platform = [
      ConfigModule.of(config),
      DatabaseModule.of(apiUrl),
      EventsModule,
      GraphqlModule,
      HealthModule,
      HttpModule,
      MetricsModule,
      MailModule,
    ];
    return { module: AppModule, imports: [...platform, ...FEATURES] };
  }
}
