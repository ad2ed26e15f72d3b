import { describe, expect, it } from '@jest/globals';
import { writeQuestionBankJson } from '@strata/question-import';
import { anyBank } from '@strata/testkit';
import fc from 'fast-check';
import { ownApi } from '../../../test/harness/stage.js';

interface Exported {
  fileName: string;
  mediaType: string;
  content: string;
}
interface Bank {
  id: string;
  name: string;
  sections: { questions: object[] }[];
}

const QUESTION =
  'text term askPhrase kind level levelInferred minutes hints tags followUps dimensionKeys referenceAnswers { dimensionKey text reviewed } anchors { dimensionKey level text }';
const BANK = `name keyAreas sections { path guidance keyAreas questions { ${QUESTION} } }`;
const NESTED = `# Büro & Betrieb: 100 %

**Key areas**

- Ordnung

## Ablage

> Erst fragen, dann *schauen*.

### Wozu dient \`flock(2)\`?

Kind: Knowledge · Tags: linux, c++

**Hints**

- =SUM(A1) ist kein Hinweis
- | und , und "

**Answer: Definition**

Eine Sperre:

\`\`\`c
# kein Titel
flock(fd, LOCK_EX);
\`\`\`

### Drinnen

#### Was steht *tiefer*?

Kind: Coding · Level: Staff · Minutes: 12 · Dimensions: correctness

**Follow-ups**

- Und dann?

## Leer
`;

const api = await ownApi();
const member = await api.client('panelist1@demo.example');

const exported = async (bankId: string, format: string): Promise<Exported> =>
  (
    await member.ask<{ result: Exported }>(
      `query ($id: ID!) { result: exportQuestionBank(bankId: $id, format: ${format}) { fileName mediaType content } }`,
      { id: bankId },
    )
  ).result;

const read = async (id: string): Promise<Bank> =>
  (await member.ask<{ bank: Bank }>(`query ($id: ID!) { bank: questionBank(id: $id) { ${BANK} } }`, { id })).bank;

const questionsOf = ({ sections }: Bank): object[] => sections.flatMap(({ questions }) => questions);

async function imported(fileName: string, content: string, name: string): Promise<string> {
  const input: [string, unknown] = ['ImportQuestionBankInput!', { name, fileName, content }];
  const call = 'importQuestionBank(input: $input)';
  return (await member.mutate<{ bank: Bank }>(call, 'QuestionBankImported', 'bank { id }', { input })).bank.id;
}

describe('an exported bank', () => {
  it.each(['MARKDOWN', 'JSON'])(
    'is read back from %s to the same bank, be it the demo’s or one with every part',
    async (format) => {
      const { questionBanks } = await member.ask<{ questionBanks: Bank[] }>('{ questionBanks { id name } }');
      const demo = questionBanks.find(({ name }) => name === 'Go backend');
      const nested = await imported('nested.md', NESTED, 'Büro & Betrieb: 100 %');
      for (const id of [demo?.id ?? '', nested]) {
        const bank = await read(id);
        const { fileName, content } = await exported(id, format);
        const copyId = await imported(fileName, content, bank.name);
        expect(await read(copyId)).toEqual(bank);
        expect((await exported(copyId, format)).content).toBe(content);
      }
    },
  );

  it('is read back from CSV to the same questions, and no cell of it is a formula', async () => {
    const id = await imported('nested.md', NESTED, 'Büro & Betrieb: 100 %');
    const [bank, { content, mediaType }] = [await read(id), await exported(id, 'CSV')];
    expect(mediaType).toBe('text/csv');
    expect(content).not.toMatch(/(^|,)"?[=+@]/m);
    const copy = await read(await imported('bank.csv', content, bank.name));
    expect(questionsOf(copy)).toEqual(questionsOf(bank));
  });

  it('is byte for byte the same JSON once it was imported and exported again, and the same bank through Markdown', async () => {
    const noFence = (text: string): boolean => !text.includes('```');
    await fc.assert(
      fc.asyncProperty(anyBank(noFence), async (bank) => {
        const content = writeQuestionBankJson(bank);
        const id = await imported('bank.json', content, bank.title);
        expect((await exported(id, 'JSON')).content).toBe(content);
        const copyId = await imported('bank.md', (await exported(id, 'MARKDOWN')).content, bank.title);
        expect((await exported(copyId, 'JSON')).content).toBe(content);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('comes back with 5,000 questions and their answers, far over what any other document may hold', async () => {
    const referenceAnswers = ['definition', 'mechanism', 'trade-offs'].map((dimensionKey) => ({
      ...{ dimensionKey, text: 'A split moves half of a page. '.repeat(15).trim(), reviewed: false },
    }));
    const questions = Array.from({ length: 5_000 }, (_, at) => ({
      ...{ text: `What does page ${at} hold?`, kind: 'KNOWLEDGE', level: 'DEEP', hints: ['a split'], referenceAnswers },
    }));
    const sections = [{ title: 'Pages', questions }];
    const first = await imported(
      'bank.json',
      JSON.stringify({ format: 'strata-question-bank', title: 'Large', sections }),
      'Large',
    );
    for (const format of ['JSON', 'MARKDOWN']) {
      const { fileName, content } = await exported(first, format);
      expect(content.length).toBeGreaterThan(7_000_000);
      expect((await exported(await imported(fileName, content, 'Large'), format)).content).toBe(content);
    }
  }, 120_000);

  it('brings archived questions back archived, and leaves them out of what a preview would import', async () => {
    const archivedAt = '2026-03-01T08:00:00.123Z';
    const questions = ['Living?', 'Gone?'].map((text, at) => ({
      text,
      kind: 'CODING',
      archivedAt: at === 1 ? archivedAt : null,
    }));
    const content = JSON.stringify({
      format: 'strata-question-bank',
      version: 1,
      title: 'T',
      sections: [{ title: 'S', questions }],
    });
    const id = await imported('bank.json', content, 'T');
    expect(questionsOf(await read(id))).toMatchObject([{ text: 'Living?' }]);
    expect((await exported(id, 'JSON')).content).toContain(`"archivedAt": "${archivedAt}"`);
    const input: [string, unknown] = ['ImportQuestionBankInput!', { name: '', fileName: 'bank.json', content }];
    const fields = 'questionCount leftOut { text reason } sections { questions { text } }';
    expect(await member.mutate('previewQuestionBank(input: $input)', 'QuestionBankPreview', fields, { input })).toMatchObject({
      questionCount: 1,
      leftOut: [{ text: 'Gone?', reason: expect.stringContaining('Archived') }],
      sections: [{ questions: [{ text: 'Living?' }] }],
    });
  });

  it('holds nothing that a database cannot keep: half a character and the zero character are shown as lost', async () => {
    const content =
      '{ "format": "strata-question-bank", "sections": [{ "title": "S", "questions": [{ "text": "A\\u0000b\\ud800c?" }] }] }';
    const id = await imported('bank.json', content, 'Odd');
    expect(questionsOf(await read(id))).toMatchObject([{ text: 'A\ufffdb\ufffdc?' }]);
  });

  it('keeps which answers were reviewed', async () => {
    const reviewed = NESTED.replace('**Answer: Definition**', '**Answer (reviewed): Definition**');
    const id = await imported('nested.md', reviewed, 'Reviewed');
    const bank = await read(id);
    for (const format of ['MARKDOWN', 'JSON']) {
      const { fileName, content } = await exported(id, format);
      expect(await read(await imported(fileName, content, 'Reviewed'))).toEqual(bank);
    }
    expect(JSON.stringify(bank)).toContain('"reviewed":true');
  });

  it('is named after the bank and says what it is', async () => {
    const id = await imported('nested.md', NESTED, 'Büro & Betrieb: 100 %');
    expect(await exported(id, 'MARKDOWN')).toMatchObject({ fileName: 'büro-betrieb-100.md', mediaType: 'text/markdown' });
    expect(await exported(id, 'JSON')).toMatchObject({ fileName: 'büro-betrieb-100.json', mediaType: 'application/json' });
  });

  it('of another organization is as missing as one that does not exist', async () => {
    const stranger = await api.client('admin@other.example');
    const id = await imported('nested.md', NESTED, 'Hidden');
    const answers = await Promise.all(
      [id, '3f0f7b0a-0000-4000-8000-000000000000', 'no-id'].map((each) =>
        stranger.refused('query ($id: ID!) { exportQuestionBank(bankId: $id, format: JSON) { content } }', { id: each }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.code).toBe('NOT_FOUND');
  });
});
