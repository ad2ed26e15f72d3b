import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';

/** Remembers the first time a member was shown a colleague's value in a candidacy; from then on changes are amendments. */
@Injectable()
export class SightingService {
  constructor(private readonly transactions: Transactions) {}

  /** The same in a transaction of its own, before values that were read already are sent. */
  async remember(actor: Actor, candidacyId: string): Promise<void> {
    await this.transactions.run(actor.organizationId, (tx) => this.record(tx, candidacyId, actor.memberId));
  }

  /** Call it before the values leave, in the transaction that reads them. */
  async record(tx: Transaction, candidacyId: string, memberId: string): Promise<void> {
    await tx.query(
      'INSERT INTO sightings (organization_id, candidacy_id, member_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [tx.organizationId, candidacyId, memberId],
    );
  }

  async has(tx: Transaction, candidacyId: string, memberId: string): Promise<boolean> {
    const row = await tx.one('SELECT 1 FROM sightings WHERE (organization_id, candidacy_id, member_id) = ($1, $2, $3)', [
      tx.organizationId,
      candidacyId,
      memberId,
    ]);
    return row !== null;
  }
}
