import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReasonCode } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { recordDecisionSchema, type RecordDecisionInput } from './debrief.inputs.js';
import { Decision, type Outcome } from './debrief.view.js';
import { DecidedRatingsService } from './decided-ratings.service.js';
import { FormulaOrderService } from './formula-order.service.js';

interface DecisionRecord {
  outcome: Outcome;
  reason_code: ReasonCode | null;
  rationale: string;
  member_id: string;
  against_formula: number;
  at: Date;
}

/** What is decided of a candidacy, and what its questions learn from it. Decisions are versions: the newest stands. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly ratings: DecidedRatingsService,
    private readonly order: FormulaOrderService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  async decide(actor: Actor, input: RecordDecisionInput): Promise<Decision> {
    const candidacy = await this.candidacies.find(actor, input.candidacyId);
    mustBeAllowed(actor, 'decisions.record');
    const { outcome, rationale, reasonCode = null } = validated(recordDecisionSchema, input);
    const against = await this.order.against(actor, candidacy, outcome);
    return this.transactions.run(actor.organizationId, async (tx) => {
      await this.candidacies.one(tx, actor, knownId(input.candidacyId));
      await this.candidacies.lock(tx, candidacy.id);
      await tx.query(
        `INSERT INTO decisions (organization_id, candidacy_id, id, outcome, rationale, member_id, reason_code, against_formula)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tx.organizationId, candidacy.id, randomUUID(), outcome, rationale, actor.memberId, reasonCode, against],
      );
      await this.ratings.write(tx, candidacy.id);
      await this.audit.record(tx, actor.memberId, 'decision recorded', candidacy.id, { outcome, reasonCode, against });
      const [decision] = await this.all(tx, candidacy.id);
      if (!decision) throw new Error('The decision was not written.');
      return decision;
    });
  }

  /** Every decision, newest first; the caller has checked that the actor may read them. */
  async all(tx: Transaction, candidacyId: string): Promise<Decision[]> {
    const records = await tx.query<DecisionRecord>(
      `SELECT outcome, reason_code, rationale, member_id, against_formula, at FROM decisions
       WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY at DESC, id`,
      [tx.organizationId, candidacyId],
    );
    if (records.length === 0) return [];
    const members = await this.members.named(tx, records.map((record) => record.member_id)); // prettier-ignore
    return records.map(({ outcome, reason_code, rationale, against_formula, member_id, at }) =>
      Object.assign(new Decision(), {
        outcome,
        rationale,
        at,
        reasonCode: reason_code,
        againstFormula: against_formula,
        by: members.get(member_id),
      }),
    );
  }
}
