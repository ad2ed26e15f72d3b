import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import { ownApi } from '../../../test/harness/stage.js';

interface Question {
  id: string;
  text: string;
  missingAnswers: string[];
  estimatedMinutes: number;
  minutesEstimated: boolean;
}
interface Page {
  nodes: Question[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
}

const FIELDS = 'id text missingAnswers estimatedMinutes minutesEstimated';
const PAGE = `query ($filter: QuestionFilter, $first: Int!, $after: String, $atMost: Int) {
  questions(filter: $filter, first: $first, after: $after) { nodes { ${FIELDS} } endCursor hasNextPage totalCount(atMost: $atMost) } }`;
const DOCUMENT = `# Small bank

## Storage

### What does a write-ahead log promise?

Kind: Knowledge · Level: Core · Minutes: 5 · Tags: storage, durability

**Answer: Definition**

A log that is flushed before the pages it describes.

### Why is 100% of a disk never usable?

Kind: Knowledge · Level: Warm-up

#### Trees

##### How is a B-tree kept balanced?

Kind: Knowledge · Level: Core · Dimensions: mechanism

**Answer: Mechanism**

By splitting pages that are full.

## Languages

### When does a C++ destructor run, and what does .NET do instead?

Kind: Knowledge · Level: Deep · Tags: C++

### Why is merge sort O(n log n) while Schönfeld's naïve sort is not?

Kind: Coding · Level: Deep

### 什么是死锁？如何避免？

Kind: Knowledge

### Чем отличается взаимная блокировка от голодания?

Kind: Knowledge
`;

const api = await ownApi();
const member = await api.client('panelist1@demo.example');
const stranger = await api.client('admin@other.example');
let bankId: string;

beforeAll(async () => {
  bankId = await importBank('For search', DOCUMENT);
});

async function importBank(name: string, content: string): Promise<string> {
  const input: [string, unknown] = ['ImportQuestionBankInput!', { name, fileName: 'a.md', content }];
  const call = 'importQuestionBank(input: $input)';
  const { bank } = await member.mutate<{ bank: { id: string } }>(call, 'QuestionBankImported', 'bank { id }', { input });
  return bank.id;
}

const page = async (filter: object, first = 50, after: string | null = null, atMost: number | null = null): Promise<Page> =>
  (await member.ask<{ questions: Page }>(PAGE, { filter, first, after, atMost })).questions;
const texts = async (filter: object): Promise<string[]> => (await page({ bankId, ...filter })).nodes.map(({ text }) => text);
const first = (list: string[]): string | undefined => list.map((text) => text.slice(0, 12)).join(' | ');

async function allPages(filter: object, size: number): Promise<Question[]> {
  const seen: Question[] = [];
  let after: string | null = null;
  do {
    const { nodes, endCursor, hasNextPage }: Page = await page(filter, size, after);
    seen.push(...nodes);
    after = hasNextPage ? endCursor : null;
  } while (after);
  return seen;
}

describe('finding by words', () => {
  it('takes words in any order, their beginnings, their middles, and signs', async () => {
    expect(first(await texts({ text: 'log write' }))).toBe('What does a ');
    expect(first(await texts({ text: 'WRITE-AH' }))).toBe('What does a ');
    expect(first(await texts({ text: 'estruc' }))).toBe('When does a ');
    expect(first(await texts({ text: '100%' }))).toBe('Why is 100% ');
    expect(first(await texts({ text: 'c++' }))).toBe('When does a ');
    expect(first(await texts({ text: '.net' }))).toBe('When does a ');
    expect(first(await texts({ text: 'O(n log n)' }))).toBe('Why is merge');
    expect(await texts({ text: '10_%' })).toEqual([]);
    expect(await texts({ text: '\\' })).toEqual([]);
    expect(await texts({ text: '   ' })).toHaveLength(7);
  });

  it('takes one or two letters as the beginning of a word', async () => {
    expect(first(await texts({ text: 'lo' }))).toBe('What does a  | Why is merge');
    expect(await texts({ text: 'og' })).toEqual([]);
    expect(first(await texts({ text: 'B' }))).toBe('How is a B-t');
  });

  it('keeps quoted words together', async () => {
    expect(first(await texts({ text: '"merge sort"' }))).toBe('Why is merge');
    expect(await texts({ text: '"sort merge"' })).toEqual([]);
    expect(first(await texts({ text: '"merge so' }))).toBe('Why is merge');
  });

  it('knows no difference of accents and width, and finds inside scripts that do not part words', async () => {
    for (const text of ['schonfeld', 'SCHÖNFELD', 'scho\u0308nfeld', 'naive', 'ｎａïｖｅ'])
      expect(first(await texts({ text }))).toBe('Why is merge');
    for (const text of ['死锁', '锁', '如何', '是死锁？如']) expect(first(await texts({ text }))).toBe('什么是死锁？如何避免？');
    for (const text of ['взаимная', 'ЗАИМ', 'блокир голод']) expect(first(await texts({ text }))).toBe('Чем отличает');
    expect(await texts({ text: '锁死' })).toEqual([]);
  });

  it('looks in tags too, and follows an edit', async () => {
    expect(first(await texts({ text: 'durabil' }))).toBe('What does a ');
    const { nodes } = await page({ bankId, text: 'durability' });
    const question = {
      text: 'What does a write-ahead log promise?',
      kind: 'KNOWLEDGE',
      level: 'CORE',
      minutes: 5,
      tags: ['wal'],
    };
    const referenceAnswers = [{ dimensionKey: 'definition', text: 'A log.' }];
    const input = { questionId: nodes[0]?.id, expectedRevision: 1, question: { ...question, referenceAnswers } };
    await member.mutate('editQuestion(input: $input)', 'QuestionEdited', 'question { id }', {
      input: ['EditQuestionInput!', input],
    });
    expect(await texts({ text: 'durability' })).toEqual([]);
    expect(first(await texts({ text: 'wal' }))).toBe('What does a ');
  });

  it('takes whatever is written as words and never as a statement', async () => {
    const written = [
      `' OR true --`,
      `%' OR '1'='1`,
      '%s %1$s %L',
      `a:* & 'b'`,
      `''`,
      '"',
      '""',
      '!()&|<->',
      '$$',
      '\u0000',
      '\ud800',
      'x'.repeat(5_000),
    ];
    for (const text of written)
      expect({ text, found: (await page({ bankId, text })).nodes.length < 8 }).toEqual({ text, found: true });
    expect(await texts({ text: `' OR true --` })).toEqual([]);
    expect(await texts({ tag: `x'] OR true OR q.tags @> ARRAY['y` })).toEqual([]);
  });
});

describe('narrowing', () => {
  it('by section takes what stands inside it', async () => {
    const { questionBank } = await member.ask<{ questionBank: { sections: { id: string; title: string }[] } }>(
      'query ($id: ID!) { questionBank(id: $id) { sections { id title } } }',
      { id: bankId },
    );
    const idOf = (title: string) => questionBank.sections.find((section) => section.title === title)?.id;
    expect(first(await texts({ sectionId: idOf('Storage') }))).toBe('What does a  | Why is 100%  | How is a B-t');
    expect(first(await texts({ sectionId: idOf('Trees') }))).toBe('How is a B-t');
    expect(first((await page({ sectionId: idOf('Storage'), text: 'balanced' })).nodes.map(({ text }) => text))).toBe(
      'How is a B-t',
    );
  });

  it('by level, kind, tag, missing answers and never being asked, and counts what it narrowed to', async () => {
    expect(await page({ bankId, level: 'WARM_UP' })).toMatchObject({ totalCount: 1 });
    expect(await page({ bankId, kind: 'CODING', level: 'DEEP' })).toMatchObject({ totalCount: 1 });
    expect(await page({ bankId, tag: 'C++' })).toMatchObject({ totalCount: 1 });
    expect(await page({ bankId, kind: 'DESIGN' })).toEqual({ totalCount: 0, nodes: [], endCursor: null, hasNextPage: false });
    expect(first(await texts({ answersIncomplete: true, level: 'CORE' }))).toBe('What does a ');
    const complete = (await page({ bankId })).nodes.filter(({ missingAnswers }) => missingAnswers.length === 0);
    expect(complete.map(({ text }) => text)).toEqual(['How is a B-tree kept balanced?']);
    expect(await texts({ answersIncomplete: true })).toHaveLength(6);
    const all = await page({}, 1);
    const unasked = await page({ neverAsked: true }, 1);
    expect(unasked.totalCount).toBeLessThan(all.totalCount);
    expect(unasked.totalCount).toBeGreaterThan(0);
  });

  it('leaves archived questions out unless they are asked for', async () => {
    const id = await importBank('Archived', '# A\n\n## S\n\n### What is an archive of old questions?\n\nKind: Knowledge\n');
    await asRole(api.database.ownerUrl, (client) =>
      client.query('UPDATE questions SET archived_at = now() WHERE bank_id = $1', [id]),
    );
    expect(await page({ text: 'archive of old' })).toMatchObject({ totalCount: 0 });
    expect(await page({ text: 'archive of old', archived: true })).toMatchObject({ totalCount: 1 });
  });

  it('estimates minutes that are missing and says so', async () => {
    const known = (await page({ bankId, text: 'write-ahead' })).nodes[0];
    expect(known).toMatchObject({ estimatedMinutes: 5, minutesEstimated: false, missingAnswers: ['mechanism', 'trade-offs'] });
    expect((await page({ bankId, text: 'disk' })).nodes[0]).toMatchObject({ estimatedMinutes: 3, minutesEstimated: true });
  });

  it('refuses page sizes, cursors and counts that make no sense', async () => {
    const cursors = ['nonsense', '', 'W10', Buffer.from('["a",0,0,"b"]').toString('base64url')];
    for (const parameters of ['first: 0', 'first: 201', 'first: -5', ...cursors.map((cursor) => `after: "${cursor}"`)])
      expect(await member.refused(`{ questions(${parameters}) { endCursor } }`)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await member.refused('{ questions { totalCount(atMost: 0) } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('of another organization answers like one of a bank or section that does not exist', async () => {
    for (const name of ['bankId', 'sectionId']) {
      const answers = await Promise.all(
        [bankId, '3f0f7b0a-0000-4000-8000-000000000000', 'no-id'].map((id) =>
          stranger.refused(`query ($id: ID!) { questions(filter: { ${name}: $id }) { endCursor } }`, { id }),
        ),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.code).toBe('NOT_FOUND');
    }
  });
});

describe('pages over many questions', () => {
  const MANY = 9_000;
  let many: string;

  beforeAll(async () => {
    many = await importBank('Many', '# Many\n\n## All\n\n### What is the first of many?\n\nKind: Knowledge\n');
    await asRole(api.database.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO questions (organization_id, id, bank_id, section_id, section_position, position, revision, text, kind, level)
         SELECT organization_id, gen_random_uuid(), bank_id, id, position, n, 1,
           'What of number ' || n || CASE WHEN n % 3 = 0 THEN ' in frequent use' ELSE '' END || CASE WHEN n % 700 = 0 THEN ' and rarely' ELSE '' END
             || CASE WHEN n < 40 OR n > 8900 THEN ' at an edge' ELSE '' END,
           'KNOWLEDGE', CASE WHEN n % 5 = 0 THEN 'STAFF' ELSE 'CORE' END
         FROM sections, generate_series(1, $2::int) n WHERE bank_id = $1 ORDER BY md5(n::text)`,
        [many, MANY],
      );
      await client.query('ANALYZE questions');
    });
  }, 60_000);

  it('meet every question once and in order, however frequent the words are', async () => {
    const expected = (condition: string): Promise<string[]> =>
      asRole(api.database.ownerUrl, async (client) => {
        const sql = `SELECT id FROM questions q WHERE bank_id = $1 AND ${condition} ORDER BY position`;
        return (await client.query<{ id: string }>(sql, [many])).rows.map(({ id }) => id);
      });
    const searches: [object, string, number][] = [
      [{ text: 'frequent' }, `text LIKE '%frequent%'`, 200],
      [{ text: 'rarely' }, `text LIKE '%rarely%'`, 5],
      [{ text: 'edge' }, `text LIKE '%edge%'`, 20],
      [{ text: 'nu 7' }, `text ~ '\\m7'`, 200],
      [{ text: 'rarely frequent', level: 'STAFF' }, `text LIKE '%frequent% rarely%' AND level = 'STAFF'`, 1],
      [{ text: 'nowhere' }, 'false', 10],
      [{ level: 'STAFF' }, `level = 'STAFF'`, 190],
    ];
    for (const [filter, condition, size] of searches) {
      const ids = await expected(condition);
      expect({ filter, ids: (await allPages({ bankId: many, ...filter }, size)).map(({ id }) => id) }).toEqual({ filter, ids });
      expect(await page({ bankId: many, ...filter }, 1)).toMatchObject({ totalCount: ids.length });
      expect((await page({ bankId: many, ...filter }, 1, null, 10)).totalCount).toBe(Math.min(10, ids.length));
    }
    expect(await allPages({ bankId: many }, 200)).toHaveLength(MANY + 1);
  }, 60_000);

  it('go on behind a question that has gone since', async () => {
    const before = await page({ bankId: many, text: 'frequent' }, 3);
    const next = await page({ bankId: many, text: 'frequent' }, 3, before.endCursor);
    await asRole(api.database.ownerUrl, (client) => client.query('DELETE FROM questions WHERE id = $1', [before.nodes[2]?.id]));
    expect(await page({ bankId: many, text: 'frequent' }, 3, before.endCursor)).toMatchObject({ nodes: next.nodes });
  });
});
