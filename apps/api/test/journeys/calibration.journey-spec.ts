import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

interface Lean {
  member: { id: string };
  lean: { value: number | null; low: number | null; high: number | null; withheldBecause: string | null };
  words: string;
  ratings: number;
  used: { level: number; count: number }[];
}
interface Calibration {
  leansShown: boolean;
  audience: string;
  leans: Lean[];
  agreement: { month: string; equal: number; withinOne: number; apart: number; words: string }[];
}

const CALIBRATION = `{ calibration { leansShown audience leans { member { id } lean { value low high withheldBecause } words ratings used { level count } }
  agreement { month equal withinOne apart words } } }`;
const calibrationOf = async (who: Person): Promise<Calibration> =>
  (await who.client.ask<{ calibration: Calibration }>(CALIBRATION)).calibration;
const leanOf = async (who: Person, of = who): Promise<Lean | undefined> =>
  (await calibrationOf(who)).leans.find(({ member }) => member.id === of.id);
const show = (showLeans: boolean) => house.act(cast.admin, 'changePolicies', { input: { showLeans } });
const see = ({ candidacyId }: Room, who: Person) =>
  who.client.ask('query($id: ID!) { debrief(candidacyId: $id) { summary } }', { id: candidacyId });

/** Rooms of one loop in which each of the people gives the same level to everything; they have looked at the debriefs since. */
async function held(people: Person[], levels: number[][]): Promise<Room[]> {
  const loopId = await house.loop([{ asks: ['one', 'one'], seats: people.map((who, at) => ({ who, lead: at === 0 })) }]);
  const rooms: Room[] = [];
  for (const given of levels) {
    const [room = raise()] = await house.rooms(loopId);
    await house.start(people[0] ?? raise(), room);
    for (const [at, who] of people.entries()) await house.handIn(who, room, given[at] ?? 0);
    await house.end(people[0] ?? raise(), room);
    for (const who of people) await see(room, who);
    rooms.push(room);
  }
  return rooms;
}

const STRICT_BEN = [[3, 1, 3], [4, 2, 4], [2, 1, 2], [4, 3, 4]]; // prettier-ignore

describe('how an interviewer leans', () => {
  beforeEach(() => show(true));

  it('is seen by nobody until the organization says so', async () => {
    await show(false);
    await held([cast.ana, cast.ben, cast.cleo], STRICT_BEN);
    for (const who of [cast.ana, cast.manager, cast.admin])
      expect(await calibrationOf(who)).toMatchObject({ leansShown: false, leans: [] });
  });

  it('is seen by themselves and by hiring managers, with interval, purpose and the levels they use', async () => {
    const ben = await leanOf(cast.ben);
    expect(ben?.lean.value).toBeLessThan(-0.5);
    expect(ben?.lean.high).toBeLessThan(0);
    expect(ben?.words).toMatch(/^\d\.\d of a level stricter than those who rated the same candidates/);
    expect(ben).toMatchObject({ ratings: 8, used: [{ level: 1, count: 4 }, { level: 2, count: 2 }, { level: 3, count: 2 }, { level: 4, count: 0 }] }); // prettier-ignore
    const { leans, audience } = await calibrationOf(cast.manager);
    expect(leans.map(({ member }) => member.id)).toEqual(expect.arrayContaining([cast.ana.id, cast.ben.id, cast.cleo.id]));
    expect(audience).toMatch(/themselves and hiring managers, nobody else.*never to judge/);
    expect((await calibrationOf(cast.ben)).leans).toHaveLength(1);
    for (const who of [cast.admin, cast.coordinator, cast.outsider]) expect((await calibrationOf(who)).leans).toEqual([]);
  });

  it('is not moved by what the viewer may not see, or has not been shown while they could change their own', async () => {
    const loopId = await house.loop([{ asks: ['one', 'one'], seats: [{ who: cast.ben, lead: true }, { who: cast.ana }, { who: cast.cleo }] }]); // prettier-ignore
    const before = await calibrationOf(cast.ana);
    const [room = raise()] = await house.rooms(loopId);
    await house.start(cast.ben, room);
    for (const who of [cast.ben, cast.cleo]) await house.handIn(who, room, 1);
    await house.end(cast.ben, room);
    await house.reveal(cast.ben, room, [room.panelistOf(cast.ana)]);
    expect(await calibrationOf(cast.ana)).toEqual(before);
    await house.handIn(cast.ana, room, 4);
    expect(await calibrationOf(cast.ana)).toEqual(before);
    await see(room, cast.ana);
    const after = await calibrationOf(cast.ana);
    expect(after.leans[0]?.ratings).toBe((before.leans[0]?.ratings ?? 0) + 2);
    expect(after.leans[0]?.lean.value).toBeGreaterThan(before.leans[0]?.lean.value ?? 4);
  });

  it('is withheld with the reason where it would tell a single colleague’s, or rests on too little', async () => {
    const pair = [cast.dora, cast.otherManager];
    await held(pair, [[4, 2], [3, 1]]); // prettier-ignore
    expect((await leanOf(cast.dora))?.lean).toMatchObject({ value: null, withheldBecause: 'fewer than 3 candidates' });
    await held(pair, [[4, 3], [2, 1]]); // prettier-ignore
    expect((await leanOf(cast.dora))?.lean).toMatchObject({ value: null, withheldBecause: expect.stringContaining('turned round') }); // prettier-ignore
    expect((await leanOf(cast.manager, cast.dora))?.lean.value).toBeGreaterThan(0);
  });
});

describe('agreement over time', () => {
  it('is counted by the month in which interviews ended, from what was given before the talk', async () => {
    const { agreement } = await calibrationOf(cast.manager);
    expect(agreement).toHaveLength(1);
    expect(agreement[0]).toMatchObject({ month: new Date().toISOString().slice(0, 7), words: expect.stringContaining('within one level') }); // prettier-ignore
    expect(await calibrationOf(cast.outsider)).toMatchObject({ agreement: [] });
    expect((await cast.observer.client.send(CALIBRATION, {})).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

function raise(): never {
  throw new Error('The journey lacks a part of its stage.');
}
