import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { normalised } from '../harness/crawl.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { overSocket } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

// STRATA_TIMING_PAIRS=5000 proves that times are alike; the few pairs of every run show only a difference that is plain.
const PAIRS = Number(process.env['STRATA_TIMING_PAIRS'] ?? 100);
const PROOF = PAIRS >= 5_000;
const WARM_UP = 20;
const ALIKE = 0.05;

const { cast, house } = await stage();
jest.setTimeout(1_200_000);
let rooms: [Room, Room];
const loops = new Map<Room, string>();

/** What colleagues hide in each of the two rooms: the lowest values in few words, and the highest in many. */
const HIDDEN = [
  { level: 1, recommendation: 'STRONG_NO', text: 'No.' },
  { level: 4, recommendation: 'STRONG_YES', text: 'Told it all from memory. '.repeat(120) },
] as const;

const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo }];
const planned = (): Promise<string> => house.loop([{ asks: ['three', 'three', 'three'], seats }]);

async function plant(loopId: string, { level, recommendation, text }: (typeof HIDDEN)[number]): Promise<Room> {
  const [room] = await house.rooms(loopId);
  if (!room) throw new Error('The loop has no round.');
  await house.start(cast.ana, room);
  for (const who of [cast.ben, cast.cleo]) {
    for (const questionId of room.questionIds) await house.note(who, room, questionId, text);
    await house.handIn(who, room, level, recommendation);
  }
  return room;
}

beforeAll(async () => {
  const [loopId, ...own] = [await planned(), await planned(), await planned()];
  const made: Room[] = [];
  for (const [place, hidden] of HIDDEN.entries()) {
    const room = await plant(loopId ?? '', hidden);
    // A comparison is of a whole loop, so each has one in which nothing but the same is hidden.
    await plant(own[place] ?? '', hidden);
    loops.set(room, own[place] ?? '');
    made.push(room);
  }
  rooms = made as [Room, Room];
}, 90_000);

type Ask = (who: Person, room: Room, count: number) => Promise<unknown>;

const READS: Record<string, Ask> = {
  'the snapshot of an interview': (who, room) => who.client.ask(house.operations.document('query', 'interview'), { id: room.id }),
  'the debrief before the reveal': (who, room) =>
    who.client.ask(house.operations.document('query', 'debrief'), { candidacyId: room.candidacyId }),
  'the comparison of a loop before the reveal': (who, room) =>
    who.client.ask(house.operations.document('query', 'loopComparison'), { loopId: loops.get(room) }),
  'the acknowledgement of a score': (who, room, count) => {
    const cell = room.cells[count % room.cells.length];
    const input = { mutationId: randomUUID(), interviewId: room.id, ...cell, level: 1 + (count % 4) };
    return overSocket(who.client.socket(), house.operations.document('mutation', 'setScore', 3), { input });
  },
};

async function timed(ask: () => Promise<unknown>): Promise<{ answer: unknown; took: number }> {
  const begun = performance.now();
  const answer = await ask();
  return { answer, took: performance.now() - begun };
}

/** Asks both rooms in turn, the order by lot; answers the times of each pair and how many answers were not the same bytes. */
async function pairs(ask: Ask): Promise<{ times: [number, number][]; unlike: string[] }> {
  const times: [number, number][] = [];
  const unlike: string[] = [];
  for (let count = 0; count < PAIRS + WARM_UP; count += 1) {
    const order = Math.random() < 0.5 ? [0, 1] : [1, 0];
    const seen: { answer: unknown; took: number }[] = [];
    for (const place of order) seen[place] = await timed(() => ask(cast.ana, rooms[place] as Room, count));
    // Reads between keep a member's writes below what one may send in a second.
    for (const room of rooms) await house.look(cast.ana, room);
    const [low, high] = seen as [(typeof seen)[0], (typeof seen)[0]];
    if (normalised(low.answer) !== normalised(high.answer)) unlike.push(normalised(high.answer));
    if (count >= WARM_UP) times.push([low.took, high.took]);
  }
  return { times, unlike };
}

const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;

/** The 95 % interval of the median difference by order statistics, as shares of the median time. */
function difference(times: [number, number][]): { low: number; middle: number; high: number } {
  const differences = sorted(times.map(([low, high]) => high - low));
  const reach = Math.ceil((1.96 * Math.sqrt(differences.length)) / 2);
  const centre = Math.floor(differences.length / 2);
  const share = (place: number): number => (differences[place] ?? NaN) / median(times.flat());
  return { low: share(centre - reach), middle: share(centre), high: share(centre + reach) };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

describe('whatever colleagues hide', () => {
  it.each(Object.keys(READS))('%s is the same bytes, after the same time', async (name) => {
    const { times, unlike } = await pairs(READS[name] as Ask);
    expect(unlike.slice(0, 1)).toEqual([]);
    const { low, middle, high } = difference(times);
    process.stderr.write(
      `${name}, ${times.length} pairs: median difference ${percent(middle)}, 95 % from ${percent(low)} to ${percent(high)}\n`,
    );
    if (PROOF) expect(Math.max(-low, high)).toBeLessThan(ALIKE);
    else expect(Math.max(low, -high)).toBeLessThan(ALIKE);
  });
});
