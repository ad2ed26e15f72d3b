import { describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/harness/client.js';
import { asRole } from '../../../test/harness/database.js';
import { ownApi } from '../../../test/harness/stage.js';

interface Question {
  id: string;
  sourceId: string;
  revision: number;
  text: string;
  sectionPath: string[];
  hints: string[];
  referenceAnswers: { dimensionKey: string | null; text: string; reviewed: boolean }[];
}
interface Bank {
  id: string;
  name: string;
  questionCount: number;
  sections: { id: string; title: string; path: string[]; questions: Question[] }[];
}
interface Page {
  nodes: Question[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
}

const QUESTION = 'id sourceId revision text sectionPath hints referenceAnswers { dimensionKey text reviewed }';
const BANK = `id name questionCount sections { id title path questions { ${QUESTION} } }`;
const DOCUMENT = `# Small bank

## Storage

### What does a write-ahead log promise?

Kind: Knowledge · Level: Core · Minutes: 5 · Tags: storage, durability

**Hints**

- Order and durability

**Answer: Definition**

A log that is flushed before the pages it describes.

### Why is 100% of a disk never usable?

Kind: Knowledge · Level: Warm-up

## Networks

### When does a retry make an outage worse?

Kind: Knowledge · Level: Deep · Tags: networks
`;

const api = await ownApi();
const panelist = await api.client('panelist1@demo.example');
const stranger = await api.client('admin@other.example');

const call = <Result>(client: TestClient, mutation: string, success: string, fields: string, input: object) =>
  client.mutate<Result>(`${mutation}(input: $input)`, success, fields, {
    input: [`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`, input],
  });

const importing = (content: string, more: object = {}, client = panelist) =>
  call<{ bank: Bank; complaints: { line: number; message: string }[] }>(
    client,
    'importQuestionBank',
    'QuestionBankImported',
    `bank { ${BANK} } complaints { line message }`,
    { name: 'Small bank', fileName: 'small.md', content, ...more },
  );

const edit = (questionId: string, expectedRevision: number, question: object) =>
  call<{ question: Question; current: Question }>(
    panelist,
    'editQuestion',
    'QuestionEdited',
    `question { ${QUESTION} } } ... on StaleQuestionProblem { current { ${QUESTION} }`,
    { questionId, expectedRevision, question: { text: 'Changed', kind: 'KNOWLEDGE', ...question } },
  );

const page = async (filter: object, first: number, after: string | null = null): Promise<Page> => {
  const document = `query ($filter: QuestionFilter, $first: Int!, $after: String) {
    questions(filter: $filter, first: $first, after: $after) { nodes { ${QUESTION} } endCursor hasNextPage totalCount } }`;
  return (await panelist.ask<{ questions: Page }>(document, { filter, first, after })).questions;
};

const rowCounts = (): Promise<string> =>
  asRole(api.database.ownerUrl, async (client) => {
    const tables = ['question_banks', 'sections', 'questions', 'question_revisions', 'audit_entries'];
    const sql = tables.map((table) => `SELECT '${table}' AS name, count(*) FROM ${table}`).join(' UNION ALL ');
    return JSON.stringify((await client.query(`${sql} ORDER BY name`)).rows);
  });

describe('importing a document', () => {
  it('takes over sections and questions in document order, with answers that nobody has reviewed yet', async () => {
    const { bank } = await importing(DOCUMENT, { name: 'Taken over' });
    expect(bank).toMatchObject({ name: 'Taken over', questionCount: 3 });
    expect(bank.sections.map((section) => [section.path, section.questions.length])).toEqual([
      [['Storage'], 2],
      [['Networks'], 1],
    ]);
    const [first] = bank.sections[0]?.questions ?? [];
    expect(first).toMatchObject({ text: 'What does a write-ahead log promise?', revision: 1, sectionPath: ['Storage'] });
    expect(first?.sourceId).toBe(first?.id);
    expect(first?.referenceAnswers).toEqual([
      { dimensionKey: 'definition', text: 'A log that is flushed before the pages it describes.', reviewed: false },
    ]);
  });

  it('is whole or not at all', async () => {
    await asRole(api.database.ownerUrl, (client) =>
      client.query(`
        CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.text LIKE 'When does a retry%' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$;
        CREATE TRIGGER refuse_one BEFORE INSERT ON questions FOR EACH ROW EXECUTE FUNCTION refuse_one();`),
    );
    const before = await rowCounts();
    const document = 'mutation ($input: ImportQuestionBankInput!) { importQuestionBank(input: $input) { __typename } }';
    const input = { name: 'Half', fileName: 'small.md', content: DOCUMENT };
    expect(await panelist.refused(document, { input })).toMatchObject({ code: 'INTERNAL' });
    expect(await rowCounts()).toBe(before);
    await asRole(api.database.ownerUrl, (client) => client.query('DROP FUNCTION refuse_one CASCADE'));
  });

  it('refuses what cannot be a bank, says where, and writes nothing', async () => {
    const before = await rowCounts();
    const binary = `\u0089PNG\u0000\u0001${'\u0002'.repeat(40)}`;
    for (const content of [binary, '', 'Just a sentence.\n']) {
      expect(await importing(content)).toMatchObject({
        __typename: 'InvalidInputProblem',
        path: 'content',
        message: expect.stringMatching(/^Line \d+: /),
      });
    }
    expect(await importing(DOCUMENT, { name: '  ' })).toMatchObject({ __typename: 'InvalidInputProblem', path: 'name' });
    expect(await importing(DOCUMENT, {}, await api.client('observer@demo.example'))).toMatchObject({
      __typename: 'NotAllowedProblem',
    });
    expect(await rowCounts()).toBe(before);
  });

  it('shows in a preview what it would take over, and writes nothing', async () => {
    const before = await rowCounts();
    const input = { name: '', fileName: 'small.md', content: DOCUMENT };
    const preview = await panelist.mutate<{ questionCount: number; sections: object[] }>(
      'previewQuestionBank(input: $input)',
      'QuestionBankPreview',
      'title questionCount sections { title depth questions { text kind level tags answers } } complaints { line message }',
      { input: ['ImportQuestionBankInput!', input] },
    );
    expect(preview).toMatchObject({ title: 'Small bank', questionCount: 3 });
    expect(preview.sections[1]).toMatchObject({
      title: 'Networks',
      depth: 0,
      questions: [{ level: 'DEEP', tags: ['networks'], answers: 0 }],
    });
    expect(await rowCounts()).toBe(before);
  });

  it('takes 2,000 questions within five seconds', async () => {
    const questions = Array.from(
      { length: 2_000 },
      (_, n) => `### What is special about number ${n}?\n\nKind: Knowledge · Level: Core\n\n**Hints**\n\n- ${n}\n`,
    );
    const started = Date.now();
    const { bank } = await importing(`# Numbers\n\n## All\n\n${questions.join('\n')}`, { name: 'Numbers' });
    expect(bank.sections[0]?.questions).toHaveLength(2_000);
    expect(Date.now() - started).toBeLessThan(5_000);
  }, 20_000);
});

describe('editing a question', () => {
  const fresh = async (): Promise<Question> => {
    const question = (await importing(DOCUMENT)).bank.sections[0]?.questions[0];
    if (!question) throw new Error('nothing was imported');
    return question;
  };

  it('refuses a stale edit and shows both values', async () => {
    const { id } = await fresh();
    expect(await edit(id, 1, { text: 'Theirs' })).toMatchObject({ question: { text: 'Theirs', revision: 2 } });
    const refused = await edit(id, 1, { text: 'Mine' });
    expect(refused).toMatchObject({ __typename: 'StaleQuestionProblem', current: { text: 'Theirs', revision: 2 } });
  });

  it('lets one of two who save at once win, and tells the other', async () => {
    const { id } = await fresh();
    const results = await Promise.all(['One', 'Two', 'Three'].map((text) => edit(id, 1, { text })));
    expect(results.map((result) => result.__typename).sort()).toEqual([
      'QuestionEdited',
      'StaleQuestionProblem',
      'StaleQuestionProblem',
    ]);
  });

  it('counts an answer written by hand as reviewed, and leaves an untouched imported one as it was', async () => {
    const { id, referenceAnswers } = await fresh();
    const written = { dimensionKey: 'mechanism', text: 'Pages follow later.' };
    const imported = referenceAnswers.map(({ dimensionKey, text }) => ({ dimensionKey, text }));
    const { question } = await edit(id, 1, { referenceAnswers: [...imported, written] });
    expect(question.referenceAnswers.map((answer) => answer.reviewed)).toEqual([false, true]);
  });

  it('refuses input out of bounds with its path, and changes nothing', async () => {
    const { id, text } = await fresh();
    const faults: [object, string][] = [
      [{ text: ' ' }, 'question.text'],
      [{ minutes: 0 }, 'question.minutes'],
      [{ hints: ['', 'x'] }, 'question.hints.0'],
      [{ referenceAnswers: [{ text: 'a' }, { text: 'b' }] }, 'question.referenceAnswers'],
    ];
    for (const [fault, path] of faults)
      expect(await edit(id, 1, fault)).toMatchObject({ __typename: 'InvalidInputProblem', path });
    const { question } = await panelist.ask<{ question: Question }>(`query ($id: ID!) { question(id: $id) { ${QUESTION} } }`, {
      id,
    });
    expect(question).toMatchObject({ text, revision: 1 });
  });

  it('keeps every revision, and the database refuses to change one', async () => {
    const { id } = await fresh();
    await edit(id, 1, { text: 'Second' });
    await asRole(api.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ text: string }>(
        `SELECT content->>'text' AS text FROM question_revisions WHERE question_id = $1 ORDER BY revision`,
        [id],
      );
      expect(rows.map((row) => row.text)).toEqual(['What does a write-ahead log promise?', 'Second']);
      await expect(client.query(`UPDATE question_revisions SET content = '{}' WHERE question_id = $1`, [id])).rejects.toThrow(
        'never changes',
      );
    });
  });

  it('puts sections and questions added by hand where they belong', async () => {
    const { bank } = await call<{ bank: Bank }>(panelist, 'createQuestionBank', 'QuestionBankCreated', 'bank { id }', {
      name: 'By hand',
    });
    const section = async (title: string, parentId: string | null = null): Promise<string> => {
      const added = await call<{ section: { id: string } }>(panelist, 'addSection', 'SectionAdded', 'section { id }', {
        bankId: bank.id,
        title,
        parentId,
      });
      return added.section.id;
    };
    const first = await section('First');
    const second = await section('Second');
    const add = (sectionId: string, text: string) =>
      call(panelist, 'addQuestion', 'QuestionAdded', 'question { id }', { sectionId, question: { text, kind: 'KNOWLEDGE' } });
    await add(second, 'Below second');
    await add(await section('Inside', first), 'Inside first');
    const { questionBank } = await panelist.ask<{ questionBank: Bank }>(
      `query ($id: ID!) { questionBank(id: $id) { ${BANK} } }`,
      { id: bank.id },
    );
    expect(questionBank.sections.map((each) => each.path)).toEqual([['First'], ['First', 'Inside'], ['Second']]);
    expect((await page({ bankId: bank.id }, 10)).nodes.map((question) => question.text)).toEqual([
      'Inside first',
      'Below second',
    ]);
  });
});

describe('another organization', () => {
  it('gets the same answer for a bank, section or question that it may not see as for one that does not exist', async () => {
    const { bank } = await importing(DOCUMENT);
    const section = bank.sections[0]?.id ?? '';
    const question = bank.sections[0]?.questions[0]?.id ?? '';
    const content = 'question: { text: "", kind: CODING }';
    const operations: [string, string][] = [
      ['query ($id: ID!) { questionBank(id: $id) { id } }', bank.id],
      ['query ($id: ID!) { questions(filter: { bankId: $id }) { totalCount } }', bank.id],
      ['query ($id: ID!) { question(id: $id) { id } }', question],
      ['mutation ($id: ID!) { addSection(input: { bankId: $id, title: "" }) { __typename } }', bank.id],
      [`mutation ($id: ID!) { addQuestion(input: { sectionId: $id, ${content} }) { __typename } }`, section],
      [
        `mutation ($id: ID!) { editQuestion(input: { questionId: $id, expectedRevision: 1, ${content} }) { __typename } }`,
        question,
      ],
    ];
    for (const [document, id] of operations) {
      const answers = await Promise.all(
        [id, '3f0f7b0a-0000-4000-8000-000000000000', 'no-id'].map((each) => stranger.refused(document, { id: each })),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.code).toBe('NOT_FOUND');
    }
    const { questionBanks } = await stranger.ask<{ questionBanks: Bank[] }>('{ questionBanks { id } }');
    expect(questionBanks).toHaveLength(1);
  });
});
