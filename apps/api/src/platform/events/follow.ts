import type { Signals } from './signals.js';

/** A bell that several topics ring; rings between two waits are one. */
export class Bell {
  private rung = false;
  private waiter: (() => void) | undefined;
  private closed = false;
  private readonly deaf: (() => void)[];

  constructor(signals: Signals, topics: readonly string[], rings?: { everyMs: number }) {
    this.deaf = topics.map((topic) => signals.hear(topic, () => this.ring()));
    if (rings) {
      const timer = setInterval(() => this.ring(), rings.everyMs);
      this.deaf.push(() => clearInterval(timer));
    }
  }

  /** Waits for the next ring; false once the bell is closed. */
  async next(): Promise<boolean> {
    if (!this.rung && !this.closed) await new Promise<void>((resolve) => (this.waiter = resolve));
    this.rung = false;
    return !this.closed;
  }

  close(): void {
    this.closed = true;
    this.deaf.forEach((stop) => stop());
    this.waiter?.();
  }

  private ring(): void {
    this.rung = true;
    this.waiter?.();
  }
}

/**
 * An iterator over what `items` yields, which ends at once when its reader leaves: closing the bell wakes a generator
 * that waits, where a bare `return()` would wait with it.
 */
export function followed<Item>(bell: Bell, items: AsyncIterator<Item, void>, whenDone?: () => void): AsyncIterableIterator<Item> {
  let done = false;
  const finish = (): void => {
    if (done) return;
    done = true;
    bell.close();
    whenDone?.();
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      items.next().then(
        (step) => {
          if (step.done) finish();
          return step;
        },
        (error: unknown) => {
          finish();
          throw error;
        },
      ),
    async return() {
      finish();
      await items.return?.();
      return { value: undefined, done: true };
    },
  };
}
