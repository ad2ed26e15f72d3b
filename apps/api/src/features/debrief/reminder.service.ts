import { Injectable } from '@nestjs/common';
import { shownName } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { Reminder } from './debrief.view.js';

// A scorecard is owed once its round began, by whoever is counted there and has not handed in.
const OWED = `panelists p
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id) AND i.state IN ('LIVE', 'ENDED')
  JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id) AND m.role <> 'OBSERVER'
  LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
  WHERE p.organization_id = $1 AND p.removed_at IS NULL AND p.replaced_at IS NULL AND NOT p.observer AND NOT p.training AND k.submitted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id))`;

const MINE = `
  SELECT p.id AS panelist_id, i.id AS interview_id, i.title, d.name AS candidate_name, o.anonymise_candidates AS anonymised, r.reminded_by, r.at FROM scorecard_reminders r
  JOIN (SELECT p.* FROM ${OWED}) p ON (p.organization_id, p.id) = (r.organization_id, r.panelist_id)
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
  JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  JOIN candidates d ON (d.organization_id, d.id) = (c.organization_id, c.candidate_id)
  JOIN organizations o ON o.id = r.organization_id
  WHERE p.member_id = $2 ORDER BY r.at DESC`;

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
  ) {}

  /** Reminds everybody who owes a scorecard in a candidacy; answers how many these are. */
  async remind(actor: Actor, candidacyId: string): Promise<number> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(candidacyId));
      mustBeAllowed(actor, 'scorecards.remind');
      const reminded = await tx.query<{ panelist_id: string }>(
        `INSERT INTO scorecard_reminders (organization_id, panelist_id, reminded_by)
         SELECT p.organization_id, p.id, $3 FROM ${OWED} AND i.candidacy_id = $2
         ON CONFLICT (organization_id, panelist_id) DO UPDATE SET reminded_by = EXCLUDED.reminded_by, at = clock_timestamp() RETURNING panelist_id`,
        [tx.organizationId, candidacy.id, actor.memberId],
      );
      const panelists = reminded.map((row) => row.panelist_id);
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
