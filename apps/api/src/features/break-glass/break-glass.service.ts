import { Injectable } from '@nestjs/common';
import { refusalOfBreakingGlass } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { lineOfText, validatedAt } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { InterviewService } from '../interview/interview.service.js';
import { GLASS_BROKEN } from './break-glass.events.js';

/** An administrator who must see before the reveal: with a reason, audited, and never in silence. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly audit: AuditService,
    private readonly log: EventLog,
  ) {}

  async break(actor: Actor, interviewId: string, reason: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, seat } = await this.interviews.enter(tx, actor, interviewId, true);
      mustBeAllowed(actor, 'glass.break');
      const why = validatedAt('reason', lineOfText('The reason', 500), reason);
      if (await this.isBroken(tx, actor, interview.id)) return;
      const owes = await this.owes(tx, actor, interview.candidacyId);
      const refusal = refusalOfBreakingGlass({ ...interview, revealed: interview.revealedAt !== null, owes });
      if (refusal) throw new Refusal(new LockedProblem(refusal));
      await this.keep(tx, actor, interview.id, why);
      const { memberId } = actor;
      await this.log.append(tx, interview.id, GLASS_BROKEN, { panelistId: seat?.id ?? null, memberId, reason: why });
    });
  }

  private async keep(tx: Transaction, { memberId }: Actor, interviewId: string, reason: string): Promise<void> {
    await tx.query('INSERT INTO glass_breaks (organization_id, interview_id, member_id, reason) VALUES ($1, $2, $3, $4)', [
      tx.organizationId,
      interviewId,
      memberId,
      reason,
    ]);
    await this.audit.record(tx, memberId, 'glass broken', interviewId, { reason });
  }

  private async isBroken(tx: Transaction, { memberId }: Actor, interviewId: string): Promise<boolean> {
    const row = await tx.one('SELECT 1 FROM glass_breaks WHERE (organization_id, interview_id, member_id) = ($1, $2, $3)', [
      tx.organizationId,
      interviewId,
      memberId,
    ]);
    return row !== null;
  }

  // Whoever scores this candidate and has not submitted would score after seeing.
  private async owes(tx: Transaction, { memberId }: Actor, candidacyId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM interviews i JOIN panelists p ON p.organization_id = i.organization_id AND p.interview_id = i.id
       LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
       WHERE i.organization_id = $1 AND i.candidacy_id = $2 AND i.state <> 'NOT_HELD' AND p.member_id = $3
         AND p.removed_at IS NULL AND NOT p.observer AND k.submitted_at IS NULL LIMIT 1`,
      [tx.organizationId, candidacyId, memberId],
    );
    return row !== null;
  }
}
