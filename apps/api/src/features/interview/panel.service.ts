import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { ConflictChanged } from '../conflict/conflict.events.js';
import { ConflictService } from '../conflict/conflict.service.js';
import type { Member } from '../identity/identity.view.js';
import { MemberService } from '../identity/member.service.js';
import { PanelChanged, PanelistSeated } from './interview.events.js';
import { PanelJournalService } from './panel-journal.service.js';
import type { SeatPanelistInput } from './interview.inputs.js';
import { InterviewService, type EnteredInterview } from './interview.service.js';
import { PanelistRow } from './panelist.entity.js';

const stays = (message: string): Refusal => new Refusal(new LockedProblem(message));

/** Who sits in a single interview. Coordinators change it and see no value while they do. */
@Injectable()
export class PanelService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly candidacies: CandidacyService,
    private readonly members: MemberService,
    private readonly journal: PanelJournalService,
    private readonly conflicts: ConflictService,
  ) {}

  onModuleInit(): void {
    this.transactions.on(ConflictChanged, async (tx, { candidacyId, memberId }) => {
      for (const { id } of await this.interviews.ofCandidacy(tx, candidacyId)) await this.journal.touched(tx, id);
      this.journal.rightsChanged(tx, memberId);
    });
  }

  async seat(actor: Actor, input: SeatPanelistInput): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, panel } = await this.enterToChange(tx, actor, input.interviewId);
      const member = await this.members.one(tx, input.memberId);
      const seat = { lead: input.lead ?? false, observer: input.observer ?? false, training: input.training ?? false };
      if (seat.lead && seat.observer) throw invalid('observer', 'A lead scores, and an observer does not. Choose one of them.');
      await this.mustSuit(tx, interview.candidacyId, member, seat, 'observer');
      const before = panel.find((panelist) => panelist.memberId === member.id);
      await this.mustStayAsScored(tx, member, before, seat);
      const panelistId = await this.upsert(tx, interview.id, member.id, panel.length, seat);
      if (seat.lead) await this.interviews.giveLead(tx, interview.id, panelistId);
      if (seat.observer) await this.interviews.passQuestions(tx, panelistId, null);
      await this.candidacies.admit(tx, interview.candidacyId, [member.id]);
      await this.journal.changed(tx, actor, interview.id, 'panelist seated', member.id);
      await tx.announce(new PanelChanged(interview.id, interview.candidacyId));
    });
  }

  async unseat(actor: Actor, interviewId: string, memberId: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, panel } = await this.enterToChange(tx, actor, interviewId);
      const member = await this.members.one(tx, memberId);
      const seat = panel.find((panelist) => panelist.memberId === member.id);
      if (!seat) throw invalid('memberId', `${member.name} does not sit in this interview.`);
      if (await this.interviews.hasWritten(tx, seat.id))
        throw stays(`${member.name} has scored here, and what was scored stays in the comparison. Replace them instead.`);
      await this.vacate(tx, seat.id, 'removed_at');
      await this.interviews.passQuestions(tx, seat.id, null);
      await this.leave(tx, interview.candidacyId, member.id);
      await this.journal.changed(tx, actor, interview.id, 'panelist unseated', member.id);
      await tx.announce(new PanelChanged(interview.id, interview.candidacyId));
    });
  }

  /** Opens an interview for a change of its panel, and holds its candidacy. */
  async enterToChange(tx: Transaction, actor: Actor, interviewId: string): Promise<EnteredInterview> {
    const entered = await this.interviews.enter(tx, actor, interviewId, true);
    mustBeAllowed(actor, 'panels.change');
    if (entered.interview.state === 'NOT_HELD')
      throw new Refusal(new LockedProblem('This interview was not held, so its panel stays as it is.'));
    return entered;
  }

  // A card that exists goes on counting as it was given: its author turns neither observer nor trainee, nor back.
  private async mustStayAsScored(
    tx: Transaction,
    member: Member,
    before: PanelistRow | undefined,
    seat: Pick<PanelistRow, 'observer' | 'training'>,
  ): Promise<void> {
    const same = before?.observer === seat.observer && before.training === seat.training;
    if (same || !before || !(await this.interviews.hasWritten(tx, before.id))) return;
    throw stays(`${member.name} has scored here, so the seat stays what it was.`);
  }

  /** Refuses a seat that a member cannot have. */
  async mustSuit(tx: Transaction, candidacyId: string, member: Member, seat: { observer: boolean }, path: string): Promise<void> {
    if (member.role === 'OBSERVER' && !seat.observer)
      throw invalid(path, `${member.name} is an observer here and takes observer seats only.`);
    if (await this.conflicts.isApart(tx, candidacyId, member.id))
      throw invalid(
        path === 'observer' ? 'memberId' : path,
        `${member.name} has a conflict of interest here. Choose somebody else.`,
      );
  }

  /** Empties a seat, for good or because somebody else sits in its place. */
  async vacate(tx: Transaction, panelistId: string, how: 'removed_at' | 'replaced_at'): Promise<void> {
    await tx.query(`UPDATE panelists SET ${how} = now(), lead = false WHERE organization_id = $1 AND id = $2`, [
      tx.organizationId,
      panelistId,
    ]);
  }

  /** Whoever has no seat left in a candidacy takes part in it no more. */
  async leave(tx: Transaction, candidacyId: string, memberId: string): Promise<void> {
    if (!(await this.sitsElsewhere(tx, candidacyId, memberId))) await this.candidacies.dismiss(tx, candidacyId, memberId);
  }

  /** Gives a member a seat, also one that was theirs before. */
  async upsert(
    tx: Transaction,
    interviewId: string,
    memberId: string,
    position: number,
    seat: Pick<PanelistRow, 'lead' | 'observer' | 'training'>,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO panelists (organization_id, id, interview_id, member_id, position, lead, observer, training) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organization_id, interview_id, member_id)
       DO UPDATE SET lead = EXCLUDED.lead, observer = EXCLUDED.observer, training = EXCLUDED.training,
         removed_at = NULL, replaced_at = NULL RETURNING id`,
      [tx.organizationId, randomUUID(), interviewId, memberId, position, seat.lead, seat.observer, seat.training],
    );
    if (!row) throw new Error('The seat was not written.');
    await tx.announce(new PanelistSeated(interviewId, row.id));
    return row.id;
  }

  private async sitsElsewhere(tx: Transaction, candidacyId: string, memberId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM panelists p JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
       WHERE p.organization_id = $1 AND i.candidacy_id = $2 AND p.member_id = $3 AND p.removed_at IS NULL`,
      [tx.organizationId, candidacyId, memberId],
    );
    return row !== null;
  }
}
