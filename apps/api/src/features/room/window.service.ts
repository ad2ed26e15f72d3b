import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { RevealService } from './reveal.service.js';

const LOOK_MS = 5_000;

interface ClosedWindow {
  organization_id: string;
  interview_id: string;
}

/** Reveals interviews whose finishing window is over, also those that closed while nothing ran. */
@Injectable()
export class WindowService implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(WindowService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly reveals: RevealService,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.closeDue().catch((error: Error) => this.log.error(error.message)), LOOK_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Settles every candidacy with a closed window. */
  async closeDue(): Promise<void> {
    const due = await this.transactions.door<ClosedWindow>('SELECT * FROM doors.closed_windows()');
    for (const { organization_id, interview_id } of due) {
      await this.transactions.run(organization_id, (tx) => this.close(tx, interview_id));
    }
  }

  private async close(tx: Transaction, interviewId: string): Promise<void> {
    const row = await tx.one<{ candidacy_id: string }>(
      'SELECT candidacy_id FROM interviews WHERE organization_id = $1 AND id = $2',
      [tx.organizationId, interviewId],
    );
    if (!row) return;
    await this.candidacies.lock(tx, row.candidacy_id);
    await this.reveals.settle(tx, row.candidacy_id);
  }
}
