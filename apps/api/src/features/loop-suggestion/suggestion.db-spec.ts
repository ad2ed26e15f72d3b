import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import type { Person } from '../../../test/harness/people.js';
import { stage } from '../../../test/harness/stage.js';

const { api, cast, house } = await stage();
let rubricId: string;
let sections: Map<string, string>;
let asked: Map<string, string>;

const TOPICS = ['Storage', 'Networks', 'Time'];
const LEVELS = ['WARM_UP', 'CORE', 'DEEP', 'STAFF'];
const WORDS = ['pages', 'sockets', 'clocks', 'replicas', 'journals', 'queues', 'buffers', 'leases', 'shards', 'tombstones', 'vacuums', 'snapshots']; // prettier-ignore

beforeAll(async () => {
  const { rubrics } = await cast.admin.client.ask<{ rubrics: { id: string; name: string }[] }>('{ rubrics { id name } }');
  rubricId = rubrics.find(({ name }) => name === 'Three layers')?.id ?? '';
  const bank = await newBank((word) => `How do ${word} behave?`);
  sections = new Map(bank.sections.map(({ id, title }) => [title, id]));
  asked = new Map(bank.sections.flatMap((section) => section.questions.map(({ id, text }) => [text, id])));
}, 90_000);

interface Bank {
  sections: { id: string; title: string; questions: { id: string; text: string }[] }[];
}
interface Proposal {
  minutes: number;
  left: number;
  questions: { question: { id: string; text: string; level: string }; minutes: number; reasons: string[] }[];
  uncovered: { sectionId: string; because: string }[];
  alikeLeftOut: number;
}

async function did<Result>(name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Result> {
  return (await who.client.ask<{ result: Result }>(house.operations.document('mutation', name, 4), args)).result;
}

/** A question on every rung in each of three sections, and one section of the candidate's. */
async function newBank(asks: (word: string) => string): Promise<Bank> {
  const questions = (at: number) =>
    LEVELS.map((level, rung) => ({ text: asks(WORDS[at * 4 + rung] ?? ''), kind: 'KNOWLEDGE', level, minutes: 10 }));
  const input = {
    target: { newBankName: `Bank ${randomUUID()}` },
    sections: [
      ...TOPICS.map((title, at) => ({ title, depth: 0, questions: questions(at) })),
      { title: 'Yours', depth: 0, forCandidate: true, questions: [{ text: 'What would you ask us?', kind: 'BEHAVIORAL' }] },
    ],
  };
  return (await did<{ bank: Bank }>('importDraft', { input })).bank;
}

const newLoop = async (): Promise<string> => {
  const input = { title: 'Engineer', role: 'Engineer' };
  return (await did<{ loop: { id: string } }>('createLoop', { input })).loop.id;
};
const newRound = async (loopId: string, minutes = 45): Promise<string> => {
  const input = { loopId, title: `Round ${randomUUID()}`, minutes, rubricId };
  return (await did<{ round: { id: string } }>('addRound', { input })).round.id;
};
const questionsOf = async (roundId: string, loopId: string): Promise<string[]> => {
  const { loop } = await cast.manager.client.ask<{ loop: { rounds: { id: string; questions: { id: string }[] }[] } }>(
    'query($id: ID!) { loop(id: $id) { rounds { id questions { id } } } }',
    { id: loopId },
  );
  return loop.rounds.find(({ id }) => id === roundId)?.questions.map(({ id }) => id) ?? [];
};

const DOCUMENT = `query($input: SuggestQuestionsInput!) { result: suggestQuestions(input: $input) { minutes left alikeLeftOut
  questions { question { id text level } minutes reasons } uncovered { sectionId because } } }`;
const all = () => TOPICS.map((topic) => sections.get(topic));

async function suggest(roundId: string, more: object = {}): Promise<Proposal> {
  const input = { roundId, sectionIds: all(), ...more };
  return (await cast.manager.client.ask<{ result: Proposal }>(DOCUMENT, { input })).result;
}
const pickAll = (roundId: string, questionIds: string[]) =>
  did<{ __typename: string; path?: string }>('pickQuestions', { input: { roundId, questionIds } });
const idsOf = (proposal: Proposal): string[] => proposal.questions.map(({ question }) => question.id);

describe('a suggestion for a round', () => {
  it('fills the time box over its sections and the ladder, says why, and picks nothing', async () => {
    const loopId = await newLoop();
    const roundId = await newRound(loopId);
    const proposal = await suggest(roundId);
    expect(proposal).toMatchObject({ minutes: 40, left: 0, uncovered: [] });
    expect(proposal.questions).toHaveLength(4);
    for (const { reasons } of proposal.questions) expect(reasons.join(' ')).toContain('Nobody has been asked it yet.');
    expect(new Set(proposal.questions.map(({ question }) => question.level)).size).toBeGreaterThan(2);
    expect(await questionsOf(roundId, loopId)).toEqual([]);
    expect(await suggest(roundId)).toEqual(proposal);
  });

  it('leaves out what other rounds ask, what is not wanted, what is archived and what the candidate asks', async () => {
    const loopId = await newLoop();
    const [one, other] = [await newRound(loopId), await newRound(loopId, 300)];
    const first = idsOf(await suggest(one));
    await pickAll(one, first);
    const [unwanted = '', archived = ''] = idsOf(await suggest(other, { minutes: 60 }));
    await did('archiveQuestions', { questionIds: [archived], archived: true });
    const rest = idsOf(await suggest(other, { withoutQuestionIds: [unwanted] }));
    await did('archiveQuestions', { questionIds: [archived], archived: false });
    expect(rest).toHaveLength(asked.size - 1 - first.length - 2);
    for (const id of [...first, unwanted, archived, asked.get('What would you ask us?')]) expect(rest).not.toContain(id);
  });

  it('leaves out what asks nearly the same as another round, and counts it', async () => {
    const loopId = await newLoop();
    const [one, other] = [await newRound(loopId), await newRound(loopId, 300)];
    await pickAll(one, [asked.get('How do clocks behave?') ?? '']);
    const question = { text: 'How do the clocks behave, then?', kind: 'KNOWLEDGE', level: 'CORE', minutes: 10 };
    const added = await did<{ question: { id: string } }>('addQuestion', {
      input: { sectionId: sections.get('Time'), question },
    });
    const proposal = await suggest(other);
    await did('archiveQuestions', { questionIds: [added.question.id], archived: true });
    expect(idsOf(proposal)).not.toContain(added.question.id);
    expect(proposal.alikeLeftOut).toBe(1);
  });

  it('covers the sections that it must, and says which it cannot', async () => {
    const roundId = await newRound(await newLoop());
    const input = { minutes: 10, mustHaveSectionIds: [sections.get('Time'), sections.get('Networks')] };
    const { questions, uncovered } = await suggest(roundId, input);
    expect(questions.map(({ question }) => question.text)).toHaveLength(1);
    expect(questions[0]?.reasons[0]).toBe('The round must have a question from “Time”.');
    expect(uncovered).toEqual([{ sectionId: sections.get('Networks'), because: expect.stringContaining('0 minutes left') }]);
  });

  it('leaves out what the candidate is asked in another loop, for whoever sees the candidacy', async () => {
    const [loopId, other] = [await newLoop(), await newLoop()];
    const heard = asked.get('How do leases behave?') ?? '';
    const before = await newRound(loopId);
    await pickAll(before, [heard]);
    await did('publishLoop', { loopId });
    const opened = await did<{ candidacy: { id: string } }>('openCandidacy', { input: { loopId, candidateName: 'Kim' } });
    const roundId = await newRound(other, 300);
    expect(idsOf(await suggest(roundId))).toContain(heard);
    // The same person's second candidacy, as its owner writes it down.
    const second = await did<{ candidacy: { id: string } }>('openCandidacy', { input: { loopId, candidateName: 'Kim again' } });
    await asRole(api.database.ownerUrl, (client) =>
      client.query('UPDATE candidacies SET candidate_id = (SELECT candidate_id FROM candidacies WHERE id = $1) WHERE id = $2', [
        opened.candidacy.id,
        second.candidacy.id,
      ]),
    );
    expect(idsOf(await suggest(roundId, { candidacyId: second.candidacy.id }))).not.toContain(heard);
    const hidden = { input: { roundId, candidacyId: opened.candidacy.id } };
    expect(await cast.outsider.client.refused(DOCUMENT, hidden)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('begins elsewhere in the next version, and prefers what the last one did not hold', async () => {
    // A bank of its own: where another loop holds a question, an earlier version's may be the fresher choice.
    const own = await newBank((word) => `When would you give up ${word}, and for what?`);
    const sectionIds = own.sections.map(({ id }) => id);
    const loopId = await newLoop();
    const roundId = await newRound(loopId);
    const first = idsOf(await suggest(roundId, { sectionIds }));
    await pickAll(roundId, first);
    await did('publishLoop', { loopId });
    for (const questionId of first) await did('unpickQuestion', { roundId, questionId });
    const second = idsOf(await suggest(roundId, { sectionIds }));
    expect(second).toHaveLength(4);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });

  it('is for those who draft loops', async () => {
    const roundId = await newRound(await newLoop());
    expect(await cast.observer.client.refused(DOCUMENT, { input: { roundId } })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('picking several questions', () => {
  it('picks all or none', async () => {
    const loopId = await newLoop();
    const roundId = await newRound(loopId);
    const [a = '', b = '', c = ''] = [...asked.values()];
    await did('archiveQuestions', { questionIds: [c], archived: true });
    expect(await pickAll(roundId, [a, b, c])).toMatchObject({ __typename: 'InvalidInputProblem', path: 'questionIds' });
    expect(await questionsOf(roundId, loopId)).toEqual([]);
    await did('archiveQuestions', { questionIds: [c], archived: false });
    await pickAll(roundId, [b]);
    await pickAll(roundId, [a, b, c, a]);
    expect(await questionsOf(roundId, loopId)).toEqual([b, a, c]);
  });
});
