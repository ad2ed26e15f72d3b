/** @jest-environment node */
import * as fc from 'fast-check';
import type { OutboxItem } from './outbox-queue.js';
import { pageLocks } from './outbox-locks.js';
import { saveState } from './outbox-status.js';
import { memoryStore } from './outbox-store.js';
import { Outbox } from './outbox.js';
import type { Answer } from './outbox.js';

type Weather = 'clear' | 'request lost' | 'answer lost';

/** Keeps cells as the API's contract says: a mutation id counts once, and a stale revision is refused. */
class Ledger {
  readonly cells = new Map<string, { level: number; revision: number }>();
  readonly applied: string[] = [];
  readonly open: string[] = [];
  overtaken = 0;
  forecast: Weather[] = [];
  private readonly answers = new Map<string, Answer<number>>();

  async take(item: OutboxItem<number>): Promise<Answer<number>> {
    const weather = this.forecast.shift() ?? 'clear';
    if (this.open.includes(item.cell)) this.overtaken += 1;
    this.open.push(item.cell);
    await Promise.resolve();
    const answer = weather === 'request lost' ? null : this.answer(item);
    await Promise.resolve();
    this.open.splice(this.open.indexOf(item.cell), 1);
    return weather === 'clear' && answer ? answer : { kind: 'unreachable' };
  }

  private answer(item: OutboxItem<number>): Answer<number> {
    const known = this.answers.get(item.mutationId);
    if (known) return known;
    const answer = this.store(item);
    this.answers.set(item.mutationId, answer);
    return answer;
  }

  private store({ cell, write, mutationId, expectedRevision }: OutboxItem<number>): Answer<number> {
    const current = this.cells.get(cell);
    const revision = current?.revision ?? 0;
    if (revision !== expectedRevision) {
      const refusal = {
        code: 'STALE_WRITE',
        message: 'Changed elsewhere.',
        currentRevision: revision,
        currentWords: `${current?.level}`,
      };
      return { kind: 'refused', refusal };
    }
    this.cells.set(cell, { level: write, revision: revision + 1 });
    this.applied.push(mutationId);
    return { kind: 'acknowledged', revision: revision + 1, result: write };
  }
}

function device(ledger: Ledger) {
  const store = memoryStore();
  const locks = pageLocks();
  const revisions = new Map<string, number>();
  const open = async () => {
    const tab = new Outbox<number, number>({
      name: 'org:member',
      store,
      locks,
      send: async (item) => {
        const answer = await ledger.take(item);
        if (answer.kind === 'acknowledged') revisions.set(item.cell, answer.revision);
        return answer;
      },
      onAcknowledged: () => undefined,
      retryAfterMs: () => 1,
    });
    await tab.open();
    return tab;
  };
  return { open, known: (cell: string) => revisions.get(cell) ?? 0 };
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 4000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const empty = (tab: Outbox<number, number>) => until(() => tab.snapshot().items.length === 0, 'everything is sent');

describe('the outbox', () => {
  it('stores the last pressed level of every cell, each mutation once, through lost requests, lost answers, reloads and two tabs', async () => {
    const cell = fc.constantFrom('q1/definition', 'q1/mechanism', 'q2/definition');
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ do: fc.constant('press' as const), cell, level: fc.integer({ min: 1, max: 4 }), tab: fc.nat(1) }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('breathe' as const) }) },
    );
    const weather = fc.array(fc.constantFrom<Weather>('clear', 'request lost', 'answer lost'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), weather, async (steps, forecast) => {
        const ledger = new Ledger();
        ledger.forecast = forecast;
        const { open, known } = device(ledger);
        const tabs = [await open(), await open()];
        const pressed = new Map<string, number>();
        for (const now of steps) {
          if (now.do === 'breathe') await new Promise((resolve) => setImmediate(resolve));
          if (now.do === 'reload') {
            tabs[now.tab]?.close();
            tabs[now.tab] = await open();
          }
          if (now.do === 'press') {
            pressed.set(now.cell, now.level);
            await tabs[now.tab]?.press(now.cell, now.level, known(now.cell));
          }
        }
        const last = await open();
        await empty(last);
        for (const tab of [...tabs, last]) tab.close();
        expect(new Map([...ledger.cells].map(([name, { level }]) => [name, level]))).toEqual(pressed);
        expect(new Set(ledger.applied).size).toBe(ledger.applied.length);
        expect(ledger.overtaken).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('replays what was pressed offline after a reload, in order and once, and says so in words all the while', async () => {
    const ledger = new Ledger();
    ledger.forecast = Array.from({ length: 1000 }, () => 'request lost');
    const { open } = device(ledger);
    const before = await open();
    await before.press('q1/definition', 3, 0);
    await before.press('q1/mechanism', 2, 0);
    await before.press('q1/definition', 4, 0);
    await until(() => !before.snapshot().reachable, 'the network is found missing');
    expect(saveState(before.snapshot()).words).toMatch(/^Offline, [23] waiting$/);
    before.close();

    ledger.forecast = [];
    const after = await open();
    await empty(after);
    expect(saveState(after.snapshot()).words).toBe('Saved');
    expect(ledger.cells.get('q1/definition')?.level).toBe(4);
    expect(ledger.cells.get('q1/mechanism')?.level).toBe(2);
    after.close();
  });

  it('keeps a stale write with both values and lets its author choose', async () => {
    const ledger = new Ledger();
    ledger.cells.set('q1/definition', { level: 4, revision: 3 });
    const tab = await device(ledger).open();
    await tab.press('q1/definition', 2, 1);
    await until(() => saveState(tab.snapshot()).state === 'refused', 'the write is refused');
    expect(saveState(tab.snapshot()).words).toBe('Refused, see why');
    const [item] = tab.snapshot().items;
    expect(item).toMatchObject({ write: 2, refusal: { currentRevision: 3, currentWords: '4' } });
    expect(ledger.cells.get('q1/definition')?.level).toBe(4);

    await tab.insist(item?.mutationId ?? '');
    await empty(tab);
    expect(ledger.cells.get('q1/definition')?.level).toBe(2);
    tab.close();
  });

  it('stops at a changed session, keeps every write and says so', async () => {
    const store = memoryStore();
    const sent: string[] = [];
    const tab = new Outbox<number, number>({
      name: 'org:member',
      store,
      locks: pageLocks(),
      send: async (item) => {
        sent.push(item.mutationId);
        return { kind: 'stopped', message: 'Someone else signed in here.' };
      },
      onAcknowledged: () => undefined,
    });
    await tab.open();
    await tab.press('q1/definition', 2, 0);
    await until(() => tab.snapshot().stopped !== null, 'the outbox stops');
    await tab.press('q1/mechanism', 1, 0);
    expect(saveState(tab.snapshot()).words).toBe('Not sending, 2 waiting');
    expect(tab.snapshot().stopped).toBe('Someone else signed in here.');
    expect(sent).toHaveLength(1);
    tab.close();
  });
});
