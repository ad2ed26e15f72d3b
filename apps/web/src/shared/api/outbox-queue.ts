/** What a refused write is told: words for the person, and the value that stands instead when the write was stale. */
export interface Refusal {
  code: string;
  message: string;
  /** Revision of the value that stands; null when the refusal was not about a newer value. */
  currentRevision: number | null;
  /** The value that stands, in words; null when there is none to show. */
  currentWords: string | null;
}

/** One write on its way: waiting has never left this device, sent has and its answer is not known, refused waits for a person. */
export interface OutboxItem<W> {
  mutationId: string;
  cell: string;
  write: W;
  expectedRevision: number;
  state: 'waiting' | 'sent' | 'refused';
  refusal: Refusal | null;
}

export type OutboxQueue<W> = readonly OutboxItem<W>[];

/** A press: the newest unsent write of a cell replaces the one before it and keeps the revision its author had in sight. */
export function press<W>(
  queue: OutboxQueue<W>,
  { mutationId, cell, write, knownRevision }: { mutationId: string; cell: string; write: W; knownRevision: number },
): OutboxQueue<W> {
  const replaced = queue.find((item) => item.cell === cell && item.state !== 'sent');
  const underway = queue.find((item) => item.cell === cell && item.state === 'sent');
  const inherited = replaced && (replaced.refusal?.currentRevision ?? replaced.expectedRevision);
  const expectedRevision = inherited ?? (underway ? underway.expectedRevision + 1 : knownRevision);
  const item: OutboxItem<W> = { mutationId, cell, write, expectedRevision, state: 'waiting', refusal: null };
  return [...queue.filter((other) => other !== replaced), item];
}

/** The oldest write that may leave: everything but refusals, in the order of the presses. */
export function nextToSend<W>(queue: OutboxQueue<W>): OutboxItem<W> | undefined {
  return queue.find((item) => item.state !== 'refused');
}

/** From here on the write is frozen: it may have been stored, so it can only be repeated, never changed. */
export function markSent<W>(queue: OutboxQueue<W>, mutationId: string): OutboxQueue<W> {
  return queue.map((item) => (item.mutationId === mutationId && item.state === 'waiting' ? { ...item, state: 'sent' } : item));
}

/** The write is stored: it leaves the queue and hands its revision to the next write of the cell. */
export function acknowledge<W>(queue: OutboxQueue<W>, mutationId: string, revision: number): OutboxQueue<W> {
  const done = queue.find((item) => item.mutationId === mutationId);
  if (!done) return queue;
  return queue
    .filter((item) => item !== done)
    .map((item) => (item.cell === done.cell && item.state === 'waiting' ? { ...item, expectedRevision: revision } : item));
}

/** The write is refused and kept in sight; a newer press of the cell takes its place and gets its own answer. */
export function refuse<W>(queue: OutboxQueue<W>, mutationId: string, refusal: Refusal): OutboxQueue<W> {
  const refused = queue.find((item) => item.mutationId === mutationId);
  if (!refused) return queue;
  const newer = queue.find((item) => item.cell === refused.cell && item !== refused);
  if (newer) {
    const behind = { ...newer, expectedRevision: refused.expectedRevision };
    return queue.filter((item) => item !== refused).map((item) => (item === newer ? behind : item));
  }
  return queue.map((item) => (item === refused ? { ...item, state: 'refused', refusal } : item));
}

/** The person keeps their own value: a new write, made in sight of the value that stands. */
export function insist<W>(queue: OutboxQueue<W>, mutationId: string, newMutationId: string): OutboxQueue<W> {
  const refused = queue.find((item) => item.mutationId === mutationId && item.state === 'refused');
  if (!refused) return queue;
  return press(queue, { ...refused, mutationId: newMutationId, knownRevision: refused.expectedRevision });
}

/** The person lets the refused write go. */
export function dismiss<W>(queue: OutboxQueue<W>, mutationId: string): OutboxQueue<W> {
  return queue.filter((item) => !(item.mutationId === mutationId && item.state === 'refused'));
}
