import { describe, expect, it } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

interface Planned {
  id: string;
  questions: { id: string }[];
  askers: { questionId: string; memberId: string }[];
}

async function roundsOf(loopId: string): Promise<Planned[]> {
  const { loop } = await cast.admin.client.ask<{ loop: { rounds: Planned[] } }>(
    'query($id: ID!) { loop(id: $id) { rounds { id questions { id } askers { questionId memberId } } } }',
    { id: loopId },
  );
  return loop.rounds;
}

async function roundOf(loopId: string): Promise<Planned> {
  return (await roundsOf(loopId))[0] ?? raise();
}

const seats = () => [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo, observer: true }];

/** A loop whose first question Ana asks and whose second Ben does; the third is nobody's. */
async function plannedLoop(): Promise<{ loopId: string; round: Planned }> {
  const loopId = await house.loop([{ asks: ['one', 'one', 'one'], seats: seats() }]);
  const round = await roundOf(loopId);
  await name(round, 0, cast.ana);
  await name(round, 1, cast.ben);
  await house.act(cast.manager, 'publishLoop', { loopId });
  return { loopId, round };
}

const name = (round: Planned, at: number, who: Person | null) =>
  house.act(cast.ana, 'nameAsker', { input: { roundId: round.id, questionId: round.questions[at]?.id, memberId: who?.id ?? null } }); // prettier-ignore

const handOver = (who: Person, room: Room, at: number, to: Person) =>
  house.act(who, 'handQuestionOver', { interviewId: room.id, questionId: room.questionIds[at], panelistId: room.panelistOf(to) });

async function askersOf(room: Room): Promise<(string | undefined)[]> {
  const { askers, panel } = await house.look(cast.coordinator, room);
  const memberOf = (id: string | undefined) => panel.find((panelist) => panelist.id === id)?.member.id;
  return room.questionIds.map((id) => memberOf(askers.find(({ questionId }) => questionId === id)?.panelistId));
}

const room = async (): Promise<Room> => (await house.rooms((await plannedLoop()).loopId))[0] ?? raise();
const { ana, ben, cleo, dora, coordinator } = cast;

describe('who asks what, in the plan', () => {
  it('is somebody who sits there and scores, or nobody in particular', async () => {
    const { loopId, round } = await plannedLoop();
    expect((await roundOf(loopId)).askers).toHaveLength(2);
    for (const who of [cleo, dora]) expect(await name(round, 2, who)).toMatchObject({ path: 'memberId' });
    await name(round, 0, null);
    expect((await roundOf(loopId)).askers).toEqual([{ questionId: round.questions[1]?.id, memberId: ben.id }]);
  });

  it('is nobody in particular once the member left the panel, observes, or the question went to another round', async () => {
    const { loopId, round } = await plannedLoop();
    await house.act(cast.manager, 'removeSeat', { roundId: round.id, memberId: ben.id });
    expect((await roundOf(loopId)).askers).toEqual([{ questionId: round.questions[0]?.id, memberId: ana.id }]);
    await house.act(cast.manager, 'assignPanelist', { input: { roundId: round.id, memberId: ana.id, observer: true } });
    expect((await roundOf(loopId)).askers).toEqual([]);
    await house.act(cast.manager, 'assignPanelist', { input: { roundId: round.id, memberId: ana.id } });
    await name(round, 0, ana);
    const input = { loopId, title: 'Later', minutes: 30, rubricId: await rubricOf(loopId) };
    await house.act(cast.manager, 'addRound', { input });
    const [, later = raise()] = await roundsOf(loopId);
    const moved = { roundId: round.id, questionId: round.questions[0]?.id, toRoundId: later.id, position: 0 };
    await house.act(cast.manager, 'moveQuestionToRound', { input: moved });
    expect((await roundsOf(loopId)).map((each) => [each.questions.length, each.askers])).toEqual([[2, []], [1, []]]); // prettier-ignore
  });

  it('stands in what differs, and goes along with a copy that takes the panel', async () => {
    const { loopId, round } = await plannedLoop();
    await name(round, 0, ben);
    const { loopDifferences } = await ana.client.ask<{ loopDifferences: { words: string }[] }>(
      'query($id: ID!) { loopDifferences(loopId: $id, before: 2) { words } }',
      { id: loopId },
    );
    const [first] = loopDifferences;
    expect(first?.words).toMatch(new RegExp(`^Who asks “What is one 1\\?” is ${ben.name}; before ${ana.name}\\.$`));
    for (const withPanel of [true, false]) await house.act(ana, 'copyRound', { input: { loopId, roundId: round.id, withPanel } });
    expect((await roundsOf(loopId)).map(({ askers }) => askers.length)).toEqual([2, 2, 0]);
  });
});

describe('who asks what, in the room', () => {
  it('is as the plan says', async () => {
    expect(await askersOf(await room())).toEqual([ana.id, ben.id, undefined]);
  });

  it('is handed over by the lead, and by whoever was to ask, to somebody who scores there', async () => {
    const its = await room();
    await house.start(ana, its);
    const done = { __typename: 'InterviewChanged' };
    expect(await handOver(ben, its, 0, ben)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await handOver(ben, its, 2, ben)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await handOver(cleo, its, 0, ben)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await handOver(ben, its, 1, ana)).toMatchObject(done);
    expect(await handOver(ana, its, 0, ben)).toMatchObject(done);
    expect(await handOver(ana, its, 2, ben)).toMatchObject(done);
    expect(await handOver(ana, its, 0, cleo)).toMatchObject({ path: 'panelistId' });
    expect(await askersOf(its)).toEqual([ben.id, ana.id, ben.id]);
  });

  it('is heard by everybody in the room once, and not at all where nothing changed', async () => {
    const its = await room();
    await house.start(ana, its);
    const feed = house.feed(cleo, its);
    await feed.hears(1);
    await handOver(ana, its, 0, ana);
    await handOver(ana, its, 0, ben);
    const heard = await feed.hears(2);
    expect(heard.slice(1)).toEqual([expect.objectContaining({ __typename: 'RoomChanged', seq: 2, panelistId: null })]);
    expect((await house.look(ana, its)).lastSeq).toBe(2);
  });

  it('is over with the round', async () => {
    const its = await room();
    await house.start(ana, its);
    await house.end(ana, its);
    expect(await handOver(ana, its, 0, ben)).toMatchObject({ __typename: 'LockedProblem' });
    expect(await askersOf(its)).toEqual([ana.id, ben.id, undefined]);
  });

  it('goes to whoever takes the seat, and to nobody in particular with the seat', async () => {
    const its = await room();
    const input = { interviewId: its.id, memberId: ben.id, byMemberId: dora.id };
    await house.act(coordinator, 'replacePanelist', { input });
    expect(await askersOf(its)).toEqual([ana.id, dora.id, undefined]);
    await house.act(coordinator, 'unseatPanelist', { interviewId: its.id, memberId: dora.id });
    expect(await askersOf(its)).toEqual([ana.id, undefined, undefined]);
  });

  it('is nobody who has a conflict of interest', async () => {
    const its = await room();
    await house.act(coordinator, 'declareConflict', { candidacyId: its.candidacyId, memberId: ben.id });
    expect(await handOver(ana, its, 0, ben)).toMatchObject({ path: 'panelistId' });
    expect(await handOver(ana, its, 1, ana)).toMatchObject({ __typename: 'InterviewChanged' });
  });
});

async function rubricOf(loopId: string): Promise<string> {
  const { loop } = await ana.client.ask<{ loop: { rounds: { rubric: { id: string } }[] } }>(
    'query($id: ID!) { loop(id: $id) { rounds { rubric { id } } } }',
    { id: loopId },
  );
  return loop.rounds[0]?.rubric.id ?? raise();
}

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
