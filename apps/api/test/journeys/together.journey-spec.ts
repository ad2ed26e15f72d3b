import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const CLIENTS = 50;
const ROOMS = 3;

const { api, cast, house } = await stage();
jest.setTimeout(120_000);
let windows: Person[];

beforeAll(async () => {
  const people = [cast.ana, cast.ben, cast.cleo, cast.admin, cast.manager];
  windows = [];
  for (let place = 0; place < CLIENTS; place += 1) {
    const who = people[place % people.length] as Person;
    windows.push({ ...who, client: await api.client(who.email) });
  }
}, 90_000);

async function almostRevealed(): Promise<Room> {
  const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo }];
  const room = await house.room({ asks: ['three', 'three', 'three'], seats });
  await house.start(cast.ana, room);
  for (const who of [cast.ana, cast.ben, cast.cleo]) await house.handIn(who, room, 3);
  return room;
}

/** Ends the conversation, which reveals the round, and answers after how many ms each window had fetched the values. */
async function revealTimes(room: Room): Promise<number[]> {
  const feeds = windows.map((who) => house.feed(who, room));
  await Promise.all(feeds.map((feed) => feed.hears(1)));
  const pressed = performance.now();
  const seen = windows.map(async (who, place) => {
    await feeds[place]?.until(
      (events) => events.some(({ __typename }) => __typename === 'ValuesRevealed'),
      'the values were revealed',
    );
    const { scorecards } = await house.read(who, room);
    const took = performance.now() - pressed;
    expect(scorecards.flatMap(({ scores }) => scores).length).toBeGreaterThanOrEqual(2 * room.cells.length);
    return took;
  });
  await house.end(cast.ana, room);
  const times = await Promise.all(seen);
  feeds.forEach((feed) => feed.stop());
  return times;
}

describe('together', () => {
  it('fifty clients in a room see the values within a second of the press that reveals them, at p95', async () => {
    // The first reveal of a process that has just started warms it up.
    await revealTimes(await almostRevealed());
    const times: number[] = [];
    for (let count = 0; count < ROOMS; count += 1) times.push(...(await revealTimes(await almostRevealed())));
    times.sort((a, b) => a - b);
    const p95 = times[Math.ceil(0.95 * times.length) - 1] ?? Infinity;
    process.stderr.write(
      `${times.length} views of a reveal: p95 ${Math.round(p95)} ms, last ${Math.round(times.at(-1) ?? 0)} ms\n`,
    );
    expect(p95).toBeLessThan(1_000);
  });

  it('whoever looks in the same moment is shown what their own standing allows, and nothing of what another one may see', async () => {
    const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.observer, observer: true }];
    const room = await house.room({ asks: ['three'], seats });
    await house.start(cast.ana, room);
    await house.handIn(cast.ana, room, 1);
    await house.score(cast.ben, room, room.cells[0] as Room['cells'][number], { level: 4 });
    await house.act(cast.admin, 'breakGlass', { interviewId: room.id, reason: 'A complaint.' });
    const askers = Array.from({ length: 8 }, () => [cast.admin, cast.ana, cast.ben, cast.observer, cast.manager]).flat();
    const seen = await Promise.all(askers.map((who) => house.read(who, room)));
    for (const [place, { scorecards, myScorecard, myPanelistId }] of seen.entries()) {
      const who = askers[place] as Person;
      const shown = who === cast.admin ? [room.panelistOf(cast.ana)] : [];
      expect([who.name, scorecards.map(({ panelistId }) => panelistId)]).toEqual([who.name, shown]);
      expect([who.name, myPanelistId ?? '', myScorecard?.panelistId ?? null]).toEqual([
        who.name,
        room.panelistOf(who),
        who === cast.ana || who === cast.ben ? room.panelistOf(who) : null,
      ]);
    }
    // Nobody who is hidden from the room is let in beside those who may enter it.
    const others = [cast.outsider, cast.otherManager, cast.stranger].map((who) =>
      house.look(who, room).then(
        () => 'in',
        () => 'hidden',
      ),
    );
    const beside = await Promise.all([...others, house.look(cast.ben, room).then(() => 'in')]);
    expect(beside).toEqual(['hidden', 'hidden', 'hidden', 'in']);
  });

  it('whoever asks after a write is told it, also while others read', async () => {
    const room = await house.room({ asks: ['three', 'three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
    await house.start(cast.ana, room);
    for (const cell of room.cells) {
      const reads = windows
        .slice(0, 10)
        .map((who) => house.look({ ...cast.manager, client: who.client }, room).catch(() => null));
      await house.score(cast.ben, room, cell, { level: 2 });
      const { myScorecard } = await house.read(cast.ben, room);
      expect(
        myScorecard?.scores.some(
          ({ questionId, dimensionId }) => questionId === cell.questionId && dimensionId === cell.dimensionId,
        ),
      ).toBe(true);
      await Promise.all(reads);
    }
  });
});
