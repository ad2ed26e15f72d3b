const PREFIX = /^\/s\/([1-9]\d?)(?=\/|$)/;
const TAKEN = 'strata-slots';
const SLOTS = 99;

/** The session slot that an address names: `/s/2/loops` is 2; without a prefix it is 0. */
export function slotOf(pathname: string): number {
  return Number(PREFIX.exec(pathname)?.[1] ?? 0);
}

/** What stands before every path of a slot: empty for 0, `/s/2` for 2. */
export function basePathOf(slot: number): string {
  return slot === 0 ? '' : `/s/${slot}`;
}

/** The slot of this page; it never changes without a new page. */
export const slot = slotOf(globalThis.location?.pathname ?? '/');

/** The address of a path within this page's slot, for links that open outside the router. */
export function addressOf(path: string): string {
  return `${basePathOf(slot)}${path}`;
}

let member: string | null = null;

/** The member for whom this page is rendered: every request carries it, and a write under another session is refused. */
export function renderedFor(): string | null {
  return member;
}

/** What every request says of its page: the slot, and the member for whom it is rendered. */
export function sessionHeaders(): Record<string, string> {
  return { 'x-strata-slot': String(slot), ...(member && { 'x-strata-member': member }) };
}

/** Why a page of a member goes to the sign-in page: their session ended. Undefined where nobody was signed in yet. */
export function reasonToSignIn(): 'ended' | undefined {
  return member === null ? undefined : 'ended';
}

export function renderFor(memberId: string | null): void {
  member = memberId;
}

function readTaken(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(TAKEN) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function writeTaken(taken: Record<string, string>): void {
  try {
    localStorage.setItem(TAKEN, JSON.stringify(taken));
  } catch {
    // A browser that keeps nothing offers the first slot again; the sign-in page there shows who is in it.
  }
}

/** Remembers on this device who is signed in here, so that another window takes a slot of its own. */
export function takeSlot(name: string): void {
  writeTaken({ ...readTaken(), [slot]: name });
}

export function leaveSlot(): void {
  const { [String(slot)]: _left, ...others } = readTaken();
  writeTaken(others);
}

/** Everybody signed in within this browser, by slot. */
export function takenSlots(): { slot: number; name: string }[] {
  return Object.entries(readTaken()).map(([number, name]) => ({ slot: Number(number), name }));
}

/** The lowest slot in which nobody is signed in, this page's own aside. */
export function nextFreeSlot(): number {
  const taken = new Set([slot, ...takenSlots().map((each) => each.slot)]);
  for (let candidate = 0; candidate <= SLOTS; candidate += 1) if (!taken.has(candidate)) return candidate;
  return SLOTS;
}
