import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId, lineOfText, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyRow } from './candidacy.entity.js';
import { CandidacyWithdrawn, TimeGranted } from './candidacy.events.js';
import { timeMultiplierSchema } from './candidacy.inputs.js';
import { CandidacyService } from './candidacy.service.js';
import type { Candidacy } from './candidacy.view.js';

/** What becomes of a candidacy on its way: withdrawn, taken up again, given more time. */
@Injectable()
export class CourseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly audit: AuditService,
  ) {}

  /** The candidate goes no further: what has not begun is not held, and nothing waits for it. */
  withdraw(actor: Actor, candidacyId: string, reason: string | null): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      const why = reason?.trim() ? validated(lineOfText('The reason', 500), reason) : null;
      if (candidacy.withdrawnAt) return;
      await this.update(tx, candidacy.id, { withdrawnAt: new Date(), withdrawnReason: why });
      await this.audit.record(tx, actor.memberId, 'candidacy withdrawn', candidacy.id);
      await tx.announce(new CandidacyWithdrawn(candidacy.id, actor.memberId));
    });
  }

  /** The candidate goes on after all; each round that was called off is scheduled anew. */
  takeUp(actor: Actor, candidacyId: string): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      if (!candidacy.withdrawnAt) return;
      await this.update(tx, candidacy.id, { withdrawnAt: null, withdrawnReason: null });
      await this.audit.record(tx, actor.memberId, 'candidacy taken up again', candidacy.id);
    });
  }

  /** Gives a candidate more time; whoever sits in a room sees its time box and never why it is as long. */
  grantTime(actor: Actor, candidacyId: string, multiplier: number): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      const timeMultiplier = validated(timeMultiplierSchema, { multiplier }).multiplier;
      if (timeMultiplier === candidacy.timeMultiplier) return;
      await this.update(tx, candidacy.id, { timeMultiplier });
      await this.audit.record(tx, actor.memberId, 'time granted', candidacy.id);
      await tx.announce(new TimeGranted(candidacy.id));
    });
  }

  async isWithdrawn(tx: Transaction, candidacyId: string): Promise<boolean> {
    const row = await tx.repository(CandidacyRow).findOneBy({ organizationId: tx.organizationId, id: candidacyId });
    return Boolean(row?.withdrawnAt);
  }

  private changing(
    actor: Actor,
    candidacyId: string,
    change: (tx: Transaction, candidacy: Candidacy) => Promise<void>,
  ): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = knownId(candidacyId);
      await this.candidacies.lock(tx, id);
      const candidacy = await this.candidacies.one(tx, actor, id);
      mustBeAllowed(actor, 'candidacies.change');
      await change(tx, candidacy);
      return this.candidacies.one(tx, actor, id);
    });
  }

  private update(tx: Transaction, id: string, change: Partial<CandidacyRow>): Promise<unknown> {
    return tx.repository(CandidacyRow).update({ organizationId: tx.organizationId, id }, change);
  }
}
