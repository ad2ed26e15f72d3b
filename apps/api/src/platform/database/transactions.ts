import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Transaction, type Announcement } from './transaction.js';

type AnnouncementClass<A extends Announcement> = new (...parameters: never[]) => A;
type Listener = (tx: Transaction, announcement: Announcement) => Promise<void>;

const ATTEMPTS = 4;
const RETRIED = new Set(['40001', '40P01']);

/** Opens transactions and carries announcements between features inside them. */
@Injectable()
export class Transactions {
  private readonly listeners = new Map<unknown, Listener[]>();

  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one transaction that sees one organization's rows; on a deadlock or lost race it runs again. */
  async run<Result>(organizationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(organizationId, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
      }
    }
  }

  /** Listens to announcements of one class, inside the transaction that makes them. */
  on<A extends Announcement>(kind: AnnouncementClass<A>, listener: (tx: Transaction, announcement: A) => Promise<void>): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener as Listener]);
  }

  /** A query through one of the doors that answer before an organization is known. */
  door<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, parameters);
  }

  private async attempt<Result>(organizationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    let opened: Transaction | undefined;
    const result = await this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('strata.organization', $1, true)`, [organizationId]);
      opened = new Transaction(organizationId, manager, (tx, announcement) => this.tell(tx, announcement));
      return work(opened);
    });
    opened?.runCommitted();
    return result;
  }

  private async tell(tx: Transaction, announcement: Announcement): Promise<void> {
    for (const listener of this.listeners.get(announcement.constructor) ?? []) await listener(tx, announcement);
  }
}

function isLostRace(error: unknown): boolean {
  return error instanceof QueryFailedError && RETRIED.has((error.driverError as { code?: string }).code ?? '');
}
