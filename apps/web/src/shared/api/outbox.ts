import { newMutationId } from './outbox-id.js';
import type { OutboxLocks } from './outbox-locks.js';
import * as queue from './outbox-queue.js';
import type { OutboxItem, OutboxQueue, Refusal } from './outbox-queue.js';
import type { OutboxState } from './outbox-status.js';
import type { OutboxStore } from './outbox-store.js';

/** What became of one attempt. Unreachable keeps the write; stopped keeps it and ends the sending until the page is opened anew. */
export type Answer<R> =
  | { kind: 'acknowledged'; revision: number; result: R }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unreachable' }
  | { kind: 'stopped'; message: string };

interface OutboxParts<W, R> {
  /** One queue per organization and member. */
  name: string;
  store: OutboxStore;
  locks: OutboxLocks;
  send(item: OutboxItem<W>): Promise<Answer<R>>;
  /** Called in every tab; in the one that sent, the write leaves the queue once it has resolved. */
  onAcknowledged(write: W, result: R): Promise<void> | void;
  retryAfterMs?(attempt: number): number;
}

type Change<W> = (items: OutboxQueue<W>) => OutboxQueue<W>;
type Word<W, R> =
  | { say: 'changed' }
  | { say: 'reachable'; reachable: boolean }
  | { say: 'acknowledged'; mutationId: string; revision: number; write: W; result: R };

const backOff = (attempt: number) => Math.min(15_000, 1000 * 2 ** attempt);

/** Writes kept on the device and sent one by one, in order, each exactly once, whatever the network and the tabs do. */
export class Outbox<W, R> {
  private stored: OutboxQueue<W> = [];
  private unstored: Change<W>[] = [];
  private state: OutboxState<W> = { items: [], reachable: true, stopped: null };
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | null;
  private sending = false;
  private attempt = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(private readonly parts: OutboxParts<W, R>) {
    this.channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`strata-outbox:${parts.name}`) : null;
    this.channel?.addEventListener('message', (event: MessageEvent<Word<W, R>>) => this.hear(event.data));
    globalThis.addEventListener?.('online', this.retry);
    globalThis.addEventListener?.('offline', this.lost);
  }

  /** Reads what an earlier page left behind and goes on sending it. */
  async open(): Promise<void> {
    await this.reload();
    void this.drain();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
    this.channel?.close();
    globalThis.removeEventListener?.('online', this.retry);
    globalThis.removeEventListener?.('offline', this.lost);
    this.listeners.clear();
  }

  readonly snapshot = (): OutboxState<W> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Queues a write at once; resolves when the device has kept it. */
  press(cell: string, write: W, knownRevision: number): Promise<void> {
    const mutationId = newMutationId();
    return this.changeAndSend((items) => queue.press(items, { mutationId, cell, write, knownRevision }));
  }

  /** Keeps one's own value after a refusal. */
  insist(mutationId: string): Promise<void> {
    const newId = newMutationId();
    return this.changeAndSend((items) => queue.insist(items, mutationId, newId));
  }

  dismiss(mutationId: string): Promise<void> {
    return this.changeAndSend((items) => queue.dismiss(items, mutationId));
  }

  /** The network is back, as far as anyone knows: tries now instead of waiting for the next attempt. */
  readonly retry = (): void => {
    this.attempt = 0;
    clearTimeout(this.retryTimer);
    this.setReachable(true);
    void this.drain();
  };

  /** Nothing answers: what is pressed from here on waits. */
  readonly lost = (): void => this.setReachable(false);

  private async changeAndSend(change: Change<W>): Promise<void> {
    await this.change(change);
    if (this.state.reachable) void this.drain();
    else this.retryLater();
  }

  private async change(change: Change<W>): Promise<OutboxQueue<W>> {
    this.unstored.push(change);
    this.show({});
    const next = await this.parts.store.update<OutboxQueue<W>>(this.parts.name, (items) => change(items ?? []));
    this.unstored = this.unstored.filter((other) => other !== change);
    this.stored = next;
    this.show({});
    this.say({ say: 'changed' });
    return next;
  }

  private async reload(): Promise<void> {
    this.stored = (await this.parts.store.read<OutboxQueue<W>>(this.parts.name)) ?? [];
    this.show({});
  }

  private async drain(): Promise<void> {
    if (this.sending || this.closed) return;
    this.sending = true;
    try {
      await this.parts.locks.request(`strata-outbox:${this.parts.name}`, async () => {
        while (await this.sendNext());
      });
    } finally {
      this.sending = false;
    }
    if (!this.state.reachable) this.retryLater();
    else if (!this.closed && !this.state.stopped && queue.nextToSend(this.stored)) void this.drain();
  }

  /** One write, from the queue to its answer; false when there is nothing more to do now. */
  private async sendNext(): Promise<boolean> {
    if (this.closed || this.state.stopped) return false;
    await this.reload();
    const next = queue.nextToSend(this.stored);
    if (!next) return false;
    const items = await this.change((current) => queue.markSent(current, next.mutationId));
    const item = items.find(({ mutationId, state }) => mutationId === next.mutationId && state === 'sent');
    if (!item) return true;
    const answer = await this.parts.send(item);
    if (this.closed) return false;
    return this.settle(item, answer);
  }

  private async settle(item: OutboxItem<W>, answer: Answer<R>): Promise<boolean> {
    if (answer.kind === 'unreachable') {
      this.setReachable(false);
      return false;
    }
    this.attempt = 0;
    this.setReachable(true);
    if (answer.kind === 'stopped') {
      this.show({ stopped: answer.message });
      return false;
    }
    const { mutationId } = item;
    if (answer.kind === 'refused') {
      await this.change((items) => queue.refuse(items, mutationId, answer.refusal));
      return true;
    }
    const { revision, result } = answer;
    const kept = this.parts.onAcknowledged(item.write, result);
    this.say({ say: 'acknowledged', mutationId, revision, write: item.write, result });
    await kept;
    await this.change((items) => queue.acknowledge(items, mutationId, revision));
    return true;
  }

  private retryLater(): void {
    if (this.closed || !queue.nextToSend(this.state.items)) return;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.drain(), (this.parts.retryAfterMs ?? backOff)(this.attempt));
    this.attempt += 1;
  }

  private setReachable(reachable: boolean): void {
    if (reachable === this.state.reachable) return;
    this.show({ reachable });
    this.say({ say: 'reachable', reachable });
  }

  private hear(word: Word<W, R>): void {
    if (word.say === 'changed') void this.reload();
    if (word.say === 'reachable') this.show({ reachable: word.reachable });
    if (word.say === 'acknowledged') void this.parts.onAcknowledged(word.write, word.result);
  }

  private say(word: Word<W, R>): void {
    if (!this.closed) this.channel?.postMessage(word);
  }

  private show(change: Partial<Omit<OutboxState<W>, 'items'>>): void {
    const items = this.unstored.reduce((current, apply) => apply(current), this.stored);
    this.state = { ...this.state, ...change, items };
    for (const listener of this.listeners) listener();
  }
}
