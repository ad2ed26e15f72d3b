/** How writes are told apart: the lane that keeps their order, and what must not stand twice in one batch. */
export interface LaneKeys<Write> {
  laneOf: (write: Write) => string;
  onceOf: (write: Write) => readonly string[];
}

interface Waiting<Write, Verdict> {
  write: Write;
  decide: (verdict: Verdict | null) => void;
}

interface Lane<Write, Verdict> {
  waiting: Waiting<Write, Verdict>[];
  busy: boolean;
}

const LANES = 2;
const MOST_IN_A_BATCH = 256;

/**
 * Many writes, one commit. Writes of one lane keep their order and never overtake each other; a lane sends its next batch when the last one
 * is committed, so an idle lane sends at once and a busy one sends more together. A write without a verdict answers null, and so does
 * every write of a batch that failed: their caller decides them one by one, which finds what was committed all the same.
 */
export class Lanes<Write, Verdict> {
  private readonly lanes: Lane<Write, Verdict>[] = Array.from({ length: LANES }, () => ({ waiting: [], busy: false }));

  constructor(
    private readonly keys: LaneKeys<Write>,
    private readonly send: (batch: readonly Write[]) => Promise<readonly (Verdict | null)[]>,
  ) {}

  add(write: Write): Promise<Verdict | null> {
    return new Promise((decide) => {
      const lane = this.lanes[placeOf(this.keys.laneOf(write))] as Lane<Write, Verdict>;
      lane.waiting.push({ write, decide });
      if (!lane.busy) void this.drain(lane);
    });
  }

  private async drain(lane: Lane<Write, Verdict>): Promise<void> {
    lane.busy = true;
    // What arrives in the same turn of the event loop goes together.
    await new Promise(setImmediate);
    while (lane.waiting.length > 0) {
      const batch = this.take(lane);
      const verdicts = await this.send(batch.map(({ write }) => write)).catch(() => []);
      batch.forEach(({ decide }, place) => decide(verdicts[place] ?? null));
    }
    lane.busy = false;
  }

  // The next batch, in order; from the first write that would stand twice in it, everything of its key waits.
  private take(lane: Lane<Write, Verdict>): Waiting<Write, Verdict>[] {
    const taken = new Set<string>();
    const batch: Waiting<Write, Verdict>[] = [];
    const later: Waiting<Write, Verdict>[] = [];
    for (const each of lane.waiting) {
      const once = this.keys.onceOf(each.write);
      const fits = batch.length < MOST_IN_A_BATCH && !once.some((key) => taken.has(key));
      (fits ? batch : later).push(each);
      once.forEach((key) => taken.add(key));
    }
    lane.waiting = later;
    return batch;
  }
}

function placeOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return Math.abs(hash) % LANES;
}
