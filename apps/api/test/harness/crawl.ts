import type { Known, Operations } from './operations.js';
import type { Person } from './people.js';
import { Feed } from './socket.js';

/** What one operation answered to one viewer. */
export interface Heard {
  operation: string;
  args: Record<string, unknown>;
  answer: unknown;
}

// These end the crawler's own session or act on nobody's behalf.
const LEFT_OUT = new Set(['signOut']);

/**
 * Calls every operation of the schema once as one viewer and answers everything that came back, refusals included; `numbers` is
 * how far the room has counted, and `leaveOut` spares what was asked before.
 */
export async function crawl(
  operations: Operations,
  viewer: Person,
  {
    known,
    numbers,
    leaveOut,
  }: { known: Known; numbers: number; leaveOut?: (item: Pick<Heard, 'operation' | 'args'>) => boolean },
): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const kind of ['query', 'mutation'] as const) {
    for (const name of operations.names(kind)) {
      if (LEFT_OUT.has(name)) continue;
      const args = operations.arguments(kind, name, known);
      if (leaveOut?.({ operation: `${kind} ${name}`, args })) continue;
      heard.push({ operation: `${kind} ${name}`, args, answer: await viewer.client.send(operations.document(kind, name), args) });
    }
  }
  for (const name of operations.names('subscription')) {
    const args = operations.arguments('subscription', name, { ...known, afterSeq: 0 });
    const feed = new Feed<unknown>(viewer.client.socket(), operations.document('subscription', name), args);
    const wanted = name === 'roomEvents' ? numbers : 1;
    const answer = await feed.hears(wanted).then((items) => items.slice(0, wanted), () => feed.ended()); // prettier-ignore
    feed.stop();
    heard.push({ operation: `subscription ${name}`, args, answer });
  }
  return heard;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

// A record's seal is made of what stands in the record, its ids and times too, and tells nothing beside it.
const SEAL = /sha256=[0-9a-f]{64} blocks=[\w-]+|"hash":"[0-9a-f]{64}"/g;

/** A text in which ids are numbered in the order of their appearance, and times and seals are alike. */
export function normalised(answer: unknown): string {
  const ids = new Map<string, string>();
  const name = (id: string): string => ids.get(id) ?? (ids.set(id, `id ${ids.size + 1}`).get(id) as string);
  return (JSON.stringify(answer) ?? 'nothing').replace(UUID, name).replace(TIME, 'a time').replace(SEAL, 'a seal');
}

/** Every object of an answer that has the wanted type. */
export function objectsOf(answer: unknown, typename: string): Record<string, unknown>[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => objectsOf(each, typename));
  if (typeof answer !== 'object' || answer === null) return [];
  const own = (answer as Record<string, unknown>)['__typename'] === typename ? [answer as Record<string, unknown>] : [];
  return [...own, ...Object.values(answer).flatMap((each) => objectsOf(each, typename))];
}
