import { beforeAll, describe, expect, it } from '@jest/globals';
import { crawl, objectsOf } from '../harness/crawl.js';
import { asRole } from '../harness/database.js';
import { invite, type Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const EVIDENCE = 'Hidden: walrus';
const REASON = 'A complaint about this interview is looked into.';

const { api, cast, house } = await stage();
let otherAdmin: Person;

beforeAll(async () => {
  otherAdmin = await invite(api, cast.admin, 'otheradmin', 'ADMIN');
}, 90_000);

/** A live room in which Ana submitted, with a note, and Ben has a draft. */
async function halfway(): Promise<Room> {
  const { ana, ben, observer } = cast;
  const room = await house.room({
    asks: ['one', 'one'],
    seats: [{ who: ana, lead: true }, { who: ben }, { who: observer, observer: true }],
  });
  await house.start(ana, room);
  await house.note(ana, room, room.questionIds[0] ?? '', EVIDENCE);
  await house.handIn(ana, room, 1);
  await house.score(ben, room, room.cells[0] ?? raise(), { level: 4 });
  return room;
}

const breakIt = (who: Person, room: Room, reason = REASON) => house.act(who, 'breakGlass', { interviewId: room.id, reason });
const cardsOf = async (who: Person, room: Room): Promise<string[]> =>
  (await house.read(who, room)).scorecards.map(({ panelistId }) => panelistId);

describe('breaking the glass', () => {
  it('shows the administrator what is submitted and no draft, and tells everybody in the room who looked and why', async () => {
    const room = await halfway();
    expect(await cardsOf(cast.admin, room)).toEqual([]);
    const { lastSeq } = await house.look(cast.ben, room);
    const feed = house.feed(cast.ben, room, lastSeq);
    expect(await breakIt(cast.admin, room)).toMatchObject({ __typename: 'InterviewChanged' });
    expect(await cardsOf(cast.admin, room)).toEqual([room.panelistOf(cast.ana)]);
    const seen = await house.read(cast.admin, room);
    expect(seen.scorecards[0]?.notes.map(({ text }) => text)).toEqual([EVIDENCE]);
    expect(seen).toMatchObject({ revealed: false, valuesVisible: true });
    for (const who of [cast.ana, cast.ben, cast.observer]) {
      const { glassBreaks } = await house.look(who, room);
      expect(glassBreaks).toEqual([{ member: { id: cast.admin.id }, reason: REASON }]);
    }
    expect((await feed.hears(1))[0]).toMatchObject({
      __typename: 'GlassBroken',
      seq: lastSeq + 1,
      memberId: cast.admin.id,
      reason: REASON,
    });
    feed.stop();
  });

  it('shows nothing to anybody else: not to another administrator, not to the panel, not in the debrief, not in a figure', async () => {
    const room = await halfway();
    await breakIt(cast.admin, room);
    for (const who of [otherAdmin, cast.manager, cast.coordinator, cast.ben, cast.observer])
      expect([who.name, await cardsOf(who, room)]).toEqual([who.name, []]);
    // A debrief is looked at together, so it stays as blind as it was for the one who looked, too.
    const { debrief } = await cast.admin.client.ask<{ debrief: object }>(
      'query($id: ID!) { debrief(candidacyId: $id) { cells { level } recommendations { recommendation } agenda { reason } interviews { scorecards { panelistId } } agreement { equal withinOne apart } } }',
      { id: room.candidacyId },
    );
    expect(JSON.stringify(debrief)).not.toMatch(/"level":|"recommendation":|"panelistId":|"reason":|:[1-9]/);
  });

  it('needs a reason, is audited once and is remembered as a sighting; again it changes nothing and takes no number', async () => {
    const room = await halfway();
    const { lastSeq } = await house.look(cast.admin, room);
    for (const reason of ['', '   '])
      expect(await breakIt(cast.admin, room, reason)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'reason' });
    expect(await cardsOf(cast.admin, room)).toEqual([]);
    await breakIt(cast.admin, room);
    await breakIt(cast.admin, room, 'Another reason.');
    expect((await house.look(cast.admin, room)).lastSeq).toBe(lastSeq + 1);
    await cardsOf(cast.admin, room);
    const kept = await asRole(api.database.ownerUrl, async (client) => ({
      audit: (
        await client.query(`SELECT member_id, detail FROM audit_entries WHERE action = 'glass broken' AND subject_id = $1`, [
          room.id,
        ])
      ).rows,
      sightings: (await client.query('SELECT member_id FROM sightings WHERE candidacy_id = $1', [room.candidacyId])).rows,
    }));
    expect(kept).toEqual({
      audit: [{ member_id: cast.admin.id, detail: { reason: REASON } }],
      sightings: [{ member_id: cast.admin.id }],
    });
  });

  it('is refused to an administrator who scores the candidate and has not submitted, in any round, and once nothing is hidden', async () => {
    const seats = [{ who: cast.ana, lead: true }, { who: cast.admin }];
    const [one = raise(), two = raise()] = await house.rooms(
      await house.loop([{ seats: [{ who: cast.ana, lead: true }] }, { seats }]),
    );
    await house.start(cast.ana, one);
    await house.handIn(cast.ana, one, 2);
    expect(await breakIt(cast.admin, one)).toMatchObject({ __typename: 'LockedProblem' });
    expect(await breakIt(cast.admin, two)).toMatchObject({ __typename: 'LockedProblem' });
    expect((await house.look(cast.admin, one)).can['breakGlass']).toBe(false);
    await house.end(cast.ana, one);
    expect(await breakIt(otherAdmin, one)).toMatchObject({ __typename: 'LockedProblem' });
  });

  it('whatever an administrator calls, nothing but this shows a submitted value before the reveal', async () => {
    const room = await halfway();
    const known = {
      interviewId: room.id,
      candidacyId: room.candidacyId,
      'interview.id': room.id,
      'candidacy.id': room.candidacyId,
      ...room.cells[0],
      absent: [],
      first: 20,
    };
    const { lastSeq } = await house.look(cast.ana, room);
    const heard = await crawl(house.operations, otherAdmin, { known, numbers: lastSeq });
    const showing = heard.filter(({ answer }) => JSON.stringify(answer)?.includes(EVIDENCE));
    expect(showing.map(({ operation }) => operation)[0]).toBe('mutation breakGlass');
    const asked = heard.filter(({ operation }) => operation.startsWith('query'));
    expect(objectsOf(asked, 'Score').filter(({ interviewId }) => interviewId === room.id)).toEqual([]);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
