import { describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import type { Person } from '../../../test/harness/people.js';
import type { Room } from '../../../test/harness/room.js';
import { stage } from '../../../test/harness/stage.js';

interface Interview {
  id: string;
  roundId: string;
  title: string;
  minutes: number;
  revealPolicy: string;
  questions: { id: string; sourceId: string }[];
  panel: { member: { id: string } }[];
}
interface Seen {
  loop: { version: number };
  newerVersion: { version: number; mayMove: boolean; lockedBecause: string | null } | null;
  interviews: Interview[];
}
interface Answer {
  __typename: string;
  path?: string | null;
  message?: string;
  loop: { version: number; rounds: { id: string; questions: { id: string }[] }[] };
}

const { api, cast, house } = await stage();

const did = async (name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> =>
  (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 4), args)).result;
const move = (candidacyId: string, version: number, who?: Person) => did('moveCandidacyToVersion', { candidacyId, version }, who);

const SEEN = `query($id: ID!) { candidacy(id: $id) { loop { version } newerVersion { version mayMove lockedBecause }
  interviews { id roundId title minutes revealPolicy questions { id sourceId } panel { member { id } } } } }`;
const seen = async (id: string, who: Person = cast.manager): Promise<Seen> =>
  (await who.client.ask<{ candidacy: Seen }>(SEEN, { id })).candidacy;
const differences = async (loopId: string, before: number, after: number | null, who: Person = cast.observer) =>
  (
    await who.client.ask<{ result: { round: string | null; words: string }[] }>(
      'query($id: ID!, $before: Int!, $after: Int) { result: loopDifferences(loopId: $id, before: $before, after: $after) { round words } }',
      { id: loopId, before, ...(after === null ? {} : { after }) },
    )
  ).result;

/** A candidacy in two rounds of version 1, of whose loop a version 2 has another first round, no second and a new one. */
async function outdated(): Promise<{ loopId: string; rooms: Room[]; candidacyId: string }> {
  const loopId = await house.loop([
    { asks: ['one', 'three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] },
    { seats: [{ who: cast.dora, lead: true }] },
  ]);
  const rooms = await house.rooms(loopId);
  const { rounds } = (await did('updateLoop', { input: { loopId } })).loop;
  const [first, second] = rounds;
  await did('updateRound', { input: { roundId: first?.id, title: 'Depth', minutes: 30, revealPolicy: 'LOOP_END' } });
  await did('unpickQuestion', { roundId: first?.id, questionId: first?.questions[0]?.id });
  await did('copyRound', { input: { roundId: first?.id, loopId } });
  await did('removeRound', { roundId: second?.id });
  expect((await did('publishLoop', { loopId })).loop.version).toBe(2);
  return { loopId, rooms, candidacyId: rooms[0]?.candidacyId ?? '' };
}

describe('versions of a loop', () => {
  it('say in words in what they differ from one another and from the draft', async () => {
    const { loopId } = await outdated();
    expect(await differences(loopId, 1, 2)).toEqual([
      { round: null, words: 'The round “Round 2” is gone.' },
      { round: 'Depth', words: 'The title is “Depth”; before “Round 1”.' },
      { round: 'Depth', words: 'The time box is 30 minutes; before 45 minutes.' },
      { round: 'Depth', words: 'Panelists see each other’s scores when the loop ends; before when the round ends.' },
      { round: 'Depth', words: '“What is one 1?” is gone.' },
      { round: 'Depth', words: 'The round is new: 1 question, 30 minutes.' },
    ]);
    expect(await differences(loopId, 2, null)).toEqual([]);
    await did('updateLoop', { input: { loopId, role: 'Staff engineer' } });
    expect(await differences(loopId, 2, null)).toEqual([
      { round: null, words: 'The role is “Staff engineer”; before “Engineer”.' },
    ]);
  });

  it('are listed newest first, with the candidacies that the viewer may see in each', async () => {
    const { loopId } = await outdated();
    const list = (who: Person) =>
      who.client.ask<{ loopVersions: unknown[] }>(
        'query($id: ID!) { loopVersions(loopId: $id) { version candidacies publishedBy { id } } }',
        { id: loopId },
      );
    const publishedBy = { id: cast.manager.id };
    const [two, one] = [{ version: 2, candidacies: 0, publishedBy }, { version: 1, candidacies: 1, publishedBy }]; // prettier-ignore
    expect((await list(cast.manager)).loopVersions).toEqual([two, one]);
    expect((await list(cast.outsider)).loopVersions).toEqual([two, { ...one, candidacies: 0 }]);
  });
});

describe('moving a candidacy to a newer version', () => {
  it('gives its rounds the newer plan, keeps their panels, adds and drops rounds, and tells whoever has a room open', async () => {
    const { candidacyId, rooms } = await outdated();
    expect((await seen(candidacyId)).newerVersion).toEqual({ version: 2, mayMove: true, lockedBecause: null });
    await did('unseatPanelist', { interviewId: rooms[0]?.id, memberId: cast.ben.id });
    const before = await house.look(cast.ana, rooms[0] as Room);
    expect(await move(candidacyId, 2)).toMatchObject({ __typename: 'CandidacyMoved' });
    const { loop, newerVersion, interviews } = await seen(candidacyId);
    expect([loop.version, newerVersion]).toEqual([2, null]);
    expect(interviews.map(({ title, minutes, revealPolicy }) => [title, minutes, revealPolicy])).toEqual([
      ['Depth', 30, 'LOOP_END'],
      ['Depth', 30, 'LOOP_END'],
    ]);
    const [kept, added] = interviews;
    expect(kept?.id).toBe(rooms[0]?.id);
    expect(kept?.panel.map(({ member }) => member.id)).toEqual([cast.ana.id]);
    expect(added?.panel.map(({ member }) => member.id)).toEqual([cast.ana.id, cast.ben.id]);
    expect(kept?.questions.map(({ sourceId }) => sourceId)).toEqual(added?.questions.map(({ sourceId }) => sourceId));
    expect((await house.look(cast.ana, rooms[0] as Room)).lastSeq).toBe(before.lastSeq + 1);
    // Whoever sat in a round that is gone alone no longer sees the candidacy.
    expect(await cast.dora.client.refused('query($id: ID!) { candidacy(id: $id) { id } }', { id: candidacyId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused once a round has begun, and the candidacy keeps its version and its questions', async () => {
    const { candidacyId, rooms } = await outdated();
    await house.start(cast.ana, rooms[0] as Room);
    const before = await seen(candidacyId);
    expect(before.newerVersion).toMatchObject({ mayMove: false, lockedBecause: expect.stringContaining('has begun') });
    expect(await move(candidacyId, 2)).toMatchObject({ __typename: 'LockedProblem' });
    expect(await seen(candidacyId)).toEqual(before);
    await asRole(api.database.ownerUrl, async (client) => {
      const tampering = client.query(`UPDATE interviews SET reveal_policy = 'OPEN' WHERE id = $1`, [rooms[0]?.id]);
      await expect(tampering).rejects.toThrow('never changes once it is written');
    });
  });

  it('goes forward only, to a version that there is', async () => {
    const { candidacyId } = await outdated();
    for (const version of [0, 3]) expect(await move(candidacyId, version)).toMatchObject({ path: 'version' });
    expect(await move(candidacyId, 1)).toMatchObject({ __typename: 'CandidacyMoved' });
    await move(candidacyId, 2);
    expect(await move(candidacyId, 1)).toMatchObject({ path: 'version' });
    expect((await seen(candidacyId)).loop.version).toBe(2);
  });

  it('and beginning its round at the same moment have one order', async () => {
    for (const _ of [1, 2, 3]) {
      const { candidacyId, rooms } = await outdated();
      const [moved] = await Promise.all([move(candidacyId, 2), house.start(cast.ana, rooms[0] as Room)]);
      const { loop, interviews } = await seen(candidacyId);
      const asked = interviews[0]?.questions.length;
      expect([moved.__typename, loop.version, asked]).toEqual(
        moved.__typename === 'CandidacyMoved' ? ['CandidacyMoved', 2, 1] : ['LockedProblem', 1, 2],
      );
    }
  });
});
