import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EventSeen } from '../harness/results.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();
let loopId: string;

beforeAll(async () => {
  const { ana, ben, observer } = cast;
  const seats = [{ who: ana, lead: true }, { who: ben }, { who: observer, observer: true }];
  loopId = await house.loop([{ asks: ['three', 'three'], seats }]);
}, 90_000);

async function liveRoom(): Promise<Room> {
  const [room] = await house.rooms(loopId);
  if (!room) throw new Error('The loop has no round.');
  await house.start(cast.ana, room);
  return room;
}

const numbers = (events: EventSeen[]): number[] => events.map((event) => event.seq);
const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, place) => first + place);
const lastSeq = async (room: Room): Promise<number> => (await house.look(cast.ana, room)).lastSeq;

/** Both panelists write at once: scores, notes and moves. */
async function commotion(room: Room, times = 1): Promise<void> {
  const writes = room.cells
    .slice(0, times * 3)
    .flatMap((cell, place) => [
      house.score(cast.ana, room, cell, { level: 1 + (place % 4) }),
      house.score(cast.ben, room, cell, { level: 4 - (place % 4) }),
      house.note(cast.ben, room, cell.questionId, `Note ${place}`),
    ]);
  await Promise.all(writes);
}

describe('one room, one order', () => {
  it('numbers begin with 1, have no gap, and each reaches every subscriber, the writer too', async () => {
    const [room] = await house.rooms(loopId);
    if (!room) throw new Error('The loop has no round.');
    expect(await lastSeq(room)).toBe(0);
    const feeds = [cast.ana, cast.ben, cast.observer, cast.admin].map((who) => house.feed(who, room));
    await house.start(cast.ana, room);
    await commotion(room, 2);
    const last = await lastSeq(room);
    expect(last).toBe(1 + 18);
    const heard = await Promise.all(feeds.map((feed) => feed.hears(last)));
    for (const events of heard) expect(numbers(events)).toEqual(upTo(last));
    feeds.forEach((feed) => feed.stop());
  });

  it('a client that reconnects hears exactly what it missed, once and in order', async () => {
    const room = await liveRoom();
    const first = house.feed(cast.ben, room);
    await first.hears(1);
    first.stop();
    await commotion(room);
    const last = await lastSeq(room);
    const again = house.feed(cast.ben, room, 4);
    expect(numbers(await again.hears(last - 4))).toEqual(upTo(last, 5));
    await house.score(cast.ana, room, room.cells[0] ?? raise(), { level: 2 });
    expect(numbers(await again.hears(last - 3))).toEqual(upTo(last + 1, 5));
    again.stop();
  });

  it('a number that the room has not reached, or below 0, is BAD_USER_INPUT', async () => {
    const room = await liveRoom();
    const last = await lastSeq(room);
    for (const afterSeq of [last + 1, -1]) {
      const ending = await house.feed(cast.ben, room, afterSeq).ended();
      expect(ending).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const feed = house.feed(cast.ben, room, last);
    await house.note(cast.ana, room, room.questionIds[0] ?? '', 'The next one');
    expect(numbers(await feed.hears(1))).toEqual([last + 1]);
    feed.stop();
  });

  it('a snapshot and the events after its number miss nothing while others write', async () => {
    const room = await liveRoom();
    const writing = (async () => {
      for (const level of [1, 2, 3, 4]) for (const cell of room.cells) await house.score(cast.ana, room, cell, { level });
    })();
    const looks = [0, 1, 2, 3, 4, 5].map(async (place) => {
      for (let wait = 0; wait < place * 2; wait += 1) await house.look(cast.observer, room);
      const seen = await house.look(cast.observer, room);
      return { seen, feed: house.feed(cast.observer, room, seen.lastSeq) };
    });
    const followed = await Promise.all(looks);
    await writing;
    const last = await lastSeq(room);
    const own = room.panelistOf(cast.ana);
    for (const { seen, feed } of followed) {
      const events = await feed.hears(last - seen.lastSeq);
      expect(numbers(events)).toEqual(seen.lastSeq === last ? [] : upTo(last, seen.lastSeq + 1));
      // The count in the snapshot is the one that its number has: the log up to it says the same.
      const all = await house.feed(cast.observer, room).hears(last);
      const before = all.filter(
        (event) => event.seq <= seen.lastSeq && event.panelistId === own && event.committed !== undefined,
      );
      const committed = seen.panel.find((panelist) => panelist.id === own)?.committed;
      expect(committed).toBe(before.at(-1)?.committed ?? 0);
      feed.stop();
    }
  });

  it('a note is heard as a change without a panelist, by its author too', async () => {
    const room = await liveRoom();
    const last = await lastSeq(room);
    const feeds = [cast.ana, cast.ben].map((who) => house.feed(who, room, last));
    await house.note(cast.ben, room, room.questionIds[0] ?? '', 'Evidence');
    for (const feed of feeds)
      expect(await feed.hears(1)).toMatchObject([{ __typename: 'RoomChanged', seq: last + 1, panelistId: null }]);
    feeds.forEach((feed) => feed.stop());
  });

  it('start, submit, end and reveal that are repeated succeed unchanged and take no number', async () => {
    const room = await liveRoom();
    const twice = async (act: () => Promise<{ __typename: string }>): Promise<void> => {
      const first = await act();
      const before = await lastSeq(room);
      expect((await act()).__typename).toBe(first.__typename);
      expect(await lastSeq(room)).toBe(before);
      expect(first).not.toHaveProperty('code');
    };
    await twice(() => house.start(cast.ana, room));
    for (const cell of room.cells) await house.score(cast.ana, room, cell, { level: 3 });
    await twice(() => house.submit(cast.ana, room));
    await twice(() => house.end(cast.ana, room));
    await twice(() => house.reveal(cast.ana, room, [room.panelistOf(cast.ben)]));
    expect((await house.look(cast.ana, room)).revealed).toBe(true);
  });

  it('a reveal that another write causes takes the next number', async () => {
    const room = await liveRoom();
    for (const who of [cast.ana, cast.ben]) for (const cell of room.cells) await house.score(who, room, cell, { level: 3 });
    await house.submit(cast.ana, room);
    await house.end(cast.ana, room);
    const before = await lastSeq(room);
    await house.submit(cast.ben, room);
    const events = await house.feed(cast.observer, room, before).hears(2);
    expect(events.map(({ seq, __typename }) => [seq, __typename])).toEqual([
      [before + 1, 'ScorecardCompleted'],
      [before + 2, 'ValuesRevealed'],
    ]);
  });
});

function raise(): never {
  throw new Error('The room has no cell.');
}
