import { createStore, get, update } from 'idb-keyval';

/** Where a queue is kept: `update` is atomic, also between tabs. */
export interface OutboxStore {
  read<T>(key: string): Promise<T | undefined>;
  update<T>(key: string, change: (value: T | undefined) => T): Promise<T>;
}

/** The device's own store: survives a reload and a closed tab, and is shared by all tabs of the browser. */
function deviceStore(): OutboxStore {
  const database = createStore('strata-outbox', 'queues');
  return {
    read: (key) => get(key, database),
    async update<T>(key: string, change: (value: T | undefined) => T): Promise<T> {
      const written: T[] = [];
      await update<T>(
        key,
        (value) => {
          const next = change(value);
          written.push(next);
          return next;
        },
        database,
      );
      return written.at(-1) as T;
    },
  };
}

/** For a browser that keeps nothing (private windows): the queue lives as long as the page. */
export function memoryStore(): OutboxStore {
  const values = new Map<string, string>();
  const read = <T>(key: string) => (values.has(key) ? (JSON.parse(values.get(key) ?? 'null') as T) : undefined);
  return {
    read: async <T>(key: string) => read<T>(key),
    async update<T>(key: string, change: (value: T | undefined) => T): Promise<T> {
      const next = change(read<T>(key));
      values.set(key, JSON.stringify(next));
      return JSON.parse(JSON.stringify(next)) as T;
    },
  };
}

/** The device's store where it works, else memory: a panelist can score in a private window too. */
export function bestStore(): OutboxStore {
  let chosen: Promise<OutboxStore> | undefined;
  const choose = () => (chosen ??= probed());
  return {
    read: async <T>(key: string) => (await choose()).read<T>(key),
    update: async <T>(key: string, change: (value: T | undefined) => T) => (await choose()).update(key, change),
  };
}

async function probed(): Promise<OutboxStore> {
  try {
    const store = deviceStore();
    await store.read('probe');
    return store;
  } catch {
    return memoryStore();
  }
}
