import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import { stage } from '../../../test/harness/stage.js';

const { api, cast, house } = await stage();
let bank: Bank;

interface Bank {
  id: string;
  sections: { id: string; title: string; questions: { id: string; text: string }[] }[];
}
interface Proposed {
  title: string;
  kind: string;
  minutes: number;
  sectionIds: string[];
  because: string;
  left: number;
  rubric: { id: string; name: string };
  questions: { question: { id: string }; minutes: number; reasons: string[] }[];
}

const WORDS = ['pages', 'sockets', 'clocks', 'replicas', 'journals', 'queues', 'buffers', 'leases', 'shards', 'tombstones', 'vacuums', 'snapshots']; // prettier-ignore
const asks = (kind: string, verb: string, from: number, count: number, minutes: number) =>
  WORDS.slice(from, from + count).map((word) => ({ text: `${verb} ${word}?`, kind, level: 'CORE', minutes }));

beforeAll(async () => {
  const sections = [
    { title: 'Storage', depth: 0, questions: asks('KNOWLEDGE', 'How do you keep', 0, 6, 10) },
    {
      title: 'Time',
      depth: 0,
      questions: [...asks('KNOWLEDGE', 'Why doubt', 6, 6, 10), ...asks('CODING', 'Sort these', 0, 1, 25)],
    },
    { title: 'Yours', depth: 0, forCandidate: true, questions: asks('BEHAVIORAL', 'Would you like to ask about', 0, 2, 5) },
  ];
  const input = { target: { newBankName: `Bank ${randomUUID()}` }, sections };
  const document = house.operations.document('mutation', 'importDraft', 4);
  const { result } = await cast.manager.client.ask<{ result: { bank: Bank } }>(document, { input });
  bank = result.bank;
}, 90_000);

const PROPOSE = `query($input: ProposeLoopInput!) { result: proposeLoop(input: $input) { bankName questionCount
  rounds { title kind minutes sectionIds because left rubric { id name } questions { question { id } minutes reasons } } } }`;
const propose = async (more: object = {}, who = cast.manager) =>
  (
    await who.client.ask<{ result: { questionCount: number; rounds: Proposed[] } }>(PROPOSE, {
      input: { bankId: bank.id, ...more },
    })
  ).result;
const idOf = (title: string): string => bank.sections.find((section) => section.title === title)?.id ?? '';
const idsOf = ({ questions }: Pick<Proposed, 'questions'>): string[] => questions.map(({ question }) => question.id);
const draftOf = (rounds: Proposed[], more: object = {}) => ({
  ...{ title: 'Engineer', memberIds: [cast.observer.id, cast.ana.id, cast.ben.id] },
  rounds: rounds.map((round) => ({
    title: round.title,
    minutes: round.minutes,
    rubricId: round.rubric.id,
    questionIds: idsOf(round),
  })),
  ...more,
});
const draft = (input: object) => house.act(cast.manager, 'draftLoop', { input });
const counts = () =>
  asRole(api.database.ownerUrl, async (client) => {
    const sql = 'SELECT (SELECT count(*) FROM loops) AS loops, (SELECT count(*) FROM rounds) AS rounds';
    return (await client.query(sql)).rows[0] as { loops: string; rounds: string };
  });

describe('a loop proposed from a bank', () => {
  it('has time-boxed rounds by section and kind, each filled with reasons, and no question twice', async () => {
    const { questionCount, rounds } = await propose();
    expect(questionCount).toBe(13);
    expect(rounds.map(({ title, kind, minutes, rubric }) => [title, kind, minutes, rubric.name])).toEqual([
      ['Storage', 'KNOWLEDGE', 60, 'Three layers'],
      ['Time', 'KNOWLEDGE', 60, 'Three layers'],
      ['Coding', 'CODING', 30, 'Coding'],
    ]);
    for (const { questions, minutes, left } of rounds) {
      expect(questions.reduce((sum, each) => sum + each.minutes, 0) + left).toBe(minutes - 5);
      for (const { reasons } of questions) expect(reasons.join(' ')).toContain('Nobody has been asked it yet.');
    }
    const asked = rounds.flatMap(idsOf);
    expect(asked).toHaveLength(11);
    expect(new Set(asked).size).toBe(11);
    expect(await propose()).toEqual({ questionCount, rounds, bankName: expect.stringContaining('Bank') });
  });

  it('stays within the sections that are named, and fills rounds that a person changed', async () => {
    const within = await propose({ sectionIds: [idOf('Storage')] });
    expect(within).toMatchObject({ questionCount: 6, rounds: [{ title: 'Storage' }] });
    const rounds = [{ kind: 'KNOWLEDGE', minutes: 25, sectionIds: [idOf('Storage'), idOf('Time')] }];
    const changed = await propose({ rounds });
    expect(changed.rounds.map(({ title, questions }) => [title, questions.length])).toEqual([['Storage and Time', 2]]);
  });

  it('answers another organization’s bank and sections, and their absence, alike as missing', async () => {
    const refused = (input: object, who = cast.stranger) => who.client.refused(PROPOSE, { input });
    const sectionIds = [idOf('Time')];
    for (const bankId of [bank.id, randomUUID()]) expect(await refused({ bankId })).toMatchObject({ code: 'NOT_FOUND' });
    const theirs = await cast.stranger.client.ask<{ result: { bank: { id: string } } }>(
      house.operations.document('mutation', 'createQuestionBank', 2),
      { input: { name: 'Ours' } },
    );
    const bankId = theirs.result.bank.id;
    for (const ids of [sectionIds, [randomUUID()]])
      expect(await refused({ bankId, sectionIds: ids })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cast.stranger.client.ask(PROPOSE, { input: { bankId } })).toMatchObject({
      result: { questionCount: 0, rounds: [] },
    });
  });

  it('is for those who draft loops, of a bank that is not archived', async () => {
    expect(await cast.observer.client.refused(PROPOSE, { input: { bankId: bank.id } })).toMatchObject({ code: 'FORBIDDEN' });
    await house.act(cast.manager, 'archiveQuestionBank', { bankId: bank.id, archived: true });
    const refused = await cast.manager.client.refused(PROPOSE, { input: { bankId: bank.id } });
    await house.act(cast.manager, 'archiveQuestionBank', { bankId: bank.id, archived: false });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('archived') });
  });
});

describe('a draft made whole', () => {
  it('has the rounds, their questions in order, and the panel with its lead', async () => {
    const { rounds } = await propose();
    const { loop } = (await draft(draftOf(rounds.slice(1)))) as unknown as { loop: { id: string } };
    const query =
      'query($id: ID!) { loop(id: $id) { role version draftChanged rounds { title minutes rubric { id } questions { id } seats { lead observer member { id } } } } }';
    const made = await cast.manager.client.ask<{ loop: object }>(query, { id: loop.id });
    const seats = [
      { lead: false, observer: true, member: { id: cast.observer.id } },
      { lead: true, observer: false, member: { id: cast.ana.id } },
      { lead: false, observer: false, member: { id: cast.ben.id } },
    ];
    const drafted = rounds.slice(1).map((round) => ({
      ...{ title: round.title, minutes: round.minutes, rubric: { id: round.rubric.id }, seats },
      questions: idsOf(round).map((id) => ({ id })),
    }));
    expect(made.loop).toEqual({ role: 'Engineer', version: null, draftChanged: true, rounds: drafted });
    expect(await house.act(cast.manager, 'publishLoop', { loopId: loop.id })).toMatchObject({ __typename: 'LoopPublished' });
  });

  it('is refused where it is wrong and leaves nothing behind', async () => {
    const { rounds } = await propose();
    const [first, last] = [rounds[0] ?? raise(), rounds[2] ?? raise()];
    await house.act(cast.manager, 'archiveQuestions', { questionIds: idsOf(last), archived: true });
    const before = await counts();
    const at = async (input: object) => ((await draft(input)) as { path?: string }).path;
    expect(await at(draftOf([first, last]))).toBe('rounds.1.questionIds');
    await house.act(cast.manager, 'archiveQuestions', { questionIds: idsOf(last), archived: false });
    expect(await at(draftOf(rounds, { title: ' ' }))).toBe('title');
    expect(await at(draftOf([]))).toBe('rounds');
    expect(await at(draftOf([first, { ...last, minutes: 4 }]))).toBe('rounds.1.minutes');
    expect(await at(draftOf([{ ...first, title: '' }]))).toBe('rounds.0.title');
    const document = house.operations.document('mutation', 'draftLoop', 2);
    const missing = { input: draftOf([first], { memberIds: [cast.ana.id, cast.stranger.id] }) };
    expect(await cast.manager.client.refused(document, missing)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await counts()).toEqual(before);
  });
});

function raise(): never {
  throw new Error('The bank proposes fewer rounds than it should.');
}
