import type { Client } from 'graphql-ws';

const PATIENCE_MS = 8_000;

/** By which code a subscription ended: of the error that refused it, or of its socket's closing. */
export function codeOfEnding(ending: unknown): string | number | undefined {
  const [refused] = Array.isArray(ending) ? (ending as { extensions: { code: string } }[]) : [];
  return refused ? refused.extensions.code : (ending as { code?: number } | undefined)?.code;
}

/** One subscription of one person, with verbs that wait and expire. */
export class Feed<Item> {
  readonly items: Item[] = [];
  private outcome: { ending: unknown } | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly dispose: () => void;

  constructor(client: Client, query: string, variables: Record<string, unknown>) {
    this.dispose = client.subscribe<{ result: Item }>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data?.result !== undefined && data?.result !== null) this.items.push(data.result);
          if (errors) this.outcome = { ending: errors };
          this.wake();
        },
        error: (error) => this.end(error),
        complete: () => this.end('complete'),
      },
    );
  }

  /** Waits until the items heard so far are as wanted, and answers them. */
  async until(wanted: (items: Item[]) => boolean, what: string, ms = PATIENCE_MS): Promise<Item[]> {
    await this.wait(() => wanted(this.items) || this.outcome !== undefined, what, ms);
    if (!wanted(this.items))
      throw new Error(`The feed ended before ${what}: ${told(this.outcome?.ending)}; it had heard ${told(this.items)}`);
    return this.items;
  }

  async hears(count: number, ms = PATIENCE_MS): Promise<Item[]> {
    return this.until((items) => items.length >= count, `${count} items were heard`, ms);
  }

  /** Waits until the server ends the subscription, and answers how: errors, a close event, or 'complete'. */
  async ended(ms = PATIENCE_MS): Promise<unknown> {
    await this.wait(() => this.outcome !== undefined, 'the feed ended', ms);
    return this.outcome?.ending;
  }

  stop(): void {
    this.dispose();
  }

  private end(ending: unknown): void {
    this.outcome ??= { ending };
    this.wake();
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }

  private wait(done: () => boolean, what: string, ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!done()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`Waited ${ms} ms in vain until ${what}; heard ${told(this.items)}`));
      }, ms);
      this.waiting.add(look);
      look();
    });
  }
}

/** Sends one operation over the socket and answers its result. */
export function overSocket<Data>(client: Client, query: string, variables: Record<string, unknown>): Promise<Data> {
  return new Promise((resolve, reject) => {
    let answer: Data | undefined;
    client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) reject(new Error(told(errors)));
          else if (data) answer = data;
        },
        error: (error) => reject(error instanceof Error ? error : new Error(told(error))),
        complete: () => (answer === undefined ? reject(new Error('The socket closed without an answer.')) : resolve(answer)),
      },
    );
  });
}

/** Asks again and again until the answer is as wanted; the last answer is told when time is over. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  wanted: (answer: Answer) => boolean,
  what: string,
  ms = PATIENCE_MS,
): Promise<Answer> {
  const until = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > until) throw new Error(`Waited ${ms} ms in vain until ${what}; the last answer was ${told(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function told(thing: unknown): string {
  return thing instanceof Error ? thing.message : (JSON.stringify(thing) ?? String(thing));
}
