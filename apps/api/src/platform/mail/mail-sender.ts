import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import type { Transaction } from '../database/transaction.js';
import { Transactions } from '../database/transactions.js';
import { Lookout } from '../events/lookout.js';
import { Signals } from '../events/signals.js';
import type { MailConfig } from './mail-config.js';
import { failureWords } from './mail-failure.js';
import { MAIL_TOPIC, Mails, type Letter, type MailTopic } from './mails.js';

const LOOK_MS = 5_000;
const SECOND = 1;
const MINUTE = 60;
const HOUR = 3_600;

/** How long a mail waits after each failure; after the last it is given up. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];

// Together well below the time after which the database ends an idle transaction.
const TIMEOUTS = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
const WHOLE_MS = 40_000;

interface WaitingMail {
  id: string;
  kind: string;
  subject_id: string;
  occasion: Date;
  attempts: number;
}

/**
 * Hands waiting mails to the mail server, one at a time. A mail is held in its transaction while it is handed over, so of several processes
 * one sends it, and one that dies leaves it waiting; its number is its Message-ID, by which a mail server knows what it has already.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(MailSender.name);
  private deaf: (() => void) | undefined;
  private lookout: Lookout | undefined;
  private readonly transport;

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = config.mail && transportTo(config.mail);
  }

  onApplicationBootstrap(): void {
    if (!this.transport) return;
    const lookout = (this.lookout = new Lookout((it) => this.sendDue(it), LOOK_MS, this.log));
    this.deaf = this.signals.hear(MAIL_TOPIC, () => lookout.look());
    lookout.look();
  }

  /** What is being handed over is finished; the rest waits for the next start. */
  async onModuleDestroy(): Promise<void> {
    this.deaf?.();
    await this.lookout?.close();
    this.transport?.close();
  }

  private async sendDue(lookout: Pick<Lookout, 'closed'>): Promise<void> {
    const due = await this.transactions.door<{ organization_id: string }>('SELECT * FROM doors.due_mails()');
    for (const { organization_id } of due) while (!lookout.closed && (await this.sendNext(organization_id)));
  }

  private sendNext(organizationId: string): Promise<boolean> {
    return this.transactions.run(organizationId, async (tx) => {
      const mail = await tx.one<WaitingMail>(
        `SELECT id, kind, subject_id, occasion, attempts FROM mails WHERE organization_id = $1 AND next_attempt_at <= now()
         ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [organizationId],
      );
      if (!mail) return false;
      const letter = await this.mails.letter(tx, topicOf(mail));
      if (letter) await this.attempt(tx, mail, letter);
      else await this.update(tx, mail, 'DELETE FROM mails');
      return true;
    });
  }

  private async attempt(tx: Transaction, mail: WaitingMail, letter: Letter): Promise<void> {
    try {
      await this.handOver(mail.id, letter);
    } catch (error) {
      return this.failed(tx, mail, failureWords(error));
    }
    await this.update(tx, mail, 'UPDATE mails SET sent_at = clock_timestamp(), next_attempt_at = NULL, attempts = attempts + 1');
  }

  private async failed(tx: Transaction, mail: WaitingMail, words: string): Promise<void> {
    const wait = WAITS[mail.attempts];
    if (wait === undefined) this.log.error(`A mail is given up after ${WAITS.length + 1} attempts: ${words}`);
    else this.log.warn(`A mail could not be sent and is tried again in ${wait} s: ${words}`);
    const set =
      'attempts = attempts + 1, failure = $3, failed_at = clock_timestamp(), next_attempt_at = now() + make_interval(secs => $4)';
    await this.update(tx, mail, `UPDATE mails SET ${set}`, words, wait ?? null);
  }

  private async update(tx: Transaction, mail: WaitingMail, statement: string, ...more: unknown[]): Promise<void> {
    await tx.query(`${statement} WHERE organization_id = $1 AND id = $2`, [tx.organizationId, mail.id, ...more]);
  }

  private async handOver(id: string, { to, subject, text }: Letter): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), WHOLE_MS);
    });
    const from = this.config.mail?.from;
    const sent = this.transport?.sendMail({ messageId: `<${id}@strata>`, from, to, subject, text });
    await Promise.race([sent, late]).finally(() => clearTimeout(timer));
  }
}

const transportTo = ({ server }: MailConfig) =>
  createTransport({ url: server, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });

const topicOf = ({ kind, subject_id, occasion }: WaitingMail): MailTopic => ({ kind, subjectId: subject_id, occasion });
