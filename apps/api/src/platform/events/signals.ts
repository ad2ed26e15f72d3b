import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DATABASE_API_URL } from '../database/database-url.js';

type Hearer = (detail: string | null) => void;
interface Message {
  topic: string;
  detail: string | null;
}

const CHANNEL = 'strata_signals';
const PAYLOAD_BYTES = 7_000;
const COALESCE_MS = 5;
const RECONNECT_MS = 500;
const COUNT_MS = 10_000;
const PRESENCE_LOCK = 7_328_107;
const HELLO = 'hello';
const WAKE = 'wake';

/**
 * Says that something changed: to this process at once, to the others in one notification per batch, never inside a
 * transaction (a NOTIFY there takes a lock of the whole cluster through the flush). A signal carries no truth; whoever hears it reads.
 */
@Injectable()
export class Signals implements OnModuleInit, OnModuleDestroy {
  private readonly self = randomUUID().slice(0, 8);
  private readonly hearers = new Map<string, Set<Hearer>>();
  private readonly log = new Logger(Signals.name);
  private waiting: Message[] = [];
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private notifying = false;
  private closed = false;
  // A process that is alone tells nobody. Whoever comes says hello, and is woken in answer, so that nothing said meanwhile is missed.
  private alone = false;
  private counting: NodeJS.Timeout | undefined;

  constructor(@Inject(DATABASE_API_URL) private readonly url: string) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
    this.counting = setInterval(() => void this.count(), COUNT_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.counting);
    await this.client?.end().catch(() => undefined);
  }

  /** Whether signals of other processes arrive now; what was told meanwhile is rung once they do again. */
  get connected(): boolean {
    return this.client !== undefined;
  }

  /** Hears a topic until the returned function is called. */
  hear(topic: string, hearer: Hearer): () => void {
    const known = this.hearers.get(topic) ?? new Set();
    this.hearers.set(topic, known.add(hearer));
    return () => {
      known.delete(hearer);
      if (known.size === 0) this.hearers.delete(topic);
    };
  }

  publish(topic: string, detail: string | null = null): void {
    this.deliver({ topic, detail });
    if (!this.alone) this.tellOthers({ topic, detail });
  }

  private tellOthers(message: Message): void {
    this.waiting.push(message);
    this.timer ??= setTimeout(() => void this.notifyOthers(), COALESCE_MS);
  }

  private deliver({ topic, detail }: Message): void {
    for (const hearer of [...(this.hearers.get(topic) ?? [])]) hearer(detail);
  }

  // One notification at a time on the one connection; what is said meanwhile goes with the next.
  private async notifyOthers(): Promise<void> {
    this.timer = undefined;
    if (this.notifying) return;
    this.notifying = true;
    while (this.waiting.length > 0) {
      const messages = this.waiting;
      this.waiting = [];
      for (const payload of this.payloads(messages)) {
        await this.client
          ?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload])
          .catch((error: Error) => this.log.warn(error.message));
      }
    }
    this.notifying = false;
  }

  private payloads(messages: Message[]): string[] {
    const distinct = [...new Map(messages.map((message) => [JSON.stringify(message), message])).keys()];
    const payloads: string[] = [];
    let part: string[] = [];
    for (const message of distinct) {
      if (part.length > 0 && Buffer.byteLength(part.join()) + Buffer.byteLength(message) > PAYLOAD_BYTES) {
        payloads.push(this.wrap(part));
        part = [];
      }
      part.push(message);
    }
    return part.length > 0 ? [...payloads, this.wrap(part)] : payloads;
  }

  private wrap(messages: string[]): string {
    return `{"from":"${this.self}","messages":[${messages.join()}]}`;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('notification', (notification) => this.receive(notification.payload ?? ''));
    client.on('error', (error) => this.reconnect(error));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    this.client = client;
    this.alone = false;
    this.tellOthers({ topic: HELLO, detail: null });
    await this.count();
  }

  // Every process holds the same lock together with the others, as long as it listens.
  private async count(): Promise<void> {
    const sql = `SELECT count(*)::int AS processes FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    const counted = await this.client?.query<{ processes: number }>(sql, [PRESENCE_LOCK]).catch(() => undefined);
    this.alone = counted?.rows[0]?.processes === 1;
  }

  private receive(payload: string): void {
    const { from, messages } = JSON.parse(payload) as { from: string; messages: Message[] };
    if (from !== this.self) messages.forEach((message) => this.take(message));
  }

  private take(message: Message): void {
    if (message.topic === WAKE) return this.wakeAll();
    if (message.topic !== HELLO) return this.deliver(message);
    this.alone = false;
    this.tellOthers({ topic: WAKE, detail: null });
  }

  private reconnect(error: Error): void {
    if (this.closed) return;
    this.log.warn(`The signal connection was lost (${error.message}); connecting again.`);
    this.client = undefined;
    setTimeout(() => {
      this.connect().then(
        () => this.wakeAll(),
        (again: Error) => this.reconnect(again),
      );
    }, RECONNECT_MS);
  }

  // What was said while nobody listened is lost, so everybody looks once.
  private wakeAll(): void {
    for (const topic of [...this.hearers.keys()]) this.deliver({ topic, detail: null });
  }
}
