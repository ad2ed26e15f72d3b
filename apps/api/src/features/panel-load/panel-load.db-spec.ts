import { describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import { invite, type Person } from '../../../test/harness/people.js';
import type { Room } from '../../../test/harness/room.js';
import { stage } from '../../../test/harness/stage.js';

const { api, cast, house } = await stage();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Load {
  memberId: string;
  interviewsThisWeek: number;
  scorecardsOwed: number;
  heavy: boolean;
}

const LOADS = 'query($zone: String!) { memberLoads(zone: $zone) { memberId interviewsThisWeek scorecardsOwed heavy } }';

async function loadOf(who: Person, viewer: Person = cast.coordinator, zone = 'UTC'): Promise<Omit<Load, 'memberId'> | undefined> {
  const { memberLoads } = await viewer.client.ask<{ memberLoads: Load[] }>(LOADS, { zone });
  const { memberId, ...load } = memberLoads.find((each) => each.memberId === who.id) ?? raise();
  expect(memberId).toBe(who.id);
  return load;
}

/** The first moment of this week's Monday where clocks are so many hours ahead of UTC, and stay so all year. */
function monday(ahead: number): number {
  const there = Date.now() + ahead * HOUR;
  const sinceMonday = (new Date(there).getUTCDay() + 6) % 7;
  return Math.floor(there / DAY) * DAY - sinceMonday * DAY - ahead * HOUR;
}

const plan = (room: Room, at: number) =>
  house.act(cast.coordinator, 'scheduleInterview', { input: { interviewId: room.id, startsAt: new Date(at).toISOString() } });

let people = 0;
const somebody = () => invite(api, cast.admin, `loaded${++people}`, 'INTERVIEWER');

async function rooms(who: Person, count: number, seat: object = {}): Promise<Room[]> {
  const loopId = await house.loop([
    {
      seats: [
        { who: cast.dora, lead: true },
        { who, ...seat },
      ],
    },
  ]);
  return (await Promise.all(Array.from({ length: count }, () => house.rooms(loopId)))).flat();
}

describe('what a member has on their hands', () => {
  it.each([
    ['UTC', 0],
    ['Pacific/Kiritimati', 14],
    ['Pacific/Pago_Pago', -11],
  ])('counts interviews from Monday to Sunday as they are in %s', async (zone, ahead) => {
    const who = await somebody();
    const [before = raise(), first = raise(), last = raise(), after = raise()] = await rooms(who, 4);
    const begins = monday(ahead);
    await plan(before, begins - 1_000);
    await plan(after, begins + 7 * DAY);
    expect((await loadOf(who, cast.coordinator, zone))?.interviewsThisWeek).toBe(0);
    await plan(first, begins);
    await plan(last, begins + 7 * DAY - 1_000);
    expect((await loadOf(who, cast.coordinator, zone))?.interviewsThisWeek).toBe(2);
  });

  it('leaves out what was called off, has no time, or in which somebody else sits now', async () => {
    const who = await somebody();
    const [off = raise(), handed = raise(), , kept = raise()] = await rooms(who, 4);
    for (const room of [off, handed, kept]) await plan(room, Date.now());
    expect((await loadOf(who))?.interviewsThisWeek).toBe(3);
    await house.act(cast.coordinator, 'markNotHeld', { interviewId: off.id, reason: 'Ill.' });
    const input = { interviewId: handed.id, memberId: who.id, byMemberId: cast.outsider.id };
    await house.act(cast.coordinator, 'replacePanelist', { input });
    expect((await loadOf(who))?.interviewsThisWeek).toBe(1);
  });

  it('counts a scorecard from the end of its round until it is handed in, and never an observer’s', async () => {
    const [who, looksOn] = [await somebody(), await somebody()];
    const [room = raise()] = await rooms(who, 1);
    const [other = raise()] = await rooms(looksOn, 1, { observer: true });
    for (const each of [room, other]) await house.start(cast.dora, each);
    expect((await loadOf(who))?.scorecardsOwed).toBe(0);
    for (const each of [room, other]) await house.end(cast.dora, each);
    expect((await loadOf(who))?.scorecardsOwed).toBe(1);
    expect((await loadOf(looksOn))?.scorecardsOwed).toBe(0);
    await house.handIn(who, room, 3);
    expect((await loadOf(who))?.scorecardsOwed).toBe(0);
  });

  it('is heavy from five interviews on', async () => {
    const who = await somebody();
    const five = await rooms(who, 5);
    for (const room of five.slice(1)) await plan(room, Date.now());
    expect((await loadOf(who))?.heavy).toBe(false);
    await plan(five[0] ?? raise(), Date.now());
    expect((await loadOf(who))?.heavy).toBe(true);
  });

  it('tells nothing of a candidacy that the viewer has a conflict of interest in', async () => {
    const who = await somebody();
    const [room = raise()] = await rooms(who, 1);
    await plan(room, Date.now());
    await asRole(api.database.ownerUrl, (client) =>
      client.query(
        'INSERT INTO conflicts (organization_id, candidacy_id, member_id) SELECT organization_id, id, $2 FROM candidacies WHERE id = $1',
        [room.candidacyId, cast.coordinator.id],
      ),
    );
    expect((await loadOf(who, cast.coordinator))?.interviewsThisWeek).toBe(0);
    expect((await loadOf(who, cast.admin))?.interviewsThisWeek).toBe(1);
  });

  it('is told to whoever arranges panels, in a time zone that there is', async () => {
    for (const who of [cast.admin, cast.manager, cast.coordinator]) expect(await loadOf(cast.ana, who)).toBeDefined();
    for (const who of [cast.ana, cast.observer])
      expect(await who.client.refused(LOADS, { zone: 'UTC' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await cast.admin.client.refused(LOADS, { zone: 'Nowhere/Land' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
