import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AuditEntry } from './audit-entry.entity.js';

/** Keeps who did what to whom; entries are written with the act itself and never changed. */
@Injectable()
export class AuditService {
  async record(
    tx: Transaction,
    memberId: string | null,
    action: string,
    subjectId: string | null,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await tx
      .repository(AuditEntry)
      .insert({ organizationId: tx.organizationId, id: randomUUID(), memberId, action, subjectId, detail });
  }
}
