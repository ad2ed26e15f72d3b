import { describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();

const declare = (who: Person, room: Room, whose: Person = who) =>
  house.act(who, 'declareConflict', { candidacyId: room.candidacyId, memberId: whose.id });
const withdraw = (who: Person, room: Room, whose: Person, reason = 'It was another person.') =>
  house.act(who, 'withdrawConflict', { candidacyId: room.candidacyId, memberId: whose.id, reason });

const HIDDEN = { code: 'NOT_FOUND' };
const CONFLICTS = 'query($id: ID!) { candidacy(id: $id) { conflicts { member { id } declaredBy { id } } } }';

async function conflictsAs(who: Person, room: Room): Promise<{ member: { id: string }; declaredBy: { id: string } }[]> {
  const { candidacy } = await who.client.ask<{ candidacy: { conflicts: [] } }>(CONFLICTS, { id: room.candidacyId });
  return candidacy.conflicts;
}

/** Everything that names a candidacy or one of its rooms, as somebody asks for it. */
async function answersOf(who: Person, room: Room): Promise<string[]> {
  const asked: [string, object][] = [
    ['query($id: ID!) { candidacy(id: $id) { id } }', { id: room.candidacyId }],
    ['query($id: ID!) { interview(id: $id) { id } }', { id: room.id }],
    ['query($id: ID!) { debrief(candidacyId: $id) { candidacyId } }', { id: room.candidacyId }],
  ];
  const codes = asked.map(async ([query, args]) => (await who.client.send(query, args as Record<string, unknown>)).errors?.[0]?.extensions.code ?? 'answered'); // prettier-ignore
  return Promise.all(codes);
}

/** The ids of candidacies and rooms in every list that somebody can read. */
async function listed(who: Person): Promise<string> {
  const { data } = await who.client.send(
    `{ candidacies(first: 200) { nodes { id } } myInterviews { id } ${who.role === 'OBSERVER' ? '' : 'myReminders { interviewId }'} }`,
  );
  return JSON.stringify(data);
}

const audited = (room: Room) =>
  asRole(api.database.ownerUrl, async (client) => {
    const found = await client.query<{ action: string; detail: object; member_id: string }>(
      `SELECT action, detail, member_id FROM audit_entries WHERE subject_id = $1 AND action LIKE 'conflict %' ORDER BY at`,
      [room.candidacyId],
    );
    return found.rows;
  });

const panel = () => [{ who: cast.ana, lead: true }, { who: cast.ben }];

describe('a conflict of interest', () => {
  it.each([
    ['a panelist', () => cast.ben],
    ['a coordinator', () => cast.coordinator],
    ['the manager who opened the candidacy', () => cast.manager],
    ['an administrator', () => cast.admin],
  ])('declared by %s hides the candidacy from them as if there were none, in lists too', async (_, someone) => {
    const who = someone();
    const room = await house.room({ seats: panel() });
    expect(await answersOf(who, room)).toEqual(['answered', 'answered', 'answered']);
    expect(await declare(who, room)).toMatchObject({ __typename: 'ConflictDeclared' });
    expect(await answersOf(who, room)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const lists = await listed(who);
    for (const id of [room.id, room.candidacyId]) expect(lists).not.toContain(id);
    const started = await who.client.refused(house.operations.document('mutation', 'startInterview', 2), {
      interviewId: room.id,
    });
    expect(started).toMatchObject(HIDDEN);
    const again = await who.client.refused(house.operations.document('mutation', 'declareConflict', 2), { candidacyId: room.candidacyId, memberId: who.id }); // prettier-ignore
    expect(again).toMatchObject(HIDDEN);
  });

  it('is recorded for somebody else by whoever runs the hiring, and told to them alone', async () => {
    const room = await house.room({ seats: panel() });
    expect(await declare(cast.ana, room, cast.ben)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await conflictsAs(cast.coordinator, room)).toEqual([]);
    expect(await declare(cast.coordinator, room, cast.ben)).toMatchObject({ __typename: 'ConflictDeclared' });
    expect(await declare(cast.manager, room, cast.ben)).toMatchObject({ __typename: 'ConflictDeclared' });
    const told = [{ member: { id: cast.ben.id }, declaredBy: { id: cast.coordinator.id } }];
    expect(await conflictsAs(cast.manager, room)).toEqual(told);
    expect(await conflictsAs(cast.ana, room)).toEqual([]);
    const marks = async (who: Person) => (await house.look(who, room)).panel.map(({ conflicted }) => conflicted);
    expect(await marks(cast.coordinator)).toEqual([false, true]);
    expect(await marks(cast.ana)).toEqual([null, null]);
  });

  it('closes a room that is open in front of them', async () => {
    const room = await house.room({ seats: panel() });
    const feed = house.feed(cast.ben, room);
    await house.start(cast.ana, room);
    await feed.hears(1);
    await declare(cast.coordinator, room, cast.ben);
    await feed.ended();
  });

  it('is withdrawn by an administrator with a reason, which is audited, and never by the one who has it', async () => {
    const room = await house.room({ seats: panel() });
    await declare(cast.ben, room);
    for (const who of [cast.coordinator, cast.manager, cast.ana])
      expect(await withdraw(who, room, cast.ben)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await withdraw(cast.admin, room, cast.ben, ' ')).toMatchObject({ __typename: 'InvalidInputProblem', path: 'reason' });
    expect(await withdraw(cast.admin, room, cast.ana)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'memberId' });
    expect(await answersOf(cast.ben, room)).toContain('NOT_FOUND');
    expect(await withdraw(cast.admin, room, cast.ben)).toMatchObject({ __typename: 'CandidacyChanged' });
    expect(await answersOf(cast.ben, room)).toEqual(['answered', 'answered', 'answered']);
    const detail = { memberId: cast.ben.id };
    expect(await audited(room)).toEqual([
      { action: 'conflict declared', member_id: cast.ben.id, detail },
      { action: 'conflict withdrawn', member_id: cast.admin.id, detail: { ...detail, reason: 'It was another person.' } },
    ]);
    await declare(cast.admin, room);
    const document = house.operations.document('mutation', 'withdrawConflict', 2);
    const own = { candidacyId: room.candidacyId, memberId: cast.admin.id, reason: 'x' };
    expect(await cast.admin.client.refused(document, own)).toMatchObject(HIDDEN);
  });

  it('never holds a reveal up: nobody waits for the scorecard, asks for it, or calls it owed', async () => {
    const room = await house.room({ seats: panel() });
    await house.start(cast.ana, room);
    await house.end(cast.ana, room);
    await house.act(cast.coordinator, 'remindOwing', { candidacyId: room.candidacyId });
    expect(await listed(cast.ben)).toContain(room.id);
    await house.handIn(cast.ana, room, 3);
    expect((await house.look(cast.ana, room)).revealed).toBe(false);
    await declare(cast.ben, room);
    expect((await house.look(cast.ana, room)).revealed).toBe(true);
    expect(await listed(cast.ben)).not.toContain(room.id);
    const { debrief } = await cast.ana.client.ask<{ debrief: { owing: [] } }>(
      'query($id: ID!) { debrief(candidacyId: $id) { owing { panelistId } } }',
      { id: room.candidacyId },
    );
    expect(debrief.owing).toEqual([]);
  });

  it('holds no single question up either, and naming them absent or not is the same', async () => {
    const room = await house.room({ policy: 'PER_QUESTION', asks: ['one', 'one'], seats: panel() });
    await house.start(cast.ana, room);
    await house.note(cast.ben, room, room.questionIds[0] ?? '', 'Ben is here.');
    await house.score(cast.ana, room, room.cells[0] ?? raise(), { level: 3 });
    expect((await house.look(cast.ana, room)).revealedQuestionIds).toEqual([]);
    await declare(cast.coordinator, room, cast.ben);
    expect((await house.look(cast.ana, room)).revealedQuestionIds).toEqual([room.questionIds[0]]);
    await house.end(cast.ana, room);
    const absent = [cast.ana, cast.ben].map(room.panelistOf);
    expect(await house.reveal(cast.ana, room, absent)).toMatchObject({ __typename: 'InterviewRevealed' });
  });

  it('leaves the seat to be given to somebody else, and gives no new one', async () => {
    const room = await house.room({ seats: panel() });
    await house.start(cast.ana, room);
    await house.score(cast.ben, room, room.cells[0] ?? raise(), { level: 2 });
    await declare(cast.ben, room);
    const back = { interviewId: room.id, memberId: cast.ben.id };
    expect(await house.act(cast.coordinator, 'seatPanelist', { input: back })).toMatchObject({ path: 'memberId' });
    const replace = (memberId: string, byMemberId: string) =>
      house.act(cast.coordinator, 'replacePanelist', { input: { interviewId: room.id, memberId, byMemberId } });
    expect(await replace(cast.ben.id, cast.cleo.id)).toMatchObject({ __typename: 'InterviewChanged' });
    expect(await replace(cast.cleo.id, cast.ben.id)).toMatchObject({ path: 'byMemberId' });
    const { panel: seats } = await house.look(cast.coordinator, room);
    expect(seats.map(({ member, replaced }) => [member.id, replaced])).toEqual([
      [cast.ana.id, false],
      [cast.ben.id, true],
      [cast.cleo.id, false],
    ]);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
