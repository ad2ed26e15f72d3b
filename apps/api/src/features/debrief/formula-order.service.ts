import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { Candidacy } from '../candidacy/candidacy.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { ComparisonService } from './comparison.service.js';
import type { Outcome } from './debrief.view.js';

/** Where a decision stands against the order that the frozen formula gives the candidates of a loop version. */
@Injectable()
export class FormulaOrderService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
    private readonly comparison: ComparisonService,
  ) {}

  /** How many others stand above somebody who is hired and are not, or below somebody who is turned down and are hired. */
  async against(actor: Actor, candidacy: Candidacy, outcome: Outcome): Promise<number> {
    if (outcome === 'HOLD') return 0;
    return this.transactions.run(actor.organizationId, (tx) => this.counted(tx, actor, candidacy, outcome));
  }

  private async counted(tx: Transaction, actor: Actor, candidacy: Candidacy, outcome: Outcome): Promise<number> {
    const ids = await this.candidacies.ofLoopVersion(tx, actor, candidacy.loopId, candidacy.loopVersion);
    const rooms = await this.snapshots.countable(tx, actor, ids);
    const formula = await this.candidacies.formula(tx, candidacy);
    const resultOf = (id: string): number | null =>
      this.comparison.composite(
        rooms.filter(({ candidacyId }) => candidacyId === id),
        formula,
      ).value;
    const own = resultOf(candidacy.id);
    if (own === null) return 0;
    const hired = await this.hired(tx, ids);
    return ids.filter((id) => {
      const other = id === candidacy.id ? null : resultOf(id);
      if (other === null) return false;
      return outcome === 'HIRE' ? other > own && !hired.has(id) : other < own && hired.has(id);
    }).length;
  }

  private async hired(tx: Transaction, candidacyIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ candidacy_id: string; outcome: Outcome }>(
      `SELECT DISTINCT ON (candidacy_id) candidacy_id, outcome FROM decisions
       WHERE organization_id = $1 AND candidacy_id = ANY ($2::uuid[]) ORDER BY candidacy_id, at DESC, id`,
      [tx.organizationId, candidacyIds],
    );
    return new Set(rows.filter(({ outcome }) => outcome === 'HIRE').map((row) => row.candidacy_id));
  }
}
