import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import type { Transaction } from '../database/transaction.js';
import { Signals } from '../events/signals.js';

/** What a mail is about: a kind that some feature writes, a thing of that feature, and the moment that gave the occasion. */
export interface MailTopic {
  kind: string;
  subjectId: string;
  occasion: Date;
}

export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
}

/** Writes the letter as things stand when it leaves; null: nobody is to be told any more. */
export type LetterWriter = (tx: Transaction, topic: MailTopic) => Promise<Letter | null>;

/** How mail stands in an organization. */
export interface MailStanding {
  waiting: number;
  given_up: number;
  last_sent_at: Date | null;
  last_failure: string | null;
  last_failed_at: Date | null;
}

/** Rung when a mail was queued. */
export const MAIL_TOPIC = 'mail';

const STANDING = `
  SELECT count(*) FILTER (WHERE next_attempt_at IS NOT NULL)::int AS waiting,
    count(*) FILTER (WHERE sent_at IS NULL AND next_attempt_at IS NULL)::int AS given_up, max(sent_at) AS last_sent_at,
    (array_agg(failure ORDER BY failed_at DESC) FILTER (WHERE sent_at IS NULL AND failure IS NOT NULL))[1] AS last_failure,
    max(failed_at) FILTER (WHERE sent_at IS NULL) AS last_failed_at
  FROM mails WHERE organization_id = $1`;

/** The mails that wait: written down with what they are about, in the transaction that gives the occasion, and sent after it. */
@Injectable()
export class Mails {
  readonly on: boolean;
  private readonly writers = new Map<string, LetterWriter>();

  constructor(
    private readonly signals: Signals,
    @Inject(CONFIG) config: Config,
  ) {
    this.on = config.mail !== undefined;
  }

  /** Says who writes the letters of a kind. */
  writtenBy(kind: string, writer: LetterWriter): void {
    this.writers.set(kind, writer);
  }

  /** Queues one mail for each topic; one that was queued already, or that still waits about the same thing, is not queued again. Old ones go. */
  async queue(tx: Transaction, topics: readonly MailTopic[]): Promise<void> {
    if (!this.on || topics.length === 0) return;
    const wanted = topics.map(({ kind, subjectId, occasion }) => ({ id: randomUUID(), kind, subject_id: subjectId, occasion }));
    const queued = await tx.query(
      `INSERT INTO mails (organization_id, id, kind, subject_id, occasion)
       SELECT $1, w.id, w.kind, w.subject_id, w.occasion FROM json_to_recordset($2) w(id uuid, kind text, subject_id uuid, occasion timestamptz)
       WHERE NOT EXISTS (SELECT 1 FROM mails m WHERE (m.organization_id, m.kind, m.subject_id) = ($1, w.kind, w.subject_id)
         AND m.next_attempt_at IS NOT NULL) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.organizationId, JSON.stringify(wanted)],
    );
    await tx.query(
      `DELETE FROM mails WHERE organization_id = $1 AND next_attempt_at IS NULL AND queued_at < now() - interval '30 days'`,
      [tx.organizationId],
    );
    if (queued.length > 0) tx.afterCommit(() => this.signals.publish(MAIL_TOPIC));
  }

  async letter(tx: Transaction, topic: MailTopic): Promise<Letter | null> {
    return (await this.writers.get(topic.kind)?.(tx, topic)) ?? null;
  }

  async standing(tx: Transaction): Promise<MailStanding | null> {
    return this.on ? tx.one<MailStanding>(STANDING, [tx.organizationId]) : null;
  }
}
