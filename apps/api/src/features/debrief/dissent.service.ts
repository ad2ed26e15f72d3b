import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { passageOfText, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { DebriefService } from './debrief.service.js';
import { Dissent } from './debrief.view.js';

const LONGEST = 4_000;

/** Whoever sees a decision otherwise says so beside it, in their own words; it changes nothing and is kept. */
@Injectable()
export class DissentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly debriefs: DebriefService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  async dissent(actor: Actor, candidacyId: string, given: string): Promise<Dissent> {
    const candidacy = await this.candidacies.find(actor, candidacyId);
    mustBeAllowed(actor, 'decisions.dissent');
    const text = validated(passageOfText('What you see otherwise', LONGEST), given);
    const { decision } = await this.debriefs.debrief(actor, candidacy.id);
    if (!decision)
      throw new Refusal(new LockedProblem('No decision that you may read is recorded yet, so there is nothing to dissent from.'));
    return this.transactions.run(actor.organizationId, async (tx) => {
      await tx.query(
        `INSERT INTO dissents (organization_id, candidacy_id, member_id, text) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organization_id, candidacy_id, member_id) DO UPDATE SET text = EXCLUDED.text, at = clock_timestamp()`,
        [tx.organizationId, candidacy.id, actor.memberId, text],
      );
      await this.audit.record(tx, actor.memberId, 'dissent recorded', candidacy.id);
      const own = (await this.all(tx, candidacy.id)).find(({ by }) => by.id === actor.memberId);
      if (!own) throw new Error('The dissent was not written.');
      return own;
    });
  }

  /** What those who may read the decision wrote beside it. */
  read(actor: Actor, candidacyId: string): Promise<Dissent[]> {
    return this.transactions.run(actor.organizationId, (tx) => this.all(tx, candidacyId));
  }

  /** Every dissent, oldest first; the caller has checked that the actor may read the decision. */
  async all(tx: Transaction, candidacyId: string): Promise<Dissent[]> {
    const rows = await tx.query<{ member_id: string; text: string; at: Date }>(
      'SELECT member_id, text, at FROM dissents WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY at',
      [tx.organizationId, candidacyId],
    );
    const members = await this.members.named(tx, rows.map((row) => row.member_id)); // prettier-ignore
    return rows.map(({ member_id, text, at }) => Object.assign(new Dissent(), { by: members.get(member_id), text, at }));
  }
}
