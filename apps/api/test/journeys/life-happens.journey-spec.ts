import { describe, expect, it } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const EVIDENCE = 'Hidden: walrus';

const { cast, house } = await stage();

const two = () => ({ asks: ['one' as const, 'one' as const], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });

/** A live room in which Ben has scored his first question and written a note. */
async function begun(): Promise<Room> {
  const room = await house.room(two());
  await house.start(cast.ana, room);
  await house.score(cast.ben, room, cellOf(room, 0), { level: 4 });
  await house.note(cast.ben, room, room.questionIds[0] ?? '', EVIDENCE);
  return room;
}

const cellOf = (room: Room, place: number): Room['cells'][number] => room.cells[place] ?? raise();

/** What a coordinator does, with everything that its answer tells; nothing of what was scored may be in it. */
async function coordinated(name: string, args: Record<string, unknown>): Promise<string> {
  const { result } = await cast.coordinator.client.ask<{ result: { __typename: string } }>(
    house.operations.document('mutation', name),
    args,
  );
  expect(JSON.stringify(result)).not.toContain(EVIDENCE);
  expect(JSON.stringify(result)).not.toContain('"level":4,"mark"');
  return result.__typename;
}

const candidacy = async (who: Person, room: Room): Promise<Record<string, unknown>> => {
  const document = house.operations.document('query', 'candidacy', 2);
  return (await who.client.ask<{ result: Record<string, unknown> }>(document, { id: room.candidacyId })).result;
};

describe('an interview that is cut short', () => {
  it('is over with its reason, keeps what was scored, and is revealed like any other', async () => {
    const room = await begun();
    expect((await house.look(cast.coordinator, room)).can).toMatchObject({ cutShort: true, end: false });
    const reason = 'The line broke.';
    expect(await coordinated('cutShortInterview', { interviewId: room.id, reason })).toBe('InterviewChanged');
    expect(await house.look(cast.ana, room)).toMatchObject({ state: 'ENDED', cutShortReason: reason, revealed: false });
    const kinds = (await house.feed(cast.ana, room).hears(4)).map((event) => event.__typename);
    expect(kinds).toContain('ScoreCommitted');
    await house.score(cast.ben, room, cellOf(room, 1), { mark: 'NOT_ASKED' });
    await house.submit(cast.ben, room);
    await house.handIn(cast.ana, room, 2);
    const { revealed, scorecards } = await house.read(cast.ana, room);
    expect({ revealed, level: scorecards[0]?.scores.map(({ level }) => level).sort() }).toEqual({
      revealed: true,
      level: [4, null],
    });
  });

  it('is cut short by nobody else, not before it began, and not without a reason', async () => {
    const room = await house.room(two());
    const cut = (who: Person, reason: string) => house.act(who, 'cutShortInterview', { interviewId: room.id, reason });
    expect((await cut(cast.coordinator, 'Late')).__typename).toBe('LockedProblem');
    await house.start(cast.ana, room);
    expect((await cut(cast.ben, 'Late')).__typename).toBe('NotAllowedProblem');
    expect(await cut(cast.coordinator, '  ')).toMatchObject({ __typename: 'InvalidInputProblem' });
    expect((await cut(cast.ana, 'Late')).__typename).toBe('InterviewChanged');
    expect((await cut(cast.ana, 'Late')).__typename).toBe('InterviewChanged');
  });
});

describe('a panelist who is replaced in the middle', () => {
  it('keeps what was scored: it is shown after the reveal, which waits for the one who came', async () => {
    const room = await begun();
    const input = { interviewId: room.id, memberId: cast.ben.id, byMemberId: cast.dora.id };
    expect(await coordinated('replacePanelist', { input })).toBe('InterviewChanged');
    const { panel } = await house.look(cast.ana, room);
    expect(panel.map(({ member, submitted, replaced }) => [member.id, submitted, replaced])).toEqual([
      [cast.ana.id, false, false],
      [cast.ben.id, true, true],
      [cast.dora.id, false, false],
    ]);
    await house.handIn(cast.ana, room, 2);
    await house.end(cast.ana, room);
    expect((await house.look(cast.ana, room)).revealed).toBe(false);
    await house.handIn(cast.dora, room, 3);
    const { revealed, scorecards } = await house.read(cast.ana, room);
    const bens = scorecards.find(({ panelistId }) => panelistId === room.panelistOf(cast.ben));
    expect({ revealed, bens }).toMatchObject({
      revealed: true,
      bens: { recommendation: null, scores: [{ level: 4 }], notes: [{ text: EVIDENCE }] },
    });
  });

  it('may finish it in their own time, and nobody waits for that', async () => {
    const room = await begun();
    await coordinated('replacePanelist', { input: { interviewId: room.id, memberId: cast.ben.id, byMemberId: cast.dora.id } });
    await house.reopen(cast.ben, room);
    await house.handIn(cast.ana, room, 2);
    await house.handIn(cast.dora, room, 3);
    await house.end(cast.ana, room);
    expect((await house.look(cast.ana, room)).revealed).toBe(true);
    expect((await house.read(cast.ben, room)).scorecards).toEqual([]);
    await house.score(cast.ben, room, cellOf(room, 1), { level: 1 });
    expect((await house.submit(cast.ben, room, 'NO')).scorecard).toMatchObject({ late: true, recommendation: 'NO' });
  });

  it('hands the lead over, and takes it up again on coming back', async () => {
    const room = await house.room(two());
    await house.start(cast.ana, room);
    await house.score(cast.ana, room, cellOf(room, 0), { level: 1 });
    const replace = (leaving: Person, coming: Person) =>
      coordinated('replacePanelist', { input: { interviewId: room.id, memberId: leaving.id, byMemberId: coming.id } });
    await replace(cast.ana, cast.dora);
    expect((await house.look(cast.dora, room)).can).toMatchObject({ move: true, end: true });
    expect((await house.look(cast.ana, room)).can).toMatchObject({ move: false, end: false });
    expect(await replace(cast.dora, cast.ben)).toBe('InvalidInputProblem');
    expect(await replace(cast.dora, cast.ana)).toBe('InterviewChanged');
    expect((await house.look(cast.ana, room)).can).toMatchObject({ move: true, score: true });
    expect((await cast.dora.client.refused(`{ interview(id: "${room.id}") { id } }`)).code).toBe('NOT_FOUND');
  });
});

describe('an interview that moves', () => {
  const schedule = (who: Person, room: Room, startsAt: string | null, more: object = {}) =>
    house.act(who, 'scheduleInterview', { input: { interviewId: room.id, startsAt, ...more } });
  const [monday, tuesday] = ['2030-01-07T09:00:00.000Z', '2030-01-08T09:00:00.000Z'];

  it('is moved over what its mover saw, and a stale move is refused with both times', async () => {
    const room = await house.room(two());
    await schedule(cast.coordinator, room, monday, { expectedStartsAt: null });
    expect(await schedule(cast.manager, room, tuesday, { expectedStartsAt: null })).toMatchObject({
      __typename: 'StaleScheduleProblem',
      currentStartsAt: monday,
      attemptedStartsAt: tuesday,
    });
    expect((await house.look(cast.ana, room)).startsAt).toBe(monday);
    await schedule(cast.manager, room, tuesday, { expectedStartsAt: monday });
    expect((await house.look(cast.ana, room)).startsAt).toBe(tuesday);
  });

  it('is held after all when it was not held before', async () => {
    const room = await house.room(two());
    await coordinated('markNotHeld', { interviewId: room.id, reason: 'The candidate was ill.' });
    expect((await house.start(cast.ana, room)).__typename).toBe('LockedProblem');
    await schedule(cast.coordinator, room, tuesday);
    expect(await house.look(cast.ana, room)).toMatchObject({ state: 'SCHEDULED', notHeldReason: null, startsAt: tuesday });
    await house.start(cast.ana, room);
    expect((await schedule(cast.coordinator, room, monday)).__typename).toBe('LockedProblem');
    expect((await house.score(cast.ana, room, cellOf(room, 0), { level: 2 })).__typename).toBe('ScoreSet');
  });

  it('has a lead who is late, and goes on without one', async () => {
    const room = await house.room(two());
    await house.start(cast.ben, room);
    expect((await house.look(cast.ben, room)).can).toMatchObject({ takeLead: true, move: false });
    await coordinated('seatPanelist', { input: { interviewId: room.id, memberId: cast.ben.id, lead: true } });
    expect((await house.look(cast.ben, room)).can).toMatchObject({ move: true, end: true });
    await house.handIn(cast.ben, room, 2);
    await coordinated('unseatPanelist', { interviewId: room.id, memberId: cast.ana.id });
    await house.end(cast.ben, room);
    expect((await house.look(cast.ben, room)).revealed).toBe(true);
  });
});

describe('a candidate who withdraws', () => {
  it('leaves no round waiting: what was scored is revealed, the rest was not held', async () => {
    const rounds = [cast.ana, cast.ben, cast.dora].map((who) => ({ policy: 'LOOP_END' as const, seats: [{ who, lead: true }] }));
    const [held = raise(), live = raise(), coming = raise()] = await house.rooms(await house.loop(rounds));
    await house.start(cast.ana, held);
    await house.handIn(cast.ana, held, 2);
    await house.end(cast.ana, held);
    await house.start(cast.ben, live);
    await house.handIn(cast.ben, live, 3);
    expect(await coordinated('withdrawCandidacy', { candidacyId: held.candidacyId, reason: 'Took another offer.' })).toBe(
      'CandidacyChanged',
    );
    const looked = await Promise.all([held, live, coming].map((room) => house.look(cast.admin, room)));
    expect(looked.map(({ state, revealed }) => [state, revealed])).toEqual([
      ['ENDED', true],
      ['ENDED', true],
      ['NOT_HELD', false],
    ]);
    expect(looked.map(({ cutShortReason, notHeldReason }) => cutShortReason ?? notHeldReason)).toEqual([
      null,
      'The candidate withdrew.',
      'The candidate withdrew.',
    ]);
    expect(await candidacy(cast.ana, held)).toMatchObject({
      withdrawnAt: expect.any(String),
      withdrawnReason: 'Took another offer.',
    });
  });

  it('comes back: a round is scheduled anew once the candidacy is taken up again, not before', async () => {
    const room = await house.room(two());
    const { candidacyId } = room;
    await coordinated('withdrawCandidacy', { candidacyId });
    const again = () => house.act(cast.coordinator, 'scheduleInterview', { input: { interviewId: room.id, startsAt: null } });
    expect((await again()).__typename).toBe('LockedProblem');
    await coordinated('takeUpCandidacy', { candidacyId });
    expect((await again()).__typename).toBe('InterviewChanged');
    expect((await house.start(cast.ana, room)).__typename).toBe('InterviewStarted');
    expect(await candidacy(cast.coordinator, room)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  });
});

describe('a candidate who is given more time', () => {
  it('has longer time boxes at once, and the room never says why', async () => {
    const room = await house.room(two());
    const before = await house.look(cast.ana, room);
    const { candidacyId } = room;
    expect(await coordinated('grantTime', { candidacyId, multiplier: 1.5 })).toBe('CandidacyChanged');
    const after = await house.look(cast.ana, room);
    expect([before.minutes, after.minutes]).toEqual([45, 68]);
    const [event] = await house.feed(cast.ana, room, before.lastSeq).hears(1);
    expect(event).toMatchObject({ __typename: 'RoomChanged', panelistId: null });
    expect(await candidacy(cast.ana, room)).toMatchObject({ timeMultiplier: null });
    expect(await candidacy(cast.coordinator, room)).toMatchObject({ timeMultiplier: 1.5 });
    for (const multiplier of [0.5, 3.5])
      expect(await coordinated('grantTime', { candidacyId, multiplier })).toBe('InvalidInputProblem');
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
