import { beforeAll, describe, expect, it } from '@jest/globals';
import { stage } from '../harness/stage.js';

// A word of its own in every text that is asked, listened for or scored by.
const QUESTION = {
  text: 'What is a plantedquestion?',
  kind: 'KNOWLEDGE',
  hints: ['Says plantedhint'],
  followUps: ['And plantedfollow?'],
  tags: ['plantedtag'],
  referenceAnswers: [{ dimensionKey: null, text: 'A plantedanswer.' }],
  anchors: [{ dimensionKey: 'plantedkey', level: 1, text: 'plantedownanchor' }],
};
const RUBRIC = `# Plantedrubric\n\n## Plantedkey\n\n1. plantedanchor\n2. b\n3. c\n4. d\n`;

const { api, cast, house } = await stage();
let loopId: string;

beforeAll(async () => {
  loopId = await planted();
}, 90_000);

async function act<Data>(name: string, args: object): Promise<Data> {
  const document = house.operations.document('mutation', name, 3);
  const { result } = await cast.admin.client.ask<{ result: Data & { message?: string } }>(document, { ...args });
  if (result.message) throw new Error(`${name}: ${result.message}`);
  return result;
}

async function planted(): Promise<string> {
  const { family } = await act<{ family: { draft: { id: string; revision: number } } }>('importRubric', {
    input: { fileName: 'rubric.md', content: RUBRIC },
  });
  await act('publishRubric', { rubricId: family.draft.id, expectedRevision: family.draft.revision });
  const { bank } = await act<{ bank: { id: string } }>('createQuestionBank', { input: { name: 'Plantedbank' } });
  const { loop } = await act<{ loop: { id: string } }>('createLoop', {
    input: { title: 'Plantedloop', role: 'Platform engineer' },
  });
  const { round } = await act<{ round: { id: string } }>('addRound', {
    input: { loopId: loop.id, title: 'Depth', minutes: 50, rubricId: family.draft.id },
  });
  for (const title of ['Concurrency', 'What is a plantedquestion?', 'Says plantedhint', 'Plantedanchor']) {
    const { section } = await act<{ section: { id: string } }>('addSection', {
      input: { bankId: bank.id, title, guidance: 'plantedguidance', keyAreas: ['plantedarea'] },
    });
    const text = `${QUESTION.text} ${title}`;
    const { question } = await act<{ question: { id: string } }>('addQuestion', {
      input: { sectionId: section.id, question: title === 'Concurrency' ? QUESTION : { ...QUESTION, text } },
    });
    await act('pickQuestion', { input: { roundId: round.id, questionId: question.id } });
  }
  await act('assignPanelist', { input: { roundId: round.id, memberId: cast.ana.id, lead: true } });
  await act('publishLoop', { loopId: loop.id });
  return loop.id;
}

const tokenOf = async (): Promise<string> =>
  (await act<{ briefPath: string }>('makeCandidateBrief', { loopId })).briefPath.split('/').at(-1) ?? '';

describe('the brief that a candidate reads without signing in', () => {
  it('says rounds, lengths, areas and people, and nothing that is asked, listened for or scored by', async () => {
    const stranger = await api.client();
    const document = house.operations.document('query', 'candidateBrief');
    const answer = await stranger.send(document, { token: await tokenOf() });
    expect(answer.data?.['result']).toMatchObject({
      role: 'Platform engineer',
      rounds: [{ title: 'Depth', minutes: 50, areas: ['Concurrency'], people: [cast.ana.name] }],
    });
    expect(JSON.stringify(answer).toLowerCase()).not.toContain('planted');
    expect(JSON.stringify(answer)).not.toContain(cast.ana.email);
    const all = await cast.admin.client.send(house.operations.document('query', 'loop', 4), { id: loopId });
    expect(JSON.stringify(all).toLowerCase()).toContain('plantedhint');
  });

  it('ends when it is taken back or made anew, and then answers like one that never was', async () => {
    const stranger = await api.client();
    const asked = (token: string) =>
      stranger.refused('query($token: String!) { candidateBrief(token: $token) { role } }', { token });
    const [first, second] = [await tokenOf(), await tokenOf()];
    const never = await asked('never');
    expect(never.code).toBe('NOT_FOUND');
    expect(await asked(first)).toEqual(never);
    await act('revokeCandidateBrief', { loopId });
    expect(await asked(second)).toEqual(never);
  });

  it('opens nothing else: whoever has the address has no session', async () => {
    const stranger = await api.client();
    await stranger.ask('query($token: String!) { candidateBrief(token: $token) { role } }', { token: await tokenOf() });
    expect((await stranger.refused('{ loops { id } }')).code).toBe('UNAUTHENTICATED');
  });
});
