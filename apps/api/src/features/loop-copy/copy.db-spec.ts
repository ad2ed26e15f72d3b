import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../test/harness/people.js';
import { stage } from '../../../test/harness/stage.js';

interface Round {
  id: string;
  title: string;
  minutes: number;
  revealPolicy: string;
  rubric: { id: string };
  questions: { id: string }[];
  seats: { member: { id: string }; lead: boolean; observer: boolean; training: boolean }[];
}
interface Answer {
  __typename: string;
  path?: string | null;
  message?: string;
  loop: { id: string; title: string; role: string; version: number | null };
}

const { cast, house } = await stage();

const did = async (name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> =>
  (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 3), args)).result;

async function roundsOf(id: string): Promise<Round[]> {
  const { loop } = await cast.manager.client.ask<{ loop: { rounds: Round[] } }>(
    `query($id: ID!) { loop(id: $id) { rounds { id title minutes revealPolicy rubric { id } questions { id }
       seats { member { id } lead observer training } } } }`,
    { id },
  );
  return loop.rounds;
}
const withoutIds = (rounds: Round[]): object[] => rounds.map(({ id: _id, ...round }) => round);
const planned = (): Promise<string> =>
  house.loop([
    {
      asks: ['one', 'three', 'one'],
      seats: [
        { who: cast.ana, lead: true },
        { who: cast.observer, observer: true },
      ],
    },
    { policy: 'LOOP_END', seats: [{ who: cast.ben, training: true }] },
  ]);

describe('a copy of a loop', () => {
  it('is a draft of its own with the same rounds, questions and panels, and leaves what it came from alone', async () => {
    const loopId = await planned();
    const before = await roundsOf(loopId);
    const { loop } = await did('copyLoop', { input: { loopId, title: 'Another team', role: 'Staff engineer' } });
    expect(loop).toMatchObject({ title: 'Another team', role: 'Staff engineer', version: null });
    const copied = await roundsOf(loop.id);
    expect(withoutIds(copied)).toEqual(withoutIds(before));
    await did('removeRound', { roundId: copied[0]?.id });
    expect(await roundsOf(loopId)).toEqual(before);
  });

  it('leaves the panel out where that is wanted, keeps the role, and refuses an empty title', async () => {
    const loopId = await planned();
    const { loop } = await did('copyLoop', { input: { loopId, title: 'No panel', withPanel: false } });
    expect(loop.role).toBe('Engineer');
    expect((await roundsOf(loop.id)).map(({ seats }) => seats)).toEqual([[], []]);
    expect(await did('copyLoop', { input: { loopId, title: ' ' } })).toMatchObject({ path: 'title' });
  });
});

describe('a copy of a round', () => {
  it('stands at the end of the loop that it goes to, which is changed since its last version', async () => {
    const [from, to] = [await planned(), await planned()];
    const [first] = await roundsOf(from);
    await did('copyRound', { input: { roundId: first?.id, loopId: to } });
    const rounds = await roundsOf(to);
    expect(withoutIds(rounds.slice(-1))).toEqual(withoutIds(first ? [first] : []));
    expect(rounds).toHaveLength(3);
    const { loop } = await cast.manager.client.ask<{ loop: { draftChanged: boolean } }>(
      'query($id: ID!) { loop(id: $id) { draftChanged } }',
      { id: to },
    );
    expect(loop.draftChanged).toBe(true);
  });
});

describe('a question between rounds', () => {
  it('goes where it is put, and both rounds keep their order', async () => {
    const loopId = await planned();
    const [one, two] = (await roundsOf(loopId)) as [Round, Round];
    const [, moved = '', last = ''] = one.questions.map(({ id }) => id);
    const [standing = ''] = two.questions.map(({ id }) => id);
    const input = { roundId: one.id, questionId: moved, toRoundId: two.id, position: 0 };
    await did('moveQuestionToRound', { input });
    const after = (await roundsOf(loopId)).map(({ questions }) => questions.map(({ id }) => id));
    expect(after).toEqual([[standing, last], [moved, standing]]); // prettier-ignore
  });

  it('is refused where that round asks it already, where there is no such place, and in another loop, and nothing changes', async () => {
    const loopId = await planned();
    const [other] = await roundsOf(await planned());
    const [one, two] = (await roundsOf(loopId)) as [Round, Round];
    const [same = '', free = ''] = one.questions.map(({ id }) => id);
    const move = (input: object) => did('moveQuestionToRound', { input: { roundId: one.id, position: 0, ...input } });
    expect(await move({ questionId: same, toRoundId: two.id })).toMatchObject({ path: 'toRoundId' });
    expect(await move({ questionId: free, toRoundId: two.id, position: 2 })).toMatchObject({ path: 'position' });
    expect(await move({ questionId: free, toRoundId: other?.id })).toMatchObject({ path: 'toRoundId' });
    expect(await move({ questionId: free, toRoundId: one.id })).toMatchObject({ path: 'toRoundId' });
    expect(await roundsOf(loopId)).toEqual([one, two]);
  });
});
