import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Cell, Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
const { ana, ben, cleo, manager } = cast;
jest.setTimeout(90_000);

const seats = () => [{ who: ana, lead: true }, { who: ben }, { who: cleo, observer: true }];
const fresh = (): Promise<Room> => house.room({ asks: ['one', 'one'], seats: seats() });
const CHANGED = { __typename: 'InterviewChanged' };
const NOT_ALLOWED = { __typename: 'NotAllowedProblem' };
const LOCKED = { __typename: 'LockedProblem' };
const THIRD = house.questionNumbered('one', 3);
const FOURTH = house.questionNumbered('one', 4);

/** What the operation answers as a whole to somebody who may not know the room, or names nothing. */
const refused = (who: Person, room: Pick<Room, 'id'>, questionId: string): Promise<{ code: string }> =>
  who.client.refused(house.operations.document('mutation', 'addUnplannedQuestion', 2), {
    input: { mutationId: randomUUID(), interviewId: room.id, questionId },
  });

async function startedWith(questionId = THIRD): Promise<Room & { last: Cell }> {
  const room = await fresh();
  await house.start(ana, room);
  expect(await house.addUnplanned(ana, room, questionId)).toMatchObject(CHANGED);
  return house.withLast(room);
}

describe('a question is added to one interview only', () => {
  it('by a hiring manager or an administrator before it begins, last of all and marked', async () => {
    const room = await fresh();
    for (const who of [ana, ben, cleo, cast.coordinator])
      expect(await house.addUnplanned(who, room, THIRD)).toMatchObject(NOT_ALLOWED);
    expect((await house.look(manager, room)).can['addQuestion']).toBe(true);
    expect(await house.addUnplanned(manager, room, THIRD)).toMatchObject(CHANGED);
    expect(await house.addUnplanned(cast.admin, room, FOURTH)).toMatchObject(CHANGED);
    const { questions, unplannedQuestionIds } = await house.look(ben, room);
    expect(questions.map(({ sourceId }) => sourceId).slice(2)).toEqual([THIRD, FOURTH]);
    expect(unplannedQuestionIds).toEqual(questions.slice(2).map(({ id }) => id));
    const acts = await asRole(api.database.ownerUrl, (client) =>
      client.query('SELECT member_id, action, detail FROM audit_entries WHERE subject_id = $1 ORDER BY at', [room.id]),
    );
    expect(acts.rows).toMatchObject([
      { member_id: manager.id, action: 'unplanned question added', detail: { questionId: THIRD, revision: 1 } },
      { member_id: cast.admin.id, detail: { questionId: FOURTH } },
    ]);
  });

  it('by its lead while it is live, whoever that is, and by nobody once the conversation is over', async () => {
    const room = await fresh();
    await house.start(ana, room);
    for (const who of [ben, cleo, manager, cast.admin])
      expect(await house.addUnplanned(who, room, THIRD)).toMatchObject(NOT_ALLOWED);
    expect(await house.addUnplanned(ana, room, THIRD)).toMatchObject(CHANGED);
    await house.act(ben, 'takeLead', { interviewId: room.id });
    expect(await house.addUnplanned(ana, room, FOURTH)).toMatchObject(NOT_ALLOWED);
    expect(await house.addUnplanned(ben, room, FOURTH)).toMatchObject(CHANGED);
    await house.end(ben, room);
    const after = await house.look(ben, room);
    for (const who of [ben, manager])
      expect(await house.addUnplanned(who, room, house.questionNumbered('one', 5))).toMatchObject(LOCKED);
    expect(await house.look(ben, room)).toMatchObject({
      lastSeq: after.lastSeq,
      unplannedQuestionIds: after.unplannedQuestionIds,
    });
    const offRoom = await fresh();
    await house.act(manager, 'markNotHeld', { interviewId: offRoom.id, reason: 'The candidate was ill.' });
    expect(await house.addUnplanned(manager, offRoom, THIRD)).toMatchObject(LOCKED);
  });

  it('never one that it asks already, is archived, is for the candidate to ask or has no dimension here; and nothing changes', async () => {
    const room = await fresh();
    const { question } = await manager.client.ask<{ question: { bankId: string; sectionId: string } }>(
      'query($id: ID!) { question(id: $id) { bankId sectionId } }',
      { id: FOURTH },
    );
    const added = async (sectionId: unknown, more: object): Promise<string> => {
      const asked = { text: `What is ${randomUUID()}?`, kind: 'KNOWLEDGE', ...more };
      const { question: its } = (await house.act(manager, 'addQuestion', { input: { sectionId, question: asked } })) as unknown as { question: { id: string } }; // prettier-ignore
      return its.id;
    };
    const { section } = (await house.act(manager, 'addSection', { input: { bankId: question.bankId, title: `Theirs ${randomUUID()}`, forCandidate: true } })) as unknown as { section: { id: string } }; // prettier-ignore
    const { section: inside } = (await house.act(manager, 'addSection', { input: { bankId: question.bankId, title: 'Inside', parentId: section.id } })) as unknown as { section: { id: string } }; // prettier-ignore
    const archived = await added(question.sectionId, {});
    await house.act(manager, 'archiveQuestions', { questionIds: [archived], archived: true });
    const before = await house.look(manager, room);
    for (const [id, words] of [
      [house.questionNumbered('one', 1), 'asks this question already'],
      [archived, 'is archived'],
      [await added(inside.id, {}), 'is for the candidate to ask'],
      [await added(question.sectionId, { dimensionKeys: ['elsewhere'] }), 'has no dimension of this question'],
    ] as const)
      expect(await house.addUnplanned(manager, room, id)).toMatchObject({
        __typename: 'InvalidInputProblem',
        path: 'questionId',
        message: expect.stringContaining(words),
      });
    expect(await house.look(manager, room)).toMatchObject({ lastSeq: before.lastSeq, questions: before.questions });
    expect(await refused(manager, room, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    for (const who of [cast.outsider, cast.otherManager, cast.stranger])
      expect(await refused(who, room, THIRD)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('once for each write, however often it is sent, also when the interview has ended meanwhile', async () => {
    const room = await fresh();
    await house.start(ana, room);
    const mutationId = randomUUID();
    await house.addUnplanned(ana, room, THIRD, mutationId);
    const before = await house.look(ana, room);
    expect(await house.addUnplanned(ana, room, THIRD, mutationId)).toMatchObject(CHANGED);
    expect(await house.addUnplanned(ana, room, FOURTH, mutationId)).toMatchObject({ path: 'mutationId' });
    expect(await house.addUnplanned(ana, room, THIRD)).toMatchObject({ path: 'questionId' });
    expect(await house.addUnplanned(ana, room, FOURTH, '')).toMatchObject({ path: 'mutationId' });
    expect(await house.look(ana, room)).toMatchObject({ lastSeq: before.lastSeq, questions: before.questions });
    await house.end(ana, room);
    expect(await house.addUnplanned(ana, room, THIRD, mutationId)).toMatchObject(CHANGED);
  });

  it('as it stands then: a later edit of the bank does not touch it, and nobody turns it into a planned one', async () => {
    const text = `What is ${randomUUID()}?`;
    const { question } = await manager.client.ask<{ question: { sectionId: string } }>(
      'query($id: ID!) { question(id: $id) { sectionId } }',
      { id: FOURTH },
    );
    const { question: its } = (await house.act(manager, 'addQuestion', { input: { sectionId: question.sectionId, question: { text, kind: 'KNOWLEDGE' } } })) as unknown as { question: { id: string } }; // prettier-ignore
    const room = await startedWith(its.id);
    await house.act(manager, 'editQuestion', { input: { questionId: its.id, expectedRevision: 1, question: { text: 'Otherwise?', kind: 'KNOWLEDGE' } } }); // prettier-ignore
    expect((await house.look(ben, room)).questions.at(-1)).toMatchObject({ sourceId: its.id, text });
    await asRole(api.database.ownerUrl, async (client) => {
      const turned = client.query('UPDATE interview_questions SET unplanned = false, mutation_id = NULL WHERE interview_id = $1', [room.id]); // prettier-ignore
      await expect(turned).rejects.toThrow('never changes once it is written');
    });
  });

  it('and stays in it when its candidacy moves to a newer version, unless that plans the question itself', async () => {
    const loopId = await house.loop([{ asks: ['one', 'one'], seats: seats() }]);
    const [room = raise()] = await house.rooms(loopId);
    for (const id of [THIRD, FOURTH]) await house.addUnplanned(manager, room, id);
    const { loop } = await manager.client.ask<{ loop: { rounds: { id: string }[] } }>('query($id: ID!) { loop(id: $id) { rounds { id } } }', { id: loopId }); // prettier-ignore
    await house.act(manager, 'pickQuestion', { input: { roundId: loop.rounds[0]?.id, questionId: THIRD } });
    await house.act(manager, 'publishLoop', { loopId });
    expect(await house.act(manager, 'moveCandidacyToVersion', { candidacyId: room.candidacyId, version: 2 })).toMatchObject({ __typename: 'CandidacyMoved' }); // prettier-ignore
    const { questions, unplannedQuestionIds } = await house.look(ana, room);
    expect(questions.map(({ sourceId }) => sourceId)).toEqual(
      [1, 2, 3, 4].map((number) => house.questionNumbered('one', number)),
    );
    expect(unplannedQuestionIds).toEqual([questions[3]?.id]);
  });
});

describe('an unplanned question is scored as usual', () => {
  it('everybody in the room hears of it at once, owes its cells, and sees nobody’s values on it', async () => {
    const room = await fresh();
    await house.start(ana, room);
    const feed = house.feed(cleo, room);
    await feed.hears(1);
    await house.addUnplanned(ana, room, THIRD);
    const [, heard] = await feed.hears(2);
    const { last } = await house.withLast(room);
    const by = { panelistId: room.panelistOf(ana), questionId: last.questionId };
    expect(heard).toMatchObject({ __typename: 'UnplannedQuestionAdded', seq: 2, ...by });
    await house.score(ana, room, last, { level: 4 });
    for (const cell of room.cells) await house.score(ben, room, cell, { level: 2 });
    expect(await house.submit(ben, room)).toMatchObject({ __typename: 'IncompleteScorecardProblem', missing: 1 });
    for (const who of [ben, cleo, manager]) expect((await house.read(who, room)).scorecards).toEqual([]);
    expect(await house.score(ben, room, last, { mark: 'NOT_ASKED' })).toMatchObject({ __typename: 'ScoreSet' });
    expect(await house.submit(ben, room)).toMatchObject({ __typename: 'ScorecardSubmitted' });
  });

  it('a scorecard that was handed in before holds nothing up, and may be reopened to score it', async () => {
    const room = await fresh();
    await house.start(ana, room);
    await house.handIn(ben, room, 2);
    await house.addUnplanned(ana, room, THIRD);
    const { last } = await house.withLast(room);
    await house.handIn(ana, { ...room, cells: [...room.cells, last] }, 3);
    expect((await house.look(ben, room)).can['reopen']).toBe(true);
    await house.end(ana, room);
    expect(await house.look(ben, room)).toMatchObject({ revealed: true, valuesVisible: true });
    const again = await fresh();
    await house.start(ana, again);
    await house.handIn(ben, again, 2);
    await house.addUnplanned(ana, again, THIRD);
    const theirs = await house.withLast(again);
    await house.reopen(ben, again);
    expect(await house.submit(ben, again)).toMatchObject({ missing: 1 });
    await house.score(ben, again, theirs.last, { level: 1 });
    expect(await house.submit(ben, again)).toMatchObject({ __typename: 'ScorecardSubmitted' });
  });

  it('nor does it hold up a reveal question by question', async () => {
    const room = await house.room({ policy: 'PER_QUESTION', asks: ['one'], seats: seats() });
    await house.start(ana, room);
    await house.handIn(ben, room, 2);
    await house.addUnplanned(ana, room, THIRD);
    const { last } = await house.withLast(room);
    await house.score(ana, room, last, { level: 3 });
    expect((await house.look(ana, room)).revealedQuestionIds).toEqual([last.questionId]);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
