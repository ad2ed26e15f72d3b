import { createStore, delMany, entries, get, type UseStore } from 'idb-keyval';
import { renderedFor, slot } from './session.js';
import { UnreachableError } from './problems.js';
import { forgetTyped } from './typed.js';

/** A read as this device keeps it: when it was kept, and the question that it answers. */
interface Kept<T> {
  at: number;
  /** The document that was asked: what another version of the client asked for is no answer to this one. */
  asked: string;
  /** Whose read it is, for the viewer of a slot; null for what stands under its member anyway. */
  member: string | null;
  value: T;
}

/** How long a kept read counts. */
const KEPT_MS = 24 * 60 * 60_000;
/** How long a read is waited for before what is kept takes its place: a line can be dead without saying so. */
const PATIENCE_MS = 5_000;
const SLOTS = 'slot/';
const NO_ANSWER = Symbol('no answer');

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('strata-kept', 'reads'));

/** Whether whoever was signed in has left: an answer that was still on its way to them is not kept. */
let closed = false;

/** Keeps again: somebody has signed in on this page. */
export function keepAgain(): void {
  closed = false;
}

const nameOf = (what: string) => `member/${renderedFor()}/${what}`;
const counts = ({ at }: Kept<unknown>) => Date.now() - at < KEPT_MS;

/** A browser that keeps nothing (a private window) works as it does without: what fails here is as if it had not been kept. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/** Replaces what stands under a name in one transaction, also between tabs; `next` answers undefined where nothing is to change. */
async function put<T>(name: string, next: (kept: Kept<T> | undefined) => Kept<T> | undefined): Promise<void> {
  const replace = (reads: IDBObjectStore) =>
    new Promise<void>((resolve, reject) => {
      const reading = reads.get(name) as IDBRequest<Kept<T> | undefined>;
      reading.onsuccess = () => {
        const value = next(reading.result && counts(reading.result) ? reading.result : undefined);
        if (value) reads.put(value, name);
      };
      reads.transaction.oncomplete = () => resolve();
      reads.transaction.onabort = () => reject(reads.transaction.error ?? new Error('The device kept nothing.'));
    });
  await quietly(() => store()('readwrite', replace));
}

/** Keeps a read of the member for whom this page is rendered; `merge` says what stands when another tab kept one before. */
export async function keep<T>(what: string, asked: string, value: T, merge = (_kept: T, read: T): T => read): Promise<void> {
  if (closed || renderedFor() === null) return;
  await put<T>(nameOf(what), (before) => {
    const merged = before?.asked === asked ? merge(before.value, value) : value;
    return { at: Date.now(), asked, member: null, value: merged };
  });
}

/** Changes what is kept, where something is; it counts no longer for that. */
export async function amendKept<T>(what: string, asked: string, change: (value: T) => T): Promise<void> {
  if (closed || renderedFor() === null) return;
  await put<T>(nameOf(what), (before) => (before?.asked === asked ? { ...before, value: change(before.value) } : undefined));
}

/** What this device kept of a read, if it kept it within a day; undefined where there is none. */
export function kept<T>(what: string, asked: string): Promise<T | undefined> {
  return keptUnder(nameOf(what), asked);
}

export async function forget(what: string): Promise<void> {
  await quietly(() => delMany([nameOf(what)], store()));
}

/** Keeps who is signed in within this page's slot; an answer that was meant for whoever was signed in before is none. */
export async function keepViewer<T>(asked: string, member: string, value: T): Promise<void> {
  if (closed || (renderedFor() ?? member) !== member) return;
  await put<T>(`${SLOTS}${slot}`, () => ({ at: Date.now(), asked, member, value }));
}

export function keptViewer<T>(asked: string): Promise<T | undefined> {
  return keptUnder(`${SLOTS}${slot}`, asked);
}

async function keptUnder<T>(name: string, asked: string): Promise<T | undefined> {
  const found = await quietly(() => get<Kept<T>>(name, store()));
  return found && found.asked === asked && counts(found) ? found.value : undefined;
}

/** Erases all that is kept for whoever is signed in within this slot, and keeps nothing until somebody signs in. */
export async function forgetSlot(): Promise<void> {
  closed = true;
  forgetTyped();
  const name = `${SLOTS}${slot}`;
  await quietly(() => delMany([name], store()));
  await forgetStrangers();
}

/** Erases what is older than a day, and what belongs to members of whom no slot knows. */
export async function forgetStrangers(): Promise<void> {
  await quietly(async () => {
    const all = await entries<string, Kept<unknown>>(store());
    const old = all.filter(([, each]) => !counts(each));
    const known = new Set(all.flatMap(([, each]) => (counts(each) && each.member ? [each.member] : [])));
    const strange = all.filter(([name]) => name.startsWith('member/') && !known.has(name.split('/')[1] ?? ''));
    await delMany(
      [...old, ...strange].map(([name]) => name),
      store(),
    );
  });
}

/** Reads anew; where Strata does not answer, what `lastKept` finds takes the place of the answer. */
export async function readOrKept<T>(read: () => Promise<T>, lastKept: () => Promise<T | undefined>): Promise<T> {
  const reading = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<typeof NO_ANSWER>((resolve) => (timer = setTimeout(() => resolve(NO_ANSWER), PATIENCE_MS)));
  const first = await Promise.race([reading, patience])
    .catch((error: unknown) => (error instanceof UnreachableError ? NO_ANSWER : Promise.reject(error)))
    .finally(() => clearTimeout(timer));
  return first === NO_ANSWER ? ((await lastKept()) ?? reading) : first;
}
