import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Result } from '../harness/results.js';
import type { Room } from '../harness/room.js';
import { eventually } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
let plain: string;
let byQuestion: string;

beforeAll(async () => {
  const { ana, ben, dora, observer } = cast;
  const seats = [{ who: ana, lead: true }, { who: ben }, { who: dora, training: true }, { who: observer, observer: true }];
  plain = await house.loop([{ asks: ['one', 'one'], seats }]);
  byQuestion = await house.loop([{ policy: 'PER_QUESTION', asks: ['one', 'one'], seats }]);
}, 90_000);

async function liveRoom(loopId = plain): Promise<Room> {
  const [room] = await house.rooms(loopId);
  if (!room) throw new Error('The loop has no round.');
  await house.start(cast.ana, room);
  return room;
}

/** A room that ended and was revealed without Ben. */
async function revealedWithoutBen(): Promise<Room> {
  const room = await liveRoom();
  await house.handIn(cast.ana, room, 3);
  await house.score(cast.ben, room, cell(room), { level: 1 });
  await house.end(cast.ana, room);
  await house.reveal(cast.ana, room, [room.panelistOf(cast.ben)]);
  return room;
}

const cell = (room: Room, place = 0): Room['cells'][number] => room.cells[place] ?? raise();
const revealed = async (room: Room): Promise<boolean> => (await house.look(cast.ana, room)).revealed;
const asOwner = (statement: string, values: unknown[]): Promise<unknown> =>
  asRole(api.database.ownerUrl, (client) => client.query(statement, values));
const closeWindow = (room: Room): Promise<unknown> =>
  asOwner(`UPDATE interviews SET window_ends_at = now() - interval '1 second' WHERE id = $1`, [room.id]);
const revealQuestion = (who: Person, room: Room, absent: string[], reason = 'They left.'): Promise<Result> =>
  house.act(who, 'revealQuestion', { interviewId: room.id, questionId: room.questionIds[0], absent, reason });

describe('ROUND_END', () => {
  it('reveals at the end when every counted scorecard is in, and at the last one in when it has ended', async () => {
    const [first, second] = [await liveRoom(), await liveRoom()];
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, first, 3);
    expect(await revealed(first)).toBe(false);
    await house.end(cast.ana, first);
    expect(await revealed(first)).toBe(true);
    await house.handIn(cast.ana, second, 3);
    await house.end(cast.ana, second);
    expect(await revealed(second)).toBe(false);
    await house.handIn(cast.ben, second, 3);
    expect(await revealed(second)).toBe(true);
  });

  it('reveals once when the end and the last scorecard come at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const room = await liveRoom();
      await house.handIn(cast.ana, room, 3);
      for (const each of room.cells) await house.score(cast.ben, room, each, { level: 2 });
      await Promise.all([house.end(cast.ana, room), house.submit(cast.ben, room), house.submit(cast.ben, room)]);
      const seen = await house.look(cast.ana, room);
      expect(seen.revealed).toBe(true);
      const feed = house.feed(cast.ana, room);
      const kinds = (await feed.hears(seen.lastSeq)).map((event) => event.__typename);
      feed.stop();
      expect(kinds.filter((kind) => ['RoomEnded', 'ScorecardCompleted', 'ValuesRevealed'].includes(kind)).length).toBe(4);
      expect(kinds.at(-1)).toBe('ValuesRevealed');
    }
  });

  it('reveals when the finishing window is over, and shows no draft', async () => {
    const [room, unsubmitted] = [await liveRoom(), await liveRoom()];
    await house.handIn(cast.ana, room, 3);
    for (const each of room.cells) await house.score(cast.ben, room, each, { level: 1 });
    for (const each of unsubmitted.cells) await house.score(cast.ana, unsubmitted, each, { level: 1 });
    for (const each of [room, unsubmitted]) {
      await house.end(cast.ana, each);
      await closeWindow(each);
    }
    for (const each of [room, unsubmitted])
      await eventually(() => revealed(each), (is) => is, 'the closed window revealed', 12_000); // prettier-ignore
    expect((await house.read(cast.observer, room)).scorecards.map((card) => card.panelistId)).toEqual([
      room.panelistOf(cast.ana),
    ]);
    expect((await house.read(cast.observer, unsubmitted)).scorecards).toEqual([]);
  });
});

describe('a reveal naming the absent', () => {
  it('is refused unless everybody who is missing is named, nobody else is, and a reason is given', async () => {
    const [room, other] = [await liveRoom(), await liveRoom()];
    await house.handIn(cast.ana, room, 3);
    const ben = room.panelistOf(cast.ben);
    expect(await house.reveal(cast.ana, room, [ben])).toMatchObject({ __typename: 'LockedProblem' });
    await house.end(cast.ana, room);
    const invalid = (path: string): object => ({ __typename: 'InvalidInputProblem', path });
    expect(await house.reveal(cast.ana, room, [])).toMatchObject(invalid('absent'));
    expect(await house.reveal(cast.ana, room, [ben, room.panelistOf(cast.ana)])).toMatchObject(invalid('absent'));
    expect(await house.reveal(cast.ana, room, [ben, room.panelistOf(cast.observer)])).toMatchObject(invalid('absent'));
    expect(await house.reveal(cast.ana, room, [other.panelistOf(cast.ben)])).toMatchObject(invalid('absent'));
    expect(await house.reveal(cast.ana, room, [ben], '  ')).toMatchObject(invalid('reason'));
    const { code } = await cast.ana.client.refused(house.operations.document('mutation', 'revealInterview', 2), {
      interviewId: room.id,
      absent: ['00000000-0000-4000-8000-000000000000'],
      reason: 'They are ill.',
    });
    expect(code).toBe('NOT_FOUND');
    expect(await revealed(room)).toBe(false);
  });

  it('is for the lead, a hiring manager and an administrator', async () => {
    for (const who of [cast.ana, cast.manager, cast.admin]) {
      const room = await liveRoom();
      await house.end(cast.ana, room);
      for (const other of [cast.ben, cast.dora, cast.observer, cast.coordinator]) {
        const refused = await house.reveal(other, room, [room.panelistOf(cast.ana), room.panelistOf(cast.ben)]);
        expect(refused.__typename).toBe('NotAllowedProblem');
      }
      const done = await house.reveal(who, room, [room.panelistOf(cast.ana), room.panelistOf(cast.ben)]);
      expect(done).toMatchObject({ __typename: 'InterviewRevealed', interview: { revealed: true } });
    }
  });

  it('waits neither for one in training nor for an observer, and shows the absent one’s draft to nobody', async () => {
    const room = await revealedWithoutBen();
    const seen = await house.read(cast.admin, room);
    expect(seen.scorecards.map((card) => card.panelistId)).toEqual([room.panelistOf(cast.ana)]);
  });
});

describe('whoever missed the reveal', () => {
  it('still submits before seeing anything: marked late, counted, independent, and without what they tried before', async () => {
    const room = await revealedWithoutBen();
    const { ana, ben } = cast;
    expect(await house.score(ben, room, cell(room), { level: 4 })).toMatchObject({ score: { late: true, independent: true } });
    await house.score(ben, room, cell(room), { level: 2 });
    await house.score(ben, room, cell(room, 1), { level: 2 });
    expect(await house.submit(ben, room)).toMatchObject({ scorecard: { submitted: true, late: true } });
    const card = (await house.read(ana, room)).scorecards.find((each) => each.panelistId === room.panelistOf(ben));
    expect(card?.late).toBe(true);
    for (const score of card?.scores ?? []) {
      expect(score).toMatchObject({ level: 2, independent: true, late: true });
      expect(score.history.map((version) => version.level)).toEqual([2]);
    }
    const { debrief } = await ana.client.ask<{
      debrief: { agreement: { withinOne: number; equal: number; dimensionKey: string }[]; owing: unknown[] };
    }>('query($id: ID!) { debrief(candidacyId: $id) { agreement { dimensionKey equal withinOne } owing { member { id } } } }', {
      id: room.candidacyId,
    });
    expect(debrief.agreement.find((row) => row.dimensionKey === 'definition')).toMatchObject({ equal: 0, withinOne: 2 });
    expect(debrief.owing).toEqual([]);
  });
});

describe('changes after seeing', () => {
  it('a scorecard is reopened freely until its panelist was shown a colleague’s value, and never after', async () => {
    const room = await liveRoom();
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, 3);
    await house.end(cast.ana, room);
    // To ask whether values are visible is not to see them.
    expect(await house.look(cast.ana, room)).toMatchObject({ revealed: true, valuesVisible: true, can: { reopen: true } });
    expect((await house.reopen(cast.ana, room)).__typename).toBe('ScorecardReopened');
    await house.score(cast.ana, room, cell(room), { level: 4 });
    expect((await house.submit(cast.ana, room, 'NO')).__typename).toBe('ScorecardSubmitted');
    expect((await house.read(cast.ana, room)).scorecards.length).toBe(1);
    expect((await house.look(cast.ana, room)).can).toMatchObject({ reopen: false, amend: true });
    expect((await house.reopen(cast.ana, room)).__typename).toBe('LockedProblem');
    const card = (await house.read(cast.ben, room)).scorecards[0];
    expect(card?.scores.map(({ level, independent }) => [level, independent])).toEqual(
      expect.arrayContaining([[4, true], [3, true]]),
    ); // prettier-ignore
  });

  it('the debrief shows values too', async () => {
    const room = await liveRoom();
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, 3);
    await house.end(cast.ana, room);
    await cast.ana.client.ask('query($id: ID!) { debrief(candidacyId: $id) { cells { level } } }', { id: room.candidacyId });
    expect((await house.reopen(cast.ana, room)).__typename).toBe('LockedProblem');
  });

  it('a change after seeing is an amendment with its reason; the independent value and the final one are both kept', async () => {
    const room = await liveRoom();
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, who === cast.ana ? 1 : 3);
    expect((await house.amend(cast.ana, room, cell(room), { level: 2 }, 'Too early')).__typename).toBe('LockedProblem');
    await house.end(cast.ana, room);
    await house.read(cast.ana, room);
    expect((await house.score(cast.ana, room, cell(room), { level: 2 })).__typename).toBe('LockedProblem');
    expect(await house.amend(cast.ana, room, cell(room), { level: 2 }, ' ')).toMatchObject({ path: 'reason' });
    expect(await house.amend(cast.ana, room, cell(room), { level: 7 }, 'Why not')).toMatchObject({ path: 'level' });
    const stale = await house.amend(cast.ana, room, cell(room), { level: 2 }, 'Ben is right', { expectedRevision: 0 });
    expect(stale).toMatchObject({ __typename: 'StaleWriteProblem', current: { level: 1, revision: 1 }, attemptedLevel: 2 });
    const amended = await house.amend(cast.ana, room, cell(room), { level: 2 }, 'Ben is right', { expectedRevision: 1 });
    expect(amended).toMatchObject({ __typename: 'ScoreAmended', score: { level: 2, revision: 2, independent: false } });
    const card = (await house.read(cast.ben, room)).scorecards[0];
    const score = card?.scores.find((each) => each.questionId === cell(room).questionId);
    expect(score).toMatchObject({ level: 2, independent: false, late: false });
    expect(score?.history).toMatchObject([
      { level: 1, reason: null },
      { level: 2, reason: 'Ben is right' },
    ]);
  });

  it('submitting again changes nothing, and another recommendation is refused until the scorecard is reopened', async () => {
    const room = await liveRoom();
    expect(await house.submit(cast.ana, room)).toMatchObject({ __typename: 'IncompleteScorecardProblem', missing: 2 });
    await house.score(cast.ana, room, cell(room), { mark: 'NOT_ASKED' });
    await house.score(cast.ana, room, cell(room, 1), { mark: 'NOT_ENOUGH_EVIDENCE' });
    const first = await house.submit(cast.ana, room, 'STRONG_YES');
    expect(await house.submit(cast.ana, room, 'STRONG_YES')).toEqual(first);
    expect((await house.submit(cast.ana, room, 'NO')).__typename).toBe('LockedProblem');
    expect((await house.score(cast.ana, room, cell(room), { level: 1 })).__typename).toBe('LockedProblem');
    await house.reopen(cast.ana, room);
    expect(await house.submit(cast.ana, room, 'NO')).toMatchObject({ scorecard: { recommendation: 'NO' } });
  });
});

describe('PER_QUESTION', () => {
  const shown = async (room: Room): Promise<string[]> => (await house.look(cast.ana, room)).revealedQuestionIds;

  it('waits for a panelist whose subscription is live, and no longer once it is 15 s past', async () => {
    const room = await liveRoom(byQuestion);
    const feed = house.feed(cast.ben, room);
    await feed.hears(1);
    await house.score(cast.ana, room, cell(room), { level: 2 });
    expect(await shown(room)).toEqual([]);
    feed.stop();
    await asOwner(`UPDATE attendances SET last_seen_at = now() - interval '10 seconds' WHERE interview_id = $1`, [room.id]);
    await house.score(cast.ana, room, cell(room), { level: 2 });
    expect(await shown(room)).toEqual([]);
    await asOwner(`UPDATE attendances SET last_seen_at = now() - interval '16 seconds' WHERE interview_id = $1`, [room.id]);
    await house.score(cast.ana, room, cell(room), { level: 2 });
    expect(await shown(room)).toEqual([room.questionIds[0]]);
  });

  it('waits for a panelist who wrote within two minutes, and not for one in training', async () => {
    const room = await liveRoom(byQuestion);
    const wroteAgo = (seconds: number): Promise<unknown> =>
      asOwner(
        `UPDATE scorecards SET last_write_at = now() - make_interval(secs => $3) WHERE interview_id = $1 AND panelist_id = $2`,
        [room.id, room.panelistOf(cast.ben), seconds],
      );
    for (const who of [cast.ben, cast.dora]) await house.note(who, room, cell(room, 1).questionId, 'Here.');
    await wroteAgo(110);
    await house.score(cast.ana, room, cell(room), { level: 2 });
    expect(await shown(room)).toEqual([]);
    await wroteAgo(121);
    await house.score(cast.ana, room, cell(room), { level: 2 });
    expect(await shown(room)).toEqual([room.questionIds[0]]);
  });

  it('the lead reveals a question naming who has not scored it; whoever scores it later sees it then', async () => {
    const room = await liveRoom(byQuestion);
    await house.note(cast.ben, room, cell(room).questionId, 'Here.');
    await house.score(cast.ana, room, cell(room), { level: 2 });
    const ben = room.panelistOf(cast.ben);
    expect((await revealQuestion(cast.ben, room, [ben])).__typename).toBe('NotAllowedProblem');
    expect(await revealQuestion(cast.ana, room, [])).toMatchObject({ path: 'absent' });
    expect(await revealQuestion(cast.ana, room, [ben], '')).toMatchObject({ path: 'reason' });
    expect((await revealQuestion(cast.ana, room, [ben])).__typename).toBe('QuestionRevealed');
    const { lastSeq } = await house.look(cast.ana, room);
    expect((await revealQuestion(cast.ana, room, [ben])).__typename).toBe('QuestionRevealed');
    expect((await house.look(cast.ana, room)).lastSeq).toBe(lastSeq);
    expect((await house.read(cast.ben, room)).scorecards).toEqual([]);
    expect(await house.score(cast.ben, room, cell(room), { level: 4 })).toMatchObject({
      score: { late: true, independent: true },
    });
    expect((await house.read(cast.ben, room)).scorecards).toMatchObject([{ scores: [{ level: 2 }], recommendation: null }]);
    // Ben has seen a value now: what he scores next is kept and known to be not independent, and a change needs its reason.
    expect((await house.look(cast.ben, room)).can).toMatchObject({ score: true, amend: true });
    expect((await house.score(cast.ben, room, cell(room), { level: 3 })).__typename).toBe('LockedProblem');
    expect(await house.amend(cast.ben, room, cell(room), { level: 3 }, 'Ana heard more')).toMatchObject({
      score: { level: 3, independent: false },
    });
  });

  it('an interview that is revealed reveals no question again', async () => {
    const room = await liveRoom(byQuestion);
    for (const who of [cast.ben, cast.ana]) await house.note(who, room, room.questionIds[0] ?? '', 'Here.');
    await house.score(cast.ana, room, cell(room), { level: 2 });
    await house.end(cast.ana, room);
    await house.reveal(cast.ana, room, [room.panelistOf(cast.ana), room.panelistOf(cast.ben)]);
    const { lastSeq } = await house.look(cast.ana, room);
    await house.score(cast.ben, room, cell(room), { level: 2 });
    expect((await house.look(cast.ana, room)).lastSeq).toBe(lastSeq + 1);
  });
});

function raise(): never {
  throw new Error('The room has no such cell.');
}
