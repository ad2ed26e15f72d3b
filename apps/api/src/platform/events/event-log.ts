import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { Transactions } from '../database/transactions.js';
import { Signals } from './signals.js';

/** One numbered event of a stream, as it was written. */
export interface StreamEvent<Body = Record<string, unknown>> {
  seq: number;
  kind: string;
  at: Date;
  body: Body;
}

export const streamTopic = (streamId: string): string => `stream:${streamId}`;

/** The numbered log: each stream counts from 1 without gaps, because its counter is a row that the writing transaction holds. */
@Injectable()
export class EventLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly signals: Signals,
  ) {}

  /** Writes the next event of a stream; subscribers hear of it after the commit. */
  async append(tx: Transaction, streamId: string, kind: string, body: Record<string, unknown>): Promise<StreamEvent> {
    const written = await tx.one<{ seq: number; at: Date }>(
      `WITH next AS (
         INSERT INTO event_streams (organization_id, stream_id, last_seq) VALUES ($1, $2, 1)
         ON CONFLICT (organization_id, stream_id) DO UPDATE SET last_seq = event_streams.last_seq + 1 RETURNING last_seq)
       INSERT INTO stream_events (organization_id, stream_id, seq, kind, at, body)
       SELECT $1, $2, last_seq, $3, clock_timestamp(), $4 FROM next RETURNING seq, at`,
      [tx.organizationId, streamId, kind, JSON.stringify(body)],
    );
    if (!written) throw new Error(`The event "${kind}" took no number.`);
    tx.afterCommit(() => this.signals.publish(streamTopic(streamId), String(written.seq)));
    return { ...written, kind, body };
  }

  read(organizationId: string, streamId: string, afterSeq: number): Promise<StreamEvent[]> {
    return this.transactions.run(organizationId, (tx) =>
      tx.query<StreamEvent>(
        `SELECT seq, kind, at, body FROM stream_events
         WHERE organization_id = $1 AND stream_id = $2 AND seq > $3 ORDER BY seq LIMIT 500`,
        [organizationId, streamId, afterSeq],
      ),
    );
  }

  async lastSeq(organizationId: string, streamId: string): Promise<number> {
    const row = await this.transactions.run(organizationId, (tx) =>
      tx.one<{ last_seq: number }>('SELECT last_seq FROM event_streams WHERE organization_id = $1 AND stream_id = $2', [
        organizationId,
        streamId,
      ]),
    );
    return row?.last_seq ?? 0;
  }
}
