import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
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

interface DecisionRecord {
  outcome: Outcome;
  rationale: string;
  member_id: string;
  at: Date;
}

/** What is decided of a candidacy, and what its questions learn from it. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly ratings: DecidedRatingsService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  async decide(actor: Actor, input: RecordDecisionInput): Promise<Decision> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(input.candidacyId));
      mustBeAllowed(actor, 'decisions.record');
      const { outcome, rationale } = validated(recordDecisionSchema, input);
      await this.candidacies.lock(tx, candidacy.id);
      await tx.query(
        'INSERT INTO decisions (organization_id, candidacy_id, id, outcome, rationale, member_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [tx.organizationId, candidacy.id, randomUUID(), outcome, rationale, actor.memberId],
      );
      await this.ratings.write(tx, candidacy.id);
      await this.audit.record(tx, actor.memberId, 'decision recorded', candidacy.id, { outcome });
      const decision = await this.last(tx, candidacy.id);
      if (!decision) throw new Error('The decision was not written.');
      return decision;
    });
  }

  /** The decision that stands; the caller has checked that the actor may read it. Null: none yet. */
  async last(tx: Transaction, candidacyId: string): Promise<Decision | null> {
    const record = await tx.one<DecisionRecord>(
      'SELECT outcome, rationale, member_id, at FROM decisions WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY at DESC, id LIMIT 1',
      [tx.organizationId, candidacyId],
    );
    if (!record) return null;
    const { outcome, rationale, at } = record;
    return Object.assign(new Decision(), { outcome, rationale, at, by: await this.members.one(tx, record.member_id) });
  }
}
