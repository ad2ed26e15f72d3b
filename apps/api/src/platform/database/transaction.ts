import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

export type AfterCommit = () => void;

/** An announcement made inside a transaction: features to the right listen to its class and act in the same transaction. */
export type Announcement = object;

/** The only way to reach a repository: one organization's rows, inside one database transaction. */
export class Transaction {
  private readonly committed: AfterCommit[] = [];

  constructor(
    readonly organizationId: string,
    private readonly manager: EntityManager,
    private readonly announcer: (tx: Transaction, announcement: Announcement) => Promise<void>,
  ) {}

  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, parameters);
    // TypeORM answers [rows, count] for UPDATE and DELETE and the bare rows otherwise.
    const rows =
      Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number'
        ? result[0]
        : result;
    return rows as Row[];
  }

  async one<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  /** Tells the features to the right; they act in this transaction, before it commits. */
  announce(announcement: Announcement): Promise<void> {
    return this.announcer(this, announcement);
  }

  afterCommit(work: AfterCommit): void {
    this.committed.push(work);
  }

  runCommitted(): void {
    for (const work of this.committed) work();
  }
}
