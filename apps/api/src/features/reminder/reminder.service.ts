import { Injectable } from '@nestjs/common';
import { shownName } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { Mails } from '../../platform/mail/mails.js';
import { MemberService } from '../identity/member.service.js';
import { SCORECARD_OWED } from './letter.service.js';
import { MINE, OWED } from './reminder.query.js';
import { Reminder } from './reminder.view.js';

interface ReminderRecord {
  interview_id: string;
  title: string;
  candidate_name: string;
  anonymised: boolean;
  reminded_by: string;
  at: Date;
}

/** Asks those who still owe a scorecard for it; nobody learns a value by it. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
    private readonly mails: Mails,
  ) {}

  /** Reminds everybody who owes a scorecard in a candidacy; answers how many these are. */
  async remind(actor: Actor, candidacyId: string): Promise<number> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(candidacyId));
      mustBeAllowed(actor, 'scorecards.remind');
      const reminded = await tx.query<{ panelist_id: string; at: Date }>(
        `INSERT INTO scorecard_reminders (organization_id, panelist_id, reminded_by)
         SELECT p.organization_id, p.id, $3 FROM ${OWED} AND i.candidacy_id = $2
         ON CONFLICT (organization_id, panelist_id) DO UPDATE SET reminded_by = EXCLUDED.reminded_by, at = clock_timestamp() RETURNING panelist_id, at`,
        [tx.organizationId, candidacy.id, actor.memberId],
      );
      const panelists = reminded.map((row) => row.panelist_id);
      await this.mails.queue(
        tx,
        reminded.map(({ panelist_id, at }) => ({ kind: SCORECARD_OWED, subjectId: panelist_id, occasion: at })),
      );
      if (panelists.length > 0) await this.audit.record(tx, actor.memberId, 'reminded', candidacy.id, { panelists });
      return panelists.length;
    });
  }

  /** When each seat of a candidacy was last reminded. */
  async times(tx: Transaction, candidacyId: string): Promise<Map<string, Date>> {
    const rows = await tx.query<{ panelist_id: string; at: Date }>(
      `SELECT r.panelist_id, r.at FROM scorecard_reminders r JOIN panelists p ON (p.organization_id, p.id) = (r.organization_id, r.panelist_id)
       JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
       WHERE r.organization_id = $1 AND i.candidacy_id = $2`,
      [tx.organizationId, candidacyId],
    );
    return new Map(rows.map((row) => [row.panelist_id, row.at]));
  }

  /** Who asked the actor for which scorecard, as long as it is owed. */
  async mine(actor: Actor): Promise<Reminder[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const records = await tx.query<ReminderRecord>(MINE, [tx.organizationId, actor.memberId]);
      const reminders: Reminder[] = [];
      for (const { interview_id, title, candidate_name, anonymised, reminded_by, at } of records) {
        const by = await this.members.one(tx, reminded_by);
        const place = { interviewId: interview_id, interviewTitle: title, candidateName: shownName(candidate_name, anonymised) };
        reminders.push(Object.assign(new Reminder(), { ...place, by, at }));
      }
      return reminders;
    });
  }
}
