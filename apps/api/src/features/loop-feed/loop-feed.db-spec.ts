import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../test/harness/people.js';
import { Feed } from '../../../test/harness/socket.js';
import { stage } from '../../../test/harness/stage.js';

interface Round {
  id: string;
  title: string;
  minutes: number;
  revision: number;
}
interface Answer {
  __typename: string;
  code?: string;
  current: { title: string; role: string; minutes: number; revision: number };
  round: Round;
  loop: { id: string; title: string; revision: number; changes: number };
}

const { cast, house } = await stage();

const did = async (name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> =>
  (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 3), args)).result;
const read = async (id: string): Promise<{ changes: number; revision: number; rounds: Round[] }> =>
  (
    await cast.manager.client.ask<{ loop: { changes: number; revision: number; rounds: Round[] } }>(
      'query($id: ID!) { loop(id: $id) { changes revision rounds { id title minutes revision } } }',
      { id },
    )
  ).loop;
const listen = (who: Person, loopId: string) =>
  new Feed<{ changes: number }>(who.client.socket(), 'subscription($id: ID!) { result: loopMoments(loopId: $id) { changes } }', {
    id: loopId,
  });

describe('two who build the same loop', () => {
  it('hear of every change of the draft, whoever made it and wherever, with the number that the loop then has', async () => {
    const loopId = await house.loop([{ asks: ['one'], seats: [] }]);
    const feed = listen(cast.ana, loopId);
    const { changes, rounds } = await read(loopId);
    expect((await feed.hears(1)).map((heard) => heard.changes)).toEqual([changes]);
    await did('updateRound', { input: { roundId: rounds[0]?.id, title: 'Depth' } }, cast.ben);
    await feed.hears(2);
    await did('addRound', { input: { loopId, title: 'More', minutes: 30, rubricId: (await rubricId()) ?? '' } });
    const heard = await feed.hears(3);
    expect(heard.map((each) => each.changes)).toEqual([changes, changes + 1, changes + 2]);
    expect((await read(loopId)).changes).toBe(changes + 2);
    feed.stop();
  });

  it('hear when a question that the draft picked is edited in its bank', async () => {
    const loopId = await house.loop([{ asks: ['three'], seats: [] }]);
    const feed = listen(cast.observer, loopId);
    const [first] = await feed.hears(1);
    const { loop } = await cast.manager.client.ask<{ loop: { rounds: { questions: { id: string; revision: number }[] }[] } }>(
      'query($id: ID!) { loop(id: $id) { rounds { questions { id revision } } } }',
      { id: loopId },
    );
    const [question] = loop.rounds[0]?.questions ?? [];
    const content = { text: 'Asked in other words?', kind: 'KNOWLEDGE' };
    await did('editQuestion', { input: { questionId: question?.id, expectedRevision: question?.revision, question: content } });
    expect((await feed.hears(2))[1]?.changes).toBe((first?.changes ?? 0) + 1);
    feed.stop();
  });

  it('overwrite nothing in silence: a stale write of a round is refused with what stands there now, and changes nothing', async () => {
    const loopId = await house.loop([{ seats: [] }]);
    const [round] = (await read(loopId)).rounds;
    const write = (title: string, expectedRevision?: number, who?: Person) =>
      did('updateRound', { input: { roundId: round?.id, title, ...(expectedRevision ? { expectedRevision } : {}) } }, who);
    expect((await write('Hers', round?.revision, cast.ana)).round).toMatchObject({ title: 'Hers', revision: 2 });
    const refused = await write('His', round?.revision, cast.ben);
    expect(refused).toMatchObject({ __typename: 'StaleRoundProblem', current: { title: 'Hers', minutes: 45, revision: 2 } });
    expect((await read(loopId)).rounds[0]?.title).toBe('Hers');
    expect((await write('His', refused.current.revision, cast.ben)).round).toMatchObject({ title: 'His', revision: 3 });
    expect((await write('Anybody’s')).round.revision).toBe(4);
  });

  it('and of two who rename it at the same moment one is refused with the other’s words', async () => {
    const loopId = await house.loop([{ seats: [] }]);
    const { revision } = await read(loopId);
    const rename = (title: string, who: Person) =>
      did('updateLoop', { input: { loopId, title, expectedRevision: revision } }, who);
    const answers = await Promise.all([rename('Ana’s', cast.ana), rename('Ben’s', cast.ben)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['LoopChanged', 'StaleLoopProblem']);
    const kept = answers.find(({ __typename }) => __typename === 'LoopChanged')?.loop.title;
    expect(answers.find(({ __typename }) => __typename === 'StaleLoopProblem')?.current).toMatchObject({
      title: kept,
      role: 'Engineer',
    });
  });

  it('a loop of another organization is not there to be heard', async () => {
    const loopId = await house.loop([{ seats: [] }]);
    const ending = listen(cast.stranger, loopId);
    expect(JSON.stringify(await ending.ended())).toContain('NOT_FOUND');
  });
});

async function rubricId(): Promise<string | undefined> {
  return (await cast.manager.client.ask<{ rubrics: { id: string }[] }>('{ rubrics { id } }')).rubrics[0]?.id;
}
