import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/harness/client.js';
import { asRole } from '../../../test/harness/database.js';
import { ownApi } from '../../../test/harness/stage.js';

interface Question {
  id: string;
  revision: number;
  text: string;
  kind: string;
  level: string | null;
  minutes: number | null;
  tags: string[];
  dimensionKeys: string[];
  referenceAnswers: { text: string; reviewed: boolean }[];
}
interface Result {
  questions: Question[];
  current: Question[];
}

const QUESTION = 'id revision text kind level minutes tags dimensionKeys referenceAnswers { text reviewed }';
const STALE = `} ... on StaleQuestionsProblem { current { ${QUESTION} }`;
const CONTENT = `# Many

## One

### What is a lock?

Kind: Knowledge · Level: Core · Tags: locks, go

**Answer: Definition**

It keeps others out.

### What is a queue?

Kind: Knowledge · Minutes: 5 · Tags: go

### What is a pipe?

Kind: Coding
`;

const api = await ownApi();
const [ana, ben] = await Promise.all([api.client('panelist1@demo.example'), api.client('panelist2@demo.example')]);

async function three(): Promise<[Question, Question, Question]> {
  const { bank } = await ana.mutate<{ bank: { sections: { questions: Question[] }[] } }>(
    'importQuestionBank(input: $input)',
    'QuestionBankImported',
    `bank { sections { questions { ${QUESTION} } } }`,
    { input: ['ImportQuestionBankInput!', { name: `Many ${randomUUID()}`, fileName: 'many.md', content: CONTENT }] },
  );
  return bank.sections[0]?.questions as [Question, Question, Question];
}

const seen = (questions: readonly Question[]) =>
  questions.map(({ id, revision }) => ({ questionId: id, expectedRevision: revision }));
const edit = (who: TestClient, questions: object[], change: object) =>
  who.mutate<Result>('editQuestions(input: $input)', 'QuestionsEdited', `questions { ${QUESTION} } ${STALE}`, {
    input: ['EditQuestionsInput!', { questions, change, reason: 'Sorted' }],
  });
const restore = (who: TestClient, questions: object[]) =>
  who.mutate<Result>('restoreQuestions(input: $input)', 'QuestionsRestored', `questions { ${QUESTION} } ${STALE}`, {
    input: ['RestoreQuestionsInput!', { questions }],
  });
const now = async (id: string): Promise<Question> =>
  (await ana.ask<{ question: Question }>(`query ($id: ID!) { question(id: $id) { ${QUESTION} } }`, { id })).question;

describe('several questions', () => {
  it('change in what is given and in nothing else, as one revision each', async () => {
    const questions = await three();
    const change = {
      level: 'DEEP',
      minutes: null,
      addTags: ['go', 'asked'],
      removeTags: ['locks'],
      dimensionKeys: ['mechanism'],
    };
    const { questions: after } = await edit(ana, seen(questions), change);
    expect(after.map(({ id, revision }) => [id, revision])).toEqual(questions.map(({ id }) => [id, 2]));
    expect(after.map(({ level, minutes, tags, kind }) => [level, minutes, tags, kind])).toEqual([
      ['DEEP', null, ['go', 'asked'], 'KNOWLEDGE'],
      ['DEEP', null, ['go', 'asked'], 'KNOWLEDGE'],
      ['DEEP', null, ['go', 'asked'], 'CODING'],
    ]);
    expect(after[0]).toMatchObject({ text: 'What is a lock?', referenceAnswers: [{ reviewed: false }] });
  });

  it('get no revision where they already are what is wanted', async () => {
    const questions = await three();
    const { questions: after } = await edit(ana, seen(questions), { kind: 'KNOWLEDGE' });
    expect(after.map(({ revision }) => revision)).toEqual([1, 1, 2]);
  });

  it('change all or not at all: the stale ones are named as they stand, and of two who act at once one is told', async () => {
    const questions = await three();
    const [lock, queue, pipe] = questions;
    await edit(ben, seen([queue]), { level: 'STAFF' });
    const refused = await edit(ana, seen(questions), { level: 'CORE' });
    expect(refused).toMatchObject({
      __typename: 'StaleQuestionsProblem',
      current: [{ id: queue.id, level: 'STAFF', revision: 2 }],
    });
    expect(await now(pipe.id)).toMatchObject({ level: null, revision: 1 });
    const both = await Promise.all([
      edit(ana, seen([lock, pipe]), { level: 'DEEP' }),
      edit(ben, seen([pipe, lock]), { level: 'WARM_UP' }),
    ]);
    expect(both.map((result) => result.__typename).sort()).toEqual(['QuestionsEdited', 'StaleQuestionsProblem']);
    expect((await now(lock.id)).level).toBe((await now(pipe.id)).level);
  });

  it('refuse what is no change, what is out of bounds and what is named twice, and say where', async () => {
    const [lock] = await three();
    const faults: [object[], object, string | null][] = [
      [seen([lock]), {}, 'change'],
      [seen([lock]), { minutes: 0 }, 'change.minutes'],
      [seen([lock]), { kind: null }, 'change.kind'],
      [seen([lock]), { addTags: [' '] }, 'change.addTags.0'],
      [seen([lock, lock]), { level: 'CORE' }, 'questions'],
      [[], { level: 'CORE' }, 'questions'],
    ];
    for (const [questions, change, path] of faults)
      expect(await edit(ana, questions, change)).toMatchObject({ __typename: 'InvalidInputProblem', path });
    expect(await now(lock.id)).toMatchObject({ revision: 1 });
  });

  it('go back to an earlier revision by a new one, the state of their answers included', async () => {
    const [lock, queue] = await three();
    await edit(ana, seen([lock, queue]), { level: 'STAFF', removeTags: ['go'] });
    const back = [lock, queue].map(({ id }) => ({ questionId: id, expectedRevision: 2, revision: 1 }));
    const { questions } = await restore(ana, back);
    expect(questions).toEqual([{ ...lock, revision: 3 }, { ...queue, revision: 3 }]); // prettier-ignore
    expect(await restore(ben, back)).toMatchObject({
      __typename: 'StaleQuestionsProblem',
      current: [{ revision: 3 }, { revision: 3 }],
    });
    const revisions = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ revision: number }>('SELECT revision FROM question_revisions WHERE question_id = $1 ORDER BY 1', [lock.id]),
    );
    expect(revisions.rows.map((row) => row.revision)).toEqual([1, 2, 3]);
    const document = 'mutation ($input: RestoreQuestionsInput!) { restoreQuestions(input: $input) { __typename } }';
    const missing = { questions: [{ questionId: lock.id, expectedRevision: 3, revision: 9 }] };
    expect(await ana.refused(document, { input: missing })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
