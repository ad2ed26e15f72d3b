import { Injectable, type OnModuleInit } from '@nestjs/common';
import { canBecome, mayCutShort } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { LockedProblem, NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { lineOfText, validated } from '../../platform/graphql/validated.js';
import { CandidacyWithdrawn, CandidateEdited, TimeGranted } from '../candidacy/candidacy.events.js';
import { CourseService } from '../candidacy/course.service.js';
import { InterviewCutShort, InterviewNotHeld } from './interview.events.js';
import type { ScheduleInterviewInput } from './interview.inputs.js';
import { StaleScheduleProblem } from './interview.problems.js';
import { InterviewService } from './interview.service.js';
import type { InterviewRow } from './interview.entity.js';
import { PanelJournalService } from './panel-journal.service.js';

const WITHDREW = 'The candidate withdrew.';

const locked = (message: string): Refusal => new Refusal(new LockedProblem(message));

/** Whether and when an interview takes place: its time, not held, cut short. Whoever does this sees no value by it. */
@Injectable()
export class ScheduleService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly courses: CourseService,
    private readonly journal: PanelJournalService,
  ) {}

  onModuleInit(): void {
    this.transactions.on(CandidacyWithdrawn, (tx, withdrawal) => this.callOff(tx, withdrawal));
    for (const news of [TimeGranted, CandidateEdited])
      this.transactions.on(news, async (tx, { candidacyId }) => {
        for (const { id } of await this.interviews.ofCandidacy(tx, candidacyId)) await this.journal.touched(tx, id);
      });
  }

  /** Sets, moves or takes back the time; what was not held is scheduled anew. */
  async schedule(actor: Actor, input: ScheduleInterviewInput): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview } = await this.interviews.enter(tx, actor, input.interviewId, true);
      mustBeAllowed(actor, 'interviews.schedule');
      const [startsAt, expected] = [input.startsAt ?? null, input.expectedStartsAt];
      if (interview.state === 'LIVE' || interview.state === 'ENDED')
        throw locked('This interview has begun, so its time stays what it was.');
      if (await this.courses.isWithdrawn(tx, interview.candidacyId))
        throw locked('The candidate withdrew. Take the candidacy up again, then schedule its rounds.');
      if (expected !== undefined && !sameTime(expected, interview.startsAt))
        throw new Refusal(new StaleScheduleProblem(interview.startsAt, startsAt));
      if (interview.state === 'SCHEDULED' && sameTime(startsAt, interview.startsAt)) return;
      await this.interviews.update(tx, interview.id, {
        state: 'SCHEDULED',
        startsAt,
        startedAt: null,
        currentQuestionId: null,
        notHeldReason: null,
      });
      await this.journal.changed(tx, actor, interview.id, 'interview scheduled', null);
    });
  }

  async markNotHeld(actor: Actor, interviewId: string, reason: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview } = await this.interviews.enter(tx, actor, interviewId, true);
      mustBeAllowed(actor, 'interviews.mark-not-held');
      const why = validated(lineOfText('The reason', 500), reason);
      if (interview.state === 'NOT_HELD') return;
      if (!canBecome(interview.state, 'NOT_HELD') || (await this.interviews.hasScores(tx, interview.id)))
        throw locked('This interview took place and has scores. End it instead, or cut it short.');
      await this.fallThrough(tx, actor, interview, why);
    });
  }

  /** Ends a live interview before everything was asked; whatever was scored stays, and its finishing window begins. */
  async cutShort(actor: Actor, interviewId: string, reason: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, seat } = await this.interviews.enter(tx, actor, interviewId, true);
      if (!mayCutShort(actor.role, seat))
        throw new Refusal(new NotAllowedProblem('Only the lead, or whoever schedules interviews, cuts one short.'));
      const why = validated(lineOfText('The reason', 500), reason);
      if (interview.state === 'ENDED' && interview.cutShortReason !== null) return;
      if (interview.state !== 'LIVE') throw locked('Only a live interview can be cut short.');
      await this.breakOff(tx, actor, interview, why);
    });
  }

  // Whatever has not begun is not held, and what is under way is over; the caller holds the candidacy.
  private async callOff(tx: Transaction, { candidacyId, memberId }: CandidacyWithdrawn): Promise<void> {
    for (const interview of await this.interviews.ofCandidacy(tx, candidacyId)) {
      if (interview.state === 'LIVE' && (await this.interviews.hasScores(tx, interview.id)))
        await this.breakOff(tx, { memberId }, interview, WITHDREW);
      else if (interview.state === 'LIVE' || interview.state === 'SCHEDULED')
        await this.fallThrough(tx, { memberId }, interview, WITHDREW);
    }
  }

  private async fallThrough(tx: Transaction, by: Pick<Actor, 'memberId'>, interview: InterviewRow, why: string): Promise<void> {
    await this.interviews.update(tx, interview.id, { state: 'NOT_HELD', notHeldReason: why });
    await this.journal.changed(tx, by, interview.id, 'interview not held', null);
    await tx.announce(new InterviewNotHeld(interview.id, interview.candidacyId));
  }

  private async breakOff(tx: Transaction, by: Pick<Actor, 'memberId'>, interview: InterviewRow, why: string): Promise<void> {
    await this.interviews.update(tx, interview.id, { cutShortReason: why });
    await this.interviews.finish(tx, interview.id);
    await this.journal.changed(tx, by, interview.id, 'interview cut short', null);
    await tx.announce(new InterviewCutShort(interview.id, interview.candidacyId));
  }
}

const sameTime = (one: Date | null, other: Date | null): boolean => (one?.getTime() ?? null) === (other?.getTime() ?? null);
