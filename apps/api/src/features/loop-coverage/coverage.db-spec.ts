import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stage } from '../../../test/harness/stage.js';

interface Bank {
  sections: { id: string; title: string; questions: { id: string; text: string }[] }[];
}
interface Coverage {
  sections: {
    path: string[];
    cells: { roundId: string; level: string | null; questionIds: string[]; minutes: number }[];
    keyAreas: { text: string; questionIds: string[] }[];
  }[];
  repeats: { roundId: string; questionId: string; otherRoundId: string; otherQuestionId: string; similarity: number }[];
}

const { cast, house } = await stage();
let asked: Map<string, string>;
let loopId: string;
let rounds: string[];

beforeAll(async () => {
  const knowledge = (text: string, more: object = {}) => ({ text, kind: 'KNOWLEDGE', ...more });
  const locks = knowledge('How does a lock end in a deadlock?', { level: 'CORE', minutes: 7, hints: ['Lock order'] });
  const { bank } = await did<{ bank: Bank }>('importDraft', {
    input: {
      target: { newBankName: `Bank ${randomUUID()}` },
      sections: [
        { title: 'Data', depth: 0, keyAreas: ['Isolation and retries', 'Sharding'], questions: [knowledge('When does a shard move?')] },
        { title: 'Locks', depth: 1, keyAreas: ['Deadlocks'], questions: [locks, knowledge('How does the lock end in a deadlock, then?')] },
        { title: 'Networks', depth: 0, keyAreas: ['Congestion'], questions: [knowledge('What is congestion?')] },
        { title: 'Yours', depth: 0, forCandidate: true, keyAreas: ['Anything'], questions: [knowledge('What would you ask?')] },
      ],
    },
  }); // prettier-ignore
  asked = new Map(bank.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [text, id])));
  ({ id: loopId } = (await did<{ loop: { id: string } }>('createLoop', { input: { title: 'Engineer', role: 'Engineer' } })).loop);
  const { rubrics } = await cast.admin.client.ask<{ rubrics: { id: string }[] }>('{ rubrics { id } }');
  rounds = [];
  for (const title of ['One', 'Two']) {
    const input = { loopId, title, minutes: 30, rubricId: rubrics[0]?.id };
    rounds.push((await did<{ round: { id: string } }>('addRound', { input })).round.id);
  }
}, 90_000);

async function did<Result>(name: string, args: Record<string, unknown>): Promise<Result> {
  return (await cast.manager.client.ask<{ result: Result }>(house.operations.document('mutation', name, 4), args)).result;
}
const pick = (round: number, ...texts: string[]) =>
  did('pickQuestions', { input: { roundId: rounds[round], questionIds: texts.map((text) => asked.get(text)) } });

const DOCUMENT = `query($id: ID!) { loopCoverage(loopId: $id) { sections { path cells { roundId level questionIds minutes }
  keyAreas { text questionIds } } repeats { roundId questionId otherRoundId otherQuestionId similarity } } }`;
const coverage = async (): Promise<Coverage> =>
  (await cast.observer.client.ask<{ loopCoverage: Coverage }>(DOCUMENT, { id: loopId })).loopCoverage;

const DEADLOCK = 'How does a lock end in a deadlock?';
const ALIKE = 'How does the lock end in a deadlock, then?';

describe('the coverage of a draft', () => {
  it('counts sections, rounds and levels, and names the key areas that nobody covers, also of sections not asked from', async () => {
    expect(await coverage()).toEqual({ sections: [], repeats: [] });
    await pick(0, DEADLOCK, 'When does a shard move?');
    const [one] = rounds;
    const { sections } = await coverage();
    expect(sections).toEqual([
      {
        path: ['Data'],
        cells: [{ roundId: one, level: null, questionIds: [asked.get('When does a shard move?')], minutes: 6 }],
        keyAreas: [
          { text: 'Isolation and retries', questionIds: [] },
          { text: 'Sharding', questionIds: [asked.get('When does a shard move?')] },
        ],
      },
      {
        path: ['Data', 'Locks'],
        cells: [{ roundId: one, level: 'CORE', questionIds: [asked.get(DEADLOCK)], minutes: 7 }],
        keyAreas: [{ text: 'Deadlocks', questionIds: [asked.get(DEADLOCK)] }],
      },
      { path: ['Networks'], cells: [], keyAreas: [{ text: 'Congestion', questionIds: [] }] },
    ]);
  });

  it('flags a question that stands in two rounds, and one that asks nearly the same as another', async () => {
    await pick(1, DEADLOCK, ALIKE);
    const [one, two] = rounds;
    const { repeats } = await coverage();
    expect(repeats).toContainEqual({
      ...{
        roundId: one,
        questionId: asked.get(DEADLOCK),
        otherRoundId: two,
        otherQuestionId: asked.get(DEADLOCK),
        similarity: 1,
      },
    });
    const near = repeats.filter(({ otherQuestionId }) => otherQuestionId === asked.get(ALIKE));
    expect(near).toHaveLength(1);
    expect(near[0]?.similarity).toBeLessThanOrEqual(1);
    expect(near[0]?.questionId).toBe(asked.get(DEADLOCK));
  });
});
