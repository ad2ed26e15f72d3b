import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Cell, Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
let room: Room;
let other: Room;
let foreign: Room;

beforeAll(async () => {
  const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }];
  const loopId = await house.loop([
    { asks: ['three', 'three', 'three'], seats },
    { asks: ['three'], seats: [{ who: cast.ana, lead: true }] },
  ]);
  [room = raise(), other = raise()] = await house.rooms(loopId);
  [, foreign = raise()] = await house.rooms(await house.loop([{ seats }, { seats: [{ who: cast.cleo, lead: true }] }]));
  await house.start(cast.ana, room);
}, 90_000);

let next = 0;
/** A cell that nobody has touched. */
function freshCell(): Cell {
  const cell = room.cells[next];
  next += 1;
  return cell ?? raise();
}

const stored = async (cell: Cell): Promise<{ level: number | null; revision: number } | undefined> =>
  (await house.read(cast.ana, room)).myScorecard?.scores.find(
    (score) => score.questionId === cell.questionId && score.dimensionId === cell.dimensionId,
  );

describe('nothing overwritten in silence', () => {
  it('the first write is 1, every accepted write bumps the revision, an equal value and a withdrawal too', async () => {
    const cell = freshCell();
    expect(await house.score(cast.ana, room, cell, { level: 2 }, { expectedRevision: 0 })).toMatchObject({
      score: { revision: 1 },
    });
    expect(await house.score(cast.ana, room, cell, { level: 2 }, { expectedRevision: 1 })).toMatchObject({
      score: { revision: 2 },
    });
    const withdrawn = await house.score(cast.ana, room, cell, {}, { expectedRevision: 2 });
    expect(withdrawn).toMatchObject({ score: { level: null, mark: null, revision: 3 } });
    const marked = await house.score(cast.ana, room, cell, { mark: 'NOT_ASKED' }, { expectedRevision: 3 });
    expect(marked).toMatchObject({ score: { level: null, mark: 'NOT_ASKED', revision: 4 } });
  });

  it('a stale score is refused with both values and changes nothing', async () => {
    const cell = freshCell();
    await house.score(cast.ana, room, cell, { level: 3 });
    for (const expectedRevision of [0, 2, -1]) {
      const refused = await house.score(cast.ana, room, cell, { level: 1 }, { expectedRevision });
      expect(refused).toMatchObject({ __typename: 'StaleWriteProblem', attemptedLevel: 1, attemptedMark: null });
      expect(refused.current).toMatchObject({ level: 3, revision: 1 });
    }
    const marked = await house.score(cast.ana, room, cell, { mark: 'NOT_ASKED' }, { expectedRevision: 0 });
    expect(marked).toMatchObject({ attemptedLevel: null, attemptedMark: 'NOT_ASKED' });
    expect(await stored(cell)).toMatchObject({ level: 3, revision: 1 });
    const empty = await house.score(cast.ana, room, freshCell(), { level: 1 }, { expectedRevision: 1 });
    expect(empty).toMatchObject({ __typename: 'StaleWriteProblem', current: null, attemptedLevel: 1 });
  });

  it('a stale note is refused with both texts and changes nothing', async () => {
    const [, questionId = raise()] = room.questionIds;
    expect(await house.note(cast.ana, room, questionId, 'First', { expectedRevision: 0 })).toMatchObject({
      note: { revision: 1 },
    });
    expect(await house.note(cast.ana, room, questionId, 'First', { expectedRevision: 1 })).toMatchObject({
      note: { revision: 2 },
    });
    const refused = await house.note(cast.ana, room, questionId, 'Second', { expectedRevision: 1 });
    expect(refused).toMatchObject({ __typename: 'StaleWriteProblem', attemptedText: 'Second' });
    expect(refused.currentNote).toMatchObject({ text: 'First', revision: 2 });
    expect(await house.note(cast.ana, room, questionId, 'Third')).toMatchObject({ note: { text: 'Third', revision: 3 } });
  });

  it('of two tabs that write at once on what they both saw, one is kept and the other is told', async () => {
    const cell = freshCell();
    const tabs = [1, 2, 3, 4].map((level) => house.score(cast.ana, room, cell, { level }, { expectedRevision: 0 }));
    const results = await Promise.all(tabs);
    const kept = results.filter((result) => result.__typename === 'ScoreSet');
    expect(kept.length).toBe(1);
    for (const result of results.filter((each) => each !== kept[0])) {
      expect(result).toMatchObject({ __typename: 'StaleWriteProblem', current: { level: kept[0]?.score?.level, revision: 1 } });
    }
    expect(await stored(cell)).toMatchObject({ level: kept[0]?.score?.level, revision: 1 });
  });

  it('without an expected revision the last write on the own cell wins, and earlier versions are kept', async () => {
    const cell = freshCell();
    for (const level of [1, 4, 2]) await house.score(cast.ana, room, cell, { level });
    await house.score(cast.ben, room, cell, { level: 3 });
    expect(await stored(cell)).toMatchObject({ level: 2, revision: 3 });
    const versions = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ level: number }>(
        'SELECT level FROM score_versions WHERE panelist_id = $1 AND question_id = $2 AND dimension_id = $3 ORDER BY revision',
        [room.panelistOf(cast.ana), cell.questionId, cell.dimensionId],
      ),
    );
    expect(versions.rows.map((row) => row.level)).toEqual([1, 4, 2]);
  });

  it('the stored score equals the pressed key', async () => {
    const cell = freshCell();
    for (const level of [1, 2, 3, 4]) {
      expect((await house.score(cast.ana, room, cell, { level })).score?.level).toBe(level);
      expect((await stored(cell))?.level).toBe(level);
    }
  });
});

describe('bad input gets a located, plain error and changes nothing', () => {
  it('a level outside the anchors, or a level with a mark, is refused at its place', async () => {
    const cell = freshCell();
    for (const value of [{ level: 0 }, { level: 5 }, { level: -1 }, { level: 2_000_000_000 }, { level: 2, mark: 'NOT_ASKED' }]) {
      const refused = await house.score(cast.ana, room, cell, value);
      expect(refused).toMatchObject({ __typename: 'InvalidInputProblem', path: 'level' });
    }
    expect(await stored(cell)).toBeUndefined();
  });

  it('a text that cannot be kept is refused at its place', async () => {
    const [questionId = raise()] = room.questionIds;
    for (const text of ['x'.repeat(20_001), 'a\u0000b', 'half a \ud800 character']) {
      const refused = await house.note(cast.ana, room, questionId, text);
      expect(refused).toMatchObject({ __typename: 'InvalidInputProblem', path: 'text' });
    }
    expect(await house.note(cast.ana, room, questionId, 'x'.repeat(20_000))).toMatchObject({ __typename: 'NoteWritten' });
    for (const mutationId of ['', 'x'.repeat(201)]) {
      expect(await house.note(cast.ana, room, questionId, 'text', { mutationId })).toMatchObject({ path: 'mutationId' });
    }
  });

  it('unknown, malformed and hidden ids are NOT_FOUND with the same text, inside inputs too', async () => {
    const [cell = raise()] = room.cells;
    const answers = new Set<string>();
    const wrongs = [randomUUID(), 'no-id', '', foreign.id, foreign.questionIds[0] ?? raise(), foreign.panelistOf(cast.cleo)];
    const base = { mutationId: randomUUID(), interviewId: room.id, ...cell, level: 1 };
    const tried = wrongs.flatMap((wrong) => [
      ['setScore', { input: { ...base, interviewId: wrong } }],
      ['setScore', { input: { ...base, questionId: wrong } }],
      ['setScore', { input: { ...base, dimensionId: wrong } }],
      ['amendScore', { input: { ...base, questionId: wrong, reason: 'x' } }],
      ['writeNote', { input: { mutationId: randomUUID(), interviewId: room.id, questionId: wrong, text: 'x' } }],
      ['submitScorecard', { input: { interviewId: wrong, recommendation: 'YES' } }],
      ['moveToQuestion', { interviewId: room.id, questionId: wrong }],
      ['lookAt', { interviewId: room.id, questionId: wrong }],
      ['startInterview', { interviewId: wrong }],
      ['revealQuestion', { interviewId: room.id, questionId: wrong, absent: [], reason: 'x' }],
    ]) as [string, Record<string, unknown>][];
    for (const [name, args] of tried) {
      const { code, message } = await cast.ana.client.refused(house.operations.document('mutation', name, 2), args);
      answers.add(`${code} ${message}`);
    }
    for (const wrong of wrongs) {
      const { code, message } = await cast.ana.client.refused('query($id: ID!) { interview(id: $id) { id } }', { id: wrong });
      answers.add(`${code} ${message}`);
    }
    expect([...answers]).toEqual(['NOT_FOUND There is nothing here under this address, or you may not see it.']);
  });

  it('a visible id in the wrong place is refused at its place', async () => {
    const [cell = raise()] = room.cells;
    const elsewhere = { questionId: other.questionIds[0] ?? raise(), dimensionId: cell.dimensionId };
    const invalid = (path: string): object => ({ __typename: 'InvalidInputProblem', path });
    expect(await house.score(cast.ana, room, elsewhere, { level: 1 })).toMatchObject(invalid('questionId'));
    const { questions } = await house.look(cast.ana, room);
    const inTheBank = { ...cell, questionId: questions[0]?.sourceId ?? raise() };
    expect(await house.score(cast.ana, room, inTheBank, { level: 1 })).toMatchObject(invalid('questionId'));
    expect(await house.note(cast.ana, room, elsewhere.questionId, 'x')).toMatchObject(invalid('questionId'));
    const moved = await house.act(cast.ana, 'moveToQuestion', { interviewId: room.id, questionId: elsewhere.questionId });
    expect(moved).toMatchObject(invalid('questionId'));
    const { rubrics } = await cast.ana.client.ask<{ rubrics: { id: string; dimensions: { id: string }[] }[] }>(
      '{ rubrics { id dimensions { id } } }',
    );
    const strange = rubrics
      .flatMap((rubric) => rubric.dimensions)
      .find(({ id }) => room.cells.every((each) => each.dimensionId !== id));
    const inOtherRubric = { ...cell, dimensionId: strange?.id ?? raise() };
    expect(await house.score(cast.ana, room, inOtherRubric, { level: 1 })).toMatchObject(invalid('dimensionId'));
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
