import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { TestClient } from '../harness/client.js';
import { asRole } from '../harness/database.js';
import { invite, PASSWORD, type Person } from '../harness/people.js';
import type { Cell, Room } from '../harness/room.js';
import type { EventSeen } from '../harness/results.js';
import { codeOfEnding, eventually, type Feed } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(120_000);
let otherPort: number;
const elsewhere: TestClient[] = [];

afterAll(() => Promise.all(elsewhere.map((client) => client.close())));

async function liveRoom(): Promise<Room> {
  const room = await house.room({ asks: ['three', 'three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return room;
}

/** The same person, signed in at another process. */
async function at(port: number, who: Person, password = 'strata-demo'): Promise<Person> {
  const client = new TestClient(port);
  elsewhere.push(client);
  await client.signIn(who.email, password);
  return { ...who, client };
}

/** Somebody scores one cell after another until told to stop; answers how many scores were acknowledged. */
function scoring(who: Person, room: Room): { stop: () => Promise<number> } {
  let stopped = false;
  // A fast machine scores more often than the API allows one person; what is refused for that is sent again.
  const score = async (cell: Cell, level: number): Promise<string> => {
    const refused = (error: unknown): { __typename: string } => ({ __typename: String(error) });
    return (await house.score(who, room, cell, { level }).catch(refused)).__typename;
  };
  const run = async (): Promise<number> => {
    let count = 0;
    while (!stopped) {
      const cell = room.cells[count % room.cells.length] ?? raise();
      await eventually(() => score(cell, 1 + (count % 4)), (ended) => ended === 'ScoreSet', 'the score was taken'); // prettier-ignore
      count += 1;
    }
    return count;
  };
  const running = run();
  return {
    stop: () => {
      stopped = true;
      return running;
    },
  };
}

const isGapless = (events: EventSeen[]): boolean => events.every(({ seq }, place) => seq === place + 1);

describe('two processes on one database', () => {
  it('what is scored in one is heard in the other in order and without a gap, from its first moment on', async () => {
    const room = await liveRoom();
    // The first process is alone by now and tells nobody; it must notice by itself that somebody comes.
    const first = scoring(cast.ana, room);
    otherPort = await api.another();
    const observer = await at(otherPort, cast.admin);
    const feed = house.feed(observer, room);
    await feed.hears(1);
    const heardAtFirst = feed.items.length;
    await feed.hears(heardAtFirst + 40, 20_000);
    const scored = await first.stop();
    await feed.hears(1 + scored);
    expect({ heard: feed.items.length, gapless: isGapless(feed.items) }).toEqual({ heard: 1 + scored, gapless: true });
  });

  it('what is scored in both at once has one order, heard alike in both', async () => {
    const room = await liveRoom();
    const ben = await at(otherPort, cast.ben);
    const feeds: Feed<EventSeen>[] = [house.feed(cast.manager, room), house.feed(await at(otherPort, cast.manager), room)];
    await Promise.all(feeds.map((feed) => feed.hears(1)));
    const both = [scoring(cast.ana, room), scoring(ben, room)];
    await feeds[0]?.hears(80, 30_000);
    const scored = await Promise.all(both.map(({ stop }) => stop()));
    const last = scored.reduce((sum, count) => sum + count, 1);
    const [here, there] = await Promise.all(feeds.map((feed) => feed.hears(last)));
    expect(isGapless(here ?? [])).toBe(true);
    expect(there).toEqual(here);
  });
});

const LISTENERS = `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7328107
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Cuts every process off from the signals of the others, again and again, until told to stop. */
async function withoutSignals(work: () => Promise<void>): Promise<void> {
  await asRole(api.database.ownerUrl, async (owner) => {
    let stopped = false;
    const cut = async (): Promise<void> => {
      const once = async (): Promise<boolean> => (await owner.query(LISTENERS), stopped);
      await eventually(once, (enough) => enough, 'the signals may be heard again', 60_000);
    };
    const cutting = cut();
    await work().finally(() => (stopped = true));
    await cutting;
  });
}

/** A coordinator of the first process, with a feed open in the second. */
async function across(name: string, room: Room): Promise<{ who: Person; feed: Feed<EventSeen> }> {
  const who = await invite(api, cast.admin, name, 'COORDINATOR');
  const feed = house.feed(await at(otherPort, who, PASSWORD), room);
  await feed.hears(1);
  return { who, feed };
}

describe('rights end in every process within 5 s', () => {
  const lose = (who: Person): Promise<unknown> => house.act(cast.admin, 'changeRole', { memberId: who.id, role: 'INTERVIEWER' });

  it('a role that is taken in one ends what it allowed in the other', async () => {
    const { who, feed } = await across('elsewhere', await liveRoom());
    await lose(who);
    expect(await feed.ended(5_000)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('a member who signs out in one is gone from the other', async () => {
    const room = await liveRoom();
    const { who, feed } = await across('signer', room);
    const cookie = elsewhere.at(-1);
    const beside = await cookie?.ask<{ viewer: { id: string } }>('{ viewer { id } }');
    expect(beside?.viewer.id).toBe(who.id);
    // The session of the second process ends in the first, by the same cookie.
    await cookie?.at(api.port).ask('mutation { signOut }');
    // Whichever notices first: the subscription, which is refused, or the socket, which is closed.
    expect([4401, 'UNAUTHENTICATED']).toContain(codeOfEnding(await feed.ended(5_000)));
  });

  it('also where the signal is lost, however often the connection is cut', async () => {
    const { who, feed } = await across('unheard', await liveRoom());
    await withoutSignals(async () => {
      await lose(who);
      expect(await feed.ended(5_000)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });
  });

  it('and what was scored while no signal was heard is heard once they are', async () => {
    const room = await liveRoom();
    const feed = house.feed(await at(otherPort, cast.manager), room);
    await feed.hears(1);
    await withoutSignals(async () => {
      for (const cell of room.cells) await house.score(cast.ana, room, cell, { level: 2 });
    });
    expect(isGapless(await feed.hears(1 + room.cells.length))).toBe(true);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
