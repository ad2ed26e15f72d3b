import { describe, expect, it } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

interface DebriefSeen {
  summary: string;
  chance: string | null;
  agenda: {
    key: string;
    about: string;
    questionId: string | null;
    dimensionKey: string;
    range: number;
    reason: string;
    sides: { level: number; levelWords: string; independentLevel: number | null; note: string | null; member: { id: string } }[];
  }[];
  agreement: { dimensionKey: string; equal: number; withinOne: number; apart: number; words: string }[];
  composite: { value: number | null; withheldBecause: string | null };
}

const DEBRIEF = `query($id: ID!) { debrief(candidacyId: $id) { summary chance
  agenda { key about questionId dimensionKey range reason sides { level levelWords independentLevel note member { id } } }
  agreement { dimensionKey equal withinOne apart words } composite { value withheldBecause } } }`;
const debriefOf = async (who: Person, { candidacyId }: Room): Promise<DebriefSeen> =>
  (await who.client.ask<{ debrief: DebriefSeen }>(DEBRIEF, { id: candidacyId })).debrief;

/** A published rubric with one dimension, "Depth", on a ladder of five levels. */
async function fiveLevels(): Promise<string> {
  const content = '# Five\n\n## Depth\n\n1. a\n2. b\n3. c\n4. d\n5. e\n';
  const act = async (name: string, args: object): Promise<{ family: { draft: Draft; versions: Draft[] } }> =>
    (await cast.manager.client.ask<{ result: { family: { draft: Draft; versions: Draft[] } } }>(house.operations.document('mutation', name, 4), { ...args })).result; // prettier-ignore
  const { family } = await act('importRubric', { input: { fileName: 'five.md', content } });
  const published = await act('publishRubric', { rubricId: family.draft.id, expectedRevision: family.draft.revision });
  return published.family.versions[0]?.id ?? '';
}
type Draft = { id: string; revision: number };

async function hold(room: Room, cards: [Person, number, string?][]): Promise<void> {
  const [lead] = cards;
  await house.start(lead?.[0] ?? cast.ana, room);
  for (const [who, level, recommendation] of cards) await house.handIn(who, room, level, recommendation);
  await house.end(lead?.[0] ?? cast.ana, room);
}

/** A candidacy of solo rounds, held by Ana, Ben and Cleo in turn. */
async function solo(levels: [number, string][], rubricId?: string): Promise<Room> {
  const people = [cast.ana, cast.ben, cast.cleo].slice(0, levels.length);
  const loop = await house.loop(people.map((who) => ({ seats: [{ who, lead: true }], rubricId, asks: rubricId ? ['three'] : ['one'] }))); // prettier-ignore
  const rooms = await house.rooms(loop);
  for (const [place, room] of rooms.entries()) {
    const [level, recommendation] = levels[place] ?? raise();
    await hold(room, [[people[place] ?? raise(), level, recommendation]]);
  }
  return rooms[0] ?? raise();
}

describe('where each round had one interviewer', () => {
  it('splits are found across rounds, by dimension, key area and recommendation, each side with its own level', async () => {
    const room = await solo([[1, 'NO'], [4, 'YES'], [4, 'STRONG_YES']]); // prettier-ignore
    const { agenda, summary } = await debriefOf(cast.manager, room);
    expect(agenda.map(({ about, dimensionKey, range, questionId }) => [about, dimensionKey, range, questionId])).toEqual([
      ['DIMENSION', 'definition', 3, null],
      ['KEY_AREA', 'Section', 3, null],
      ['RECOMMENDATION', 'recommendation', 2, null],
    ]);
    expect(agenda.map(({ sides }) => sides.map(({ levelWords }) => levelWords))).toEqual([
      ['1', '4', '4'],
      ['1', '4', '4'],
      ['No', 'Yes', 'Strong yes'],
    ]);
    expect(summary).toBe('2 splits worth talking about, 0 agreed');
  });

  it('nothing reads as missing: rounds that agree are said to agree', async () => {
    const room = await solo([[3, 'YES'], [3, 'YES'], [3, 'YES']]); // prettier-ignore
    const { agenda, summary, agreement, chance, composite } = await debriefOf(cast.manager, room);
    expect([agenda, summary, chance]).toEqual([[], '0 splits worth talking about, 2 agreed', null]);
    expect(agreement.find(({ dimensionKey }) => dimensionKey === 'definition')).toEqual({
      ...{ dimensionKey: 'definition', equal: 0, withinOne: 0, apart: 0 },
      words: 'the same level on all 3, round against round',
    });
    expect(composite).toEqual({ value: 3, withheldBecause: null });
  });

  it('a ladder of five levels is compared on its own scale', async () => {
    const room = await solo([[5, 'YES'], [1, 'NO']], await fiveLevels()); // prettier-ignore
    const { agenda } = await debriefOf(cast.manager, room);
    expect(agenda[0]).toMatchObject({ about: 'DIMENSION', range: 4, reason: '4 levels apart, on both sides of the bar' });
  });
});

describe('where several scored', () => {
  it('a split stands with both sides’ notes beside the chance level, and who changed their mind with both values', async () => {
    const room = await house.room({ asks: ['one', 'one'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
    const [split, other] = room.cells;
    await house.start(cast.ana, room);
    await house.note(cast.ana, room, split?.questionId ?? '', 'Named no cost.');
    for (const [who, level] of [
      [cast.ana, 1],
      [cast.ben, 4],
    ] as const) {
      // prettier-ignore
      await house.score(who, room, split ?? raise(), { level });
      await house.score(who, room, other ?? raise(), { level: 3 });
      await house.submit(who, room);
    }
    await house.end(cast.ana, room);
    const before = await debriefOf(cast.ana, room);
    expect(before).toMatchObject({ summary: '1 split worth talking about, 1 agreed', agenda: [{ about: 'QUESTION', range: 3 }] });
    expect(before.chance).toMatch(/^1 of 2 scores split; (0|0 to \d) would by chance\.$/);
    expect(before.agenda[0]?.sides.map(({ note }) => note)).toEqual(['Named no cost.', null]);
    await house.amend(cast.ana, room, split ?? raise(), { level: 2 }, 'Ben heard the costs.');
    const after = await debriefOf(cast.ben, room);
    expect(after.agenda[0]?.sides.map(({ level, independentLevel }) => [level, independentLevel])).toEqual([[2, 1], [4, 4]]); // prettier-ignore
    await house.amend(cast.ana, room, split ?? raise(), { level: 4 }, 'All of them, on second thought.');
    expect((await debriefOf(cast.ben, room)).agenda).toMatchObject([
      { range: 0, reason: 'settled after the talk, 3 levels apart, on both sides of the bar before' },
    ]);
    // Agreement is about what people found by themselves.
    expect(after.agreement[0]).toMatchObject({ equal: 1, withinOne: 0, apart: 1 });
  });

  it('starts with cards missing, and the absent named', async () => {
    const room = await house.room({ seats: [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo }] });
    await house.start(cast.ana, room);
    for (const who of [cast.ana, cast.cleo]) await house.handIn(who, room, 3);
    await house.end(cast.ana, room);
    await house.reveal(cast.ana, room, [room.panelistOf(cast.ben)]);
    const { debrief } = await cast.ana.client.ask<{ debrief: { owing: { member: { id: string } }[]; summary: string } }>(
      'query($id: ID!) { debrief(candidacyId: $id) { summary owing { member { id } } } }',
      { id: room.candidacyId },
    );
    expect(debrief).toEqual({ summary: '0 splits worth talking about, 1 agreed', owing: [{ member: { id: cast.ben.id } }] });
  });
});

describe('the discussion', () => {
  it('runs by the clock, the least senior speaks first, its scribe marks what was discussed, and nobody else does', async () => {
    const { ana, ben, manager, coordinator, outsider } = cast;
    const room = await house.room({ seats: [{ who: manager, lead: true }, { who: ana }, { who: ben }] });
    await hold(room, [[manager, 4], [ana, 1], [ben, 1]]); // prettier-ignore
    const act = (who: Person, name: string, args: object): Promise<unknown> =>
      who.client
        .ask<{ result: unknown }>(house.operations.document('mutation', name, 4), { ...args })
        .then(({ result }) => result);
    const place = { candidacyId: room.candidacyId };
    const { agenda } = await debriefOf(ana, room);
    const mark = { input: { ...place, key: agenda[0]?.key, discussed: true, note: 'Ana heard less of it.' } };
    expect(await act(coordinator, 'markDiscussed', mark)).toMatchObject({ __typename: 'LockedProblem' });
    const started = await act(coordinator, 'startDiscussion', { input: place });
    expect(started).toMatchObject({ discussion: { minutes: 15, speaking: 'LEAST_SENIOR', scribe: null, discussed: [] } });
    const { speakers } = (started as { discussion: { speakers: { id: string }[] } }).discussion;
    expect(speakers.map(({ id }) => id).at(-1)).toBe(manager.id);
    expect(await act(ana, 'markDiscussed', mark)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await act(coordinator, 'chooseScribe', { ...place, memberId: outsider.id })).toMatchObject({ path: 'memberId' });
    expect(await act(coordinator, 'chooseScribe', { ...place, memberId: ana.id })).toMatchObject({ discussion: { scribe: { id: ana.id } } }); // prettier-ignore
    const marked = await act(ana, 'markDiscussed', mark);
    expect(marked).toMatchObject({ discussion: { discussed: [{ key: agenda[0]?.key, note: 'Ana heard less of it.', by: { id: ana.id } }] } }); // prettier-ignore
    expect(await act(ana, 'markDiscussed', { input: { ...mark.input, key: 'nothing' } })).toMatchObject({ path: 'key' });
    expect(await act(ana, 'markDiscussed', { input: { ...mark.input, discussed: false } })).toMatchObject({ discussion: { discussed: [] } }); // prettier-ignore
    expect(await act(coordinator, 'endDiscussion', place)).toMatchObject({ discussion: { endedAt: expect.any(String) } });
  });

  it('tells nobody of a split that they do not see', async () => {
    const { ana, ben, cleo, coordinator } = cast;
    const [room = raise(), other = raise()] = await house.rooms(
      await house.loop([{ seats: [{ who: ana, lead: true }, { who: ben }] }, { seats: [{ who: cleo, lead: true }] }]),
    );
    await hold(room, [[ana, 1], [ben, 4]]); // prettier-ignore
    await house.act(coordinator, 'startDiscussion', { input: { candidacyId: room.candidacyId } });
    const { agenda } = await debriefOf(coordinator, room);
    await house.act(coordinator, 'markDiscussed', { input: { candidacyId: room.candidacyId, key: agenda[0]?.key, discussed: true } }); // prettier-ignore
    const talked = async (who: Person): Promise<unknown> =>
      (await who.client.ask<{ debrief: unknown }>('query($id: ID!) { debrief(candidacyId: $id) { discussion { discussed { key } } } }', { id: room.candidacyId })).debrief; // prettier-ignore
    expect(await talked(coordinator)).toEqual({ discussion: { discussed: [{ key: agenda[0]?.key }] } });
    expect(await talked(cleo)).toEqual({ discussion: { discussed: [] } });
    await hold(other, [[cleo, 3]]);
    expect(await talked(cleo)).toEqual({ discussion: { discussed: [{ key: agenda[0]?.key }] } });
  });
});

describe('whoever still owes a scorecard', () => {
  it('is asked for it by one press, sees who asks on their home page, and no longer once it is in', async () => {
    const { ana, ben, coordinator } = cast;
    const room = await house.room({ seats: [{ who: ana, lead: true }, { who: ben }] });
    await house.start(ana, room);
    await house.handIn(ana, room, 3);
    const waiting = async (who: Person): Promise<unknown[]> =>
      (await who.client.ask<{ myReminders: { interviewId: string; by: { id: string } }[] }>('{ myReminders { interviewId by { id } } }')).myReminders.filter(({ interviewId }) => interviewId === room.id); // prettier-ignore
    expect(await waiting(ben)).toEqual([]);
    expect(await house.act(coordinator, 'remindOwing', { candidacyId: room.candidacyId })).toMatchObject({ reminded: 1 });
    expect(await waiting(ben)).toEqual([{ interviewId: room.id, by: { id: coordinator.id } }]);
    expect(await waiting(ana)).toEqual([]);
    const { debrief } = await coordinator.client.ask<{ debrief: { owing: { remindedAt: string | null }[] } }>(
      'query($id: ID!) { debrief(candidacyId: $id) { owing { remindedAt } } }',
      { id: room.candidacyId },
    );
    expect(debrief.owing).toEqual([{ remindedAt: expect.stringMatching(/^20/) }]);
    await house.handIn(ben, room, 3);
    expect(await waiting(ben)).toEqual([]);
    expect(await house.act(coordinator, 'remindOwing', { candidacyId: room.candidacyId })).toMatchObject({ reminded: 0 });
  });
});

function raise(): never {
  throw new Error('The journey lacks a part of its stage.');
}
