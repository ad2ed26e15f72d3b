import { describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import { asks, bankOf, duplicates, importing, QUESTION, section, type Question } from '../../../test/harness/imports.js';
import { ownApi } from '../../../test/harness/stage.js';

const api = await ownApi();
const panelist = await api.client('panelist1@demo.example');
const observer = await api.client('observer@demo.example');
const stranger = await api.client('admin@other.example');

/** Every table that holds the token somewhere, in any column. */
const tablesWith = (token: string): Promise<string[]> =>
  asRole(api.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const holding: string[] = [];
    for (const { name } of rows) {
      const found = await client.query(`SELECT 1 FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [`%${token}%`]);
      if (found.rowCount) holding.push(name);
    }
    return holding;
  });

const rowCounts = (): Promise<string> =>
  asRole(api.database.ownerUrl, async (client) => {
    const tables = ['question_banks', 'sections', 'questions', 'question_revisions', 'audit_entries', 'dismissed_duplicates'];
    const sql = tables.map((table) => `SELECT '${table}' AS name, count(*) FROM ${table}`).join(' UNION ALL ');
    return JSON.stringify((await client.query(`${sql} ORDER BY name`)).rows);
  });

describe('a corrected draft', () => {
  it('becomes a new bank as it stands; an answer is reviewed only where an export says so', async () => {
    const sections = [
      section('Locks', [asks('What is a lock?', { referenceAnswers: [{ text: 'A promise.\nTo wait.' }] })], {
        guidance: 'Begin here.\n\nSlowly.',
        keyAreas: ['leases'],
      }),
      section('Terms', [
        asks('What is a mutex?', {
          ...{ term: 'Mutex', level: 'CORE', levelInferred: true },
          referenceAnswers: [{ dimensionKey: 'definition', text: 'A lock.', reviewed: true }, { text: 'A lock.' }],
        }),
        asks('Semaphore', { askPhrase: 'What is a semaphore?' }),
      ], { depth: 1 }),
      section('Ours', [asks('What do you like here?')], { forCandidate: true }),
    ]; // prettier-ignore
    const { bank, questions, newSections } = await importing(panelist, { target: { newBankName: 'Corrected' }, sections });
    expect({ questions, newSections }).toEqual({ questions: 4, newSections: 3 });
    expect(bank.sections).toMatchObject([
      {
        path: ['Locks'],
        guidance: 'Begin here.\n\nSlowly.',
        keyAreas: ['leases'],
        forCandidate: false,
        questions: [
          { referenceAnswers: [{ dimensionKey: null, text: 'A promise.\nTo wait.', reviewed: false }], levelInferred: false },
        ],
      },
      {
        path: ['Locks', 'Terms'],
        questions: [
          {
            ...{ text: 'What is a mutex?', term: 'Mutex', askPhrase: null, level: 'CORE', levelInferred: true },
            referenceAnswers: [{ reviewed: true }, { reviewed: false }],
          },
          { text: 'Semaphore', term: null, askPhrase: 'What is a semaphore?' },
        ],
      },
      { path: ['Ours'], forCandidate: true },
    ]);
  });

  it('goes into a standing bank: sections of the same title are joined, others follow, and places stay whole', async () => {
    const { id } = await bankOf(panelist, 'Standing', [
      section('Storage', [asks('What is a page?')], { keyAreas: ['pages'] }),
      section('Networks', [asks('What is a port?')]),
    ]);
    const { bank, newSections } = await importing(panelist, {
      target: { bankId: id },
      sections: [
        section('STORAGE', [asks('What is an extent?')], { guidance: 'Ask slowly.', keyAreas: ['pages', 'extents'] }),
        section('Logs', [asks('What is a checkpoint?')], { depth: 1 }),
        section('Time', [asks('What is a leap second?')]),
      ],
    });
    expect(newSections).toBe(2);
    expect(bank.sections.map((each) => [each.path.join('/'), each.questions.map(({ text }) => text)])).toEqual([
      ['Storage', ['What is a page?', 'What is an extent?']],
      ['Storage/Logs', ['What is a checkpoint?']],
      ['Networks', ['What is a port?']],
      ['Time', ['What is a leap second?']],
    ]);
    expect(bank.sections[0]).toMatchObject({ guidance: 'Ask slowly.', keyAreas: ['pages', 'extents'] });
  });

  it('goes into a standing section, with its sections or without', async () => {
    const { id, sections } = await bankOf(panelist, 'Sections', [
      section('Storage', [asks('What is a page?')]),
      section('Networks', []),
    ]);
    const target = { sectionId: sections[0]?.id };
    await importing(panelist, { target, sections: [section('Logs', [asks('What is a checkpoint?')])] });
    const { bank } = await importing(panelist, {
      target,
      keepSections: false,
      sections: [section('Any', [asks('What is an extent?')])],
    });
    expect(bank.id).toBe(id);
    expect(bank.sections.map((each) => [each.path.join('/'), each.questions.length])).toEqual([
      ['Storage', 2],
      ['Storage/Logs', 1],
      ['Networks', 0],
    ]);
  });

  it('is refused out of bounds with its place, and changes nothing', async () => {
    const before = await rowCounts();
    const target = { newBankName: 'Refused' };
    const faults: [object, string][] = [
      [{ target: { newBankName: ' ' }, sections: [section('A', [asks('What?')])] }, 'target.newBankName'],
      [{ target: {}, sections: [section('A', [asks('What?')])] }, 'target'],
      [{ target, sections: [] }, 'sections'],
      [{ target, sections: [section('', [asks('What?')])] }, 'sections.0.title'],
      [{ target, sections: [section('A', []), section('B', [asks('What?')], { depth: 2 })] }, 'sections.1.depth'],
      [{ target, sections: [section('A', [asks('What?'), asks('x'.repeat(4_001))])] }, 'sections.0.questions.1.text'],
      [{ target, sections: [section('A', [asks('What?', { hints: ['', 'x'] })])] }, 'sections.0.questions.0.hints.0'],
      [{ target, keepSections: false, sections: [section('A', [asks('What?')])] }, 'keepSections'],
    ];
    for (const [input, path] of faults)
      expect({ path, answer: await importing(panelist, input) }).toMatchObject({
        path,
        answer: { __typename: 'InvalidInputProblem', path },
      });
    const sound = { target, sections: [section('A', [asks('What?')])] };
    expect(await importing(observer, sound)).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await rowCounts()).toBe(before);
  });

  it('is whole or not at all', async () => {
    await asRole(api.database.ownerUrl, (client) =>
      client.query(`
        CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.text LIKE 'The last one%' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$;
        CREATE TRIGGER refuse_one BEFORE INSERT ON questions FOR EACH ROW EXECUTE FUNCTION refuse_one();`),
    );
    const before = await rowCounts();
    const sections = [section('A', [asks('What?')]), section('B', [asks('The last one?')])];
    const document = 'mutation ($input: ImportDraftInput!) { importDraft(input: $input) { __typename } }';
    expect(await panelist.refused(document, { input: { target: { newBankName: 'Half' }, sections } })).toMatchObject({
      code: 'INTERNAL',
    });
    expect(await rowCounts()).toBe(before);
    await asRole(api.database.ownerUrl, (client) => client.query('DROP FUNCTION refuse_one CASCADE'));
  });

  it('of another organization’s bank or section is as missing as of none', async () => {
    const bank = await bankOf(panelist, 'Ours alone', [section('A', [asks('What?')])]);
    const document = 'mutation ($input: ImportDraftInput!) { importDraft(input: $input) { __typename } }';
    const none = '3f0f7b0a-0000-4000-8000-000000000000';
    for (const [field, id] of [['bankId', bank.id], ['sectionId', bank.sections[0]?.id ?? '']] as const) {
      const answers = [id, none, 'no-id'].map((each) =>
        stranger.refused(document, { input: { target: { [field]: each }, sections: [section('A', [asks('What?')])] } }),
      );
      expect(new Set((await Promise.all(answers)).map((answer) => JSON.stringify(answer))).size).toBe(1);
    } // prettier-ignore
  });
});

describe('an answer attached to a question that has none', () => {
  const attach = ({ id, revision }: Question, more: object = {}) =>
    importing(panelist, {
      target: { newBankName: 'Beside' },
      sections: [],
      attachments: [{ questionId: id, expectedRevision: revision, referenceAnswers: [{ text: 'A lock for one.' }], ...more }],
    });
  const fresh = async (): Promise<Question> => {
    const question = (await bankOf(panelist, 'To attach', [section('A', [asks('What is a spinlock?')])])).sections[0]
      ?.questions[0];
    if (!question) throw new Error('nothing was imported');
    return question;
  };

  it('is a new revision that nobody has reviewed', async () => {
    const { id } = await fresh();
    expect(await attach({ id, revision: 1 } as Question)).toMatchObject({ attached: 1 });
    const { question } = await panelist.ask<{ question: Question }>(`query ($id: ID!) { question(id: $id) { ${QUESTION} } }`, {
      id,
    });
    expect(question).toMatchObject({ revision: 2, referenceAnswers: [{ text: 'A lock for one.', reviewed: false }] });
  });

  it('is refused once the question changed or has an answer, with all that came along', async () => {
    const question = await fresh();
    const before = await rowCounts();
    expect(await attach({ ...question, revision: 7 })).toMatchObject({
      __typename: 'StaleAttachmentProblem',
      current: [{ id: question.id, revision: 1 }],
    });
    expect(await rowCounts()).toBe(before);
    await attach(question);
    const answered = await rowCounts();
    expect(await attach({ ...question, revision: 2 })).toMatchObject({ __typename: 'StaleAttachmentProblem' });
    expect(await rowCounts()).toBe(answered);
  });
});

describe('a preview', () => {
  const DOCUMENT = '# Bank\n\n## Locks\n\n1. What is a lock?\n2. Explain a lock (waiting, fairness)\n';
  const PREVIEW = `title counts { sections questions hints doubtful leftOut } sections { key depth line title questions { key line text hints hintLines } }
    leftOut { key line text reason } duplicates { at } repeats { at before }`;

  it('names everything by key and line, and tells duplicates where it is asked for them', async () => {
    const input = { name: '', fileName: 'bank.md', content: DOCUMENT };
    const before = await rowCounts();
    const preview = await panelist.mutate<Record<string, unknown>>(
      'previewQuestionBank(input: $input)',
      'QuestionBankPreview',
      PREVIEW,
      {
        input: ['ImportQuestionBankInput!', input],
      },
    );
    expect(preview).toMatchObject({
      title: 'Bank',
      counts: { sections: 1, questions: 2, hints: 2 },
      sections: [
        {
          key: 's1',
          line: 3,
          questions: [
            { key: 'q1', line: 5 },
            { key: 'q2', line: 6, hintLines: [6, 6] },
          ],
        },
      ],
      repeats: [{ at: 1, before: 0 }],
    });
    expect(await rowCounts()).toBe(before);
  });

  it('keeps nothing of a document, and an import nothing of what was left out', async () => {
    const token = 'Quetzalcoatlus';
    const content = `${DOCUMENT}\nCurriculum vitae of ${token}\n\n3. What did ${token} do?\n`;
    await panelist.mutate('previewQuestionBank(input: $input)', 'QuestionBankPreview', PREVIEW, {
      input: ['ImportQuestionBankInput!', { name: token, fileName: `${token}.md`, content }],
    });
    await duplicates(panelist, [`What did ${token} do?`]);
    expect(await tablesWith(token)).toEqual([]);
    await importing(panelist, { target: { newBankName: 'Without' }, sections: [section('Locks', [asks('What is a lock?')])] });
    expect(await tablesWith(token)).toEqual([]);
    await bankOf(panelist, token, [section('Locks', [asks('What?')])]);
    expect(await tablesWith(token)).toEqual(['question_banks']);
  });
});
