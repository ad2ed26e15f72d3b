import { Injectable } from '@nestjs/common';
import { leads, mayReveal, owing, pausedUntil } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { LockedProblem, NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { InterviewService, type EnteredInterview } from '../interview/interview.service.js';
import { DeskService } from '../scorecard/desk.service.js';
import { LEAD_CHANGED, QUESTION_FOCUSED, ROOM_ENDED, ROOM_STARTED } from './room.events.js';
import { RevealService } from './reveal.service.js';
import { absentees, type RevealNamingAbsent } from './room.policy.js';

const notAllowed = (message: string): Refusal => new Refusal(new NotAllowedProblem(message));
const locked = (message: string): Refusal => new Refusal(new LockedProblem(message));

/** What is done in a room for everybody in it: start, move, lead, end, reveal. */
@Injectable()
export class RoomService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly reveals: RevealService,
    private readonly log: EventLog,
    private readonly audit: AuditService,
  ) {}

  async start(actor: Actor, interviewId: string): Promise<void> {
    await this.transactions.run(actor.organizationId, (tx) => this.begin(tx, actor, interviewId));
  }

  /** The same inside a transaction that does more. */
  async begin(tx: Transaction, actor: Actor, interviewId: string): Promise<void> {
    await this.within(tx, actor, interviewId, async ({ interview, seat, panel }) => {
      if (!seat || seat.observer) throw notAllowed('Only a scoring panelist of this interview starts it.');
      if (interview.state === 'LIVE') return;
      if (interview.state !== 'SCHEDULED') throw locked('This interview is over and cannot start again.');
      const now = new Date();
      const [first] = await this.interviews.questions(tx, interview.id);
      await this.interviews.update(tx, interview.id, {
        state: 'LIVE',
        startedAt: now,
        currentQuestionId: first?.id ?? null,
        questionSince: now,
      });
      if (!panel.some((panelist) => panelist.lead)) await this.interviews.giveLead(tx, interview.id, seat.id);
      await this.log.append(tx, interview.id, ROOM_STARTED, { panelistId: seat.id });
    });
  }

  async moveTo(actor: Actor, interviewId: string, questionId: string): Promise<void> {
    await this.entering(actor, interviewId, async (tx, { interview, seat }) => {
      const question = await this.desks.question(tx, actor, interview.id, questionId);
      if (!seat || !leads(seat)) throw notAllowed('Only the lead moves the current question. Take the lead first.');
      if (interview.state !== 'LIVE') throw locked('The current question moves only while the interview is live.');
      if (interview.currentQuestionId === question.id) return;
      const focused = { panelistId: seat.id, questionId: question.id };
      const { at } = await this.log.append(tx, interview.id, QUESTION_FOCUSED, focused);
      const questionPausedMs = pausedUntil(interview, at);
      await this.interviews.update(tx, interview.id, { currentQuestionId: question.id, questionSince: at, questionPausedMs });
    });
  }

  async takeLead(actor: Actor, interviewId: string): Promise<void> {
    await this.entering(actor, interviewId, async (tx, { interview, seat }) => {
      if (!seat || seat.observer) throw notAllowed('Only a scoring panelist of this interview takes the lead.');
      if (interview.state === 'NOT_HELD') throw locked('This interview was not held, so nobody leads it.');
      if (seat.lead) return;
      await this.interviews.giveLead(tx, interview.id, seat.id);
      await this.log.append(tx, interview.id, LEAD_CHANGED, { panelistId: seat.id });
    });
  }

  async end(actor: Actor, interviewId: string): Promise<void> {
    await this.entering(actor, interviewId, async (tx, { interview, seat }) => {
      if (!seat || !leads(seat)) throw notAllowed('Only the lead ends the interview. Take the lead first.');
      if (interview.state === 'ENDED') return;
      if (interview.state !== 'LIVE') throw locked('Only a live interview can be ended.');
      await this.interviews.finish(tx, interview.id);
      await this.log.append(tx, interview.id, ROOM_ENDED, { panelistId: seat.id });
      await this.reveals.settle(tx, interview.candidacyId);
    });
  }

  /** Reveals without those who owe a scorecard; whoever asks names them and says why. */
  async reveal(actor: Actor, interviewId: string, wanted: RevealNamingAbsent): Promise<void> {
    await this.entering(actor, interviewId, async (tx, entered) => {
      const { interview, seat } = entered;
      if (!mayReveal(actor.role, seat))
        throw notAllowed('Only the lead, a hiring manager or an administrator reveals without the absent.');
      if (interview.revealedAt) return;
      if (interview.revealPolicy === 'LOOP_END')
        throw locked('This round is revealed with its whole loop, when every round is over.');
      if (interview.state !== 'ENDED') throw locked('Scores are revealed after the end. End the interview first.');
      const submitted = await this.submitted(tx, interview.id);
      const apart = await this.apart(tx, interview.candidacyId);
      const absent = owing(
        entered.panel.map(({ replacedAt, ...panelist }) => ({
          ...panelist,
          panelistId: panelist.id,
          submitted: submitted.has(panelist.id),
          replaced: replacedAt !== null,
          conflicted: apart.has(panelist.memberId),
        })),
      );
      await this.mustSitHere(tx, actor, entered, wanted.absent);
      const reason = absentees(withoutThose(wanted, entered, apart), absent);
      await this.audit.record(tx, actor.memberId, 'values revealed', interview.id, { absent, reason });
      await this.reveals.reveal(tx, interview.id, { panelistId: seat?.id ?? null, absent, reason });
    });
  }

  async revealQuestion(actor: Actor, interviewId: string, questionId: string, wanted: RevealNamingAbsent): Promise<void> {
    await this.entering(actor, interviewId, async (tx, entered) => {
      const { interview, seat } = entered;
      const question = await this.desks.question(tx, actor, interview.id, questionId);
      if (!mayReveal(actor.role, seat))
        throw notAllowed('Only the lead, a hiring manager or an administrator reveals a question.');
      if (interview.revealPolicy !== 'PER_QUESTION') throw locked('This round does not reveal question by question.');
      if (interview.revealedAt || question.revealedAt) return;
      if (interview.state !== 'LIVE' && interview.state !== 'ENDED')
        throw locked('Nothing was scored here yet. Start the interview first.');
      await this.mustSitHere(tx, actor, entered, wanted.absent);
      const absent = await this.reveals.unfinished(tx, question.id);
      const apart = await this.apart(tx, interview.candidacyId);
      const reason = absentees(withoutThose(wanted, entered, apart), absent);
      await this.audit.record(tx, actor.memberId, 'question revealed', question.id, { absent, reason });
      await this.reveals.revealQuestion(tx, interview.id, question.id, seat?.id ?? null);
    });
  }

  /** Whoever may enter the room; for presence and for what is not stored. */
  look(actor: Actor, interviewId: string): Promise<EnteredInterview> {
    return this.transactions.run(actor.organizationId, (tx) => this.interviews.look(tx, actor, interviewId));
  }

  /** Where a member looks belongs to the room; any other question is refused like a write to it. */
  async lookAt(actor: Actor, interviewId: string, questionId: string | null): Promise<string> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { interview } = await this.interviews.look(tx, actor, interviewId);
      if (questionId !== null) await this.desks.question(tx, actor, interview.id, questionId);
      return interview.id;
    });
  }

  // Whoever is named sits here; a panelist of another room that the actor sees is in the wrong place, any other id is missing.
  private async mustSitHere(tx: Transaction, actor: Actor, { panel }: EnteredInterview, ids: readonly string[]): Promise<void> {
    for (const id of ids.map(knownId)) {
      if (panel.some((panelist) => panelist.id === id)) continue;
      const elsewhere = await this.interviews.interviewOfPanelist(tx, id);
      if (!elsewhere) throw new NotFound();
      await this.interviews.look(tx, actor, elsewhere);
      throw invalid('absent', 'You named somebody who does not sit in this interview. Name panelists of this one.');
    }
  }

  private async entering(
    actor: Actor,
    interviewId: string,
    work: (tx: Transaction, entered: EnteredInterview) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(actor.organizationId, (tx) =>
      this.within(tx, actor, interviewId, (entered) => work(tx, entered)),
    );
  }

  private async within(
    tx: Transaction,
    actor: Actor,
    interviewId: string,
    work: (entered: EnteredInterview) => Promise<void>,
  ): Promise<void> {
    const entered = await this.interviews.enter(tx, actor, interviewId, true);
    await work(entered);
    // Whoever moves the room is present in it, as whoever scores is.
    if (entered.seat && !entered.seat.observer) await this.desks.touch(tx, entered.seat);
  }

  /** Members who have a conflict of interest in a candidacy. */
  private async apart(tx: Transaction, candidacyId: string): Promise<Set<string>> {
    const rows = await tx.query<{ member_id: string }>(
      'SELECT member_id FROM conflicts WHERE organization_id = $1 AND candidacy_id = $2',
      [tx.organizationId, candidacyId],
    );
    return new Set(rows.map((row) => row.member_id));
  }

  private async submitted(tx: Transaction, interviewId: string): Promise<Set<string>> {
    const rows = await tx.query<{ panelist_id: string }>(
      'SELECT panelist_id FROM scorecards WHERE organization_id = $1 AND interview_id = $2 AND submitted_at IS NOT NULL',
      [tx.organizationId, interviewId],
    );
    return new Set(rows.map((row) => row.panelist_id));
  }
}

// The panel is not told who has a conflict of interest, so whoever names them absent has named nobody.
function withoutThose(wanted: RevealNamingAbsent, { panel }: EnteredInterview, apart: ReadonlySet<string>): RevealNamingAbsent {
  const theirs = new Set(panel.filter((panelist) => apart.has(panelist.memberId)).map((panelist) => panelist.id));
  return { ...wanted, absent: wanted.absent.filter((id) => !theirs.has(id.toLowerCase())) };
}
