import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { type BankDraft, type QuestionDraft } from '@strata/domain';
import { bankDraftOf } from './bank/section.js';
import { writeQuestionBankMarkdown } from './form/form-writer.js';
import { writeQuestionBankJson } from './form/json-form.js';
import { type BankReading, readQuestionBank } from './read-question-bank.js';

const answer = (at: number): string =>
  `Answer ${at}: it waits.\n\n${'The index keeps pages in order, and a split moves half of one. '.repeat(8)}`.trim();
const question = (at: number): QuestionDraft => ({
  text: `What happens to page ${at} when it is full?`,
  term: null,
  askPhrase: null,
  kind: 'KNOWLEDGE',
  level: 'DEEP',
  levelInferred: at % 2 === 0,
  minutes: 6,
  hints: ['a split', 'who waits'],
  tags: ['storage'],
  referenceAnswers: ['definition', 'mechanism', 'trade-offs'].map((dimensionKey) => ({ dimensionKey, text: answer(at), reviewed: false })),
  followUps: ['And under load?'],
  dimensionKeys: [],
  anchors: [],
  archivedAt: null,
}); // prettier-ignore
const section = (title: string, from: number): BankDraft['sections'][number] => ({
  ...{ title, guidance: null, keyAreas: [], forCandidate: false, sections: [] },
  questions: Array.from({ length: 500 }, (_, at) => question(from + at)),
});
const large: BankDraft = {
  title: 'Large',
  keyAreas: [],
  sections: Array.from({ length: 10 }, (_, at) => section(`Part ${at}`, at * 500)),
};
const forms = {
  json: writeQuestionBankJson(large),
  md: writeQuestionBankMarkdown(large),
};
const read = (content: string, ending = 'md'): BankReading => readQuestionBank({ fileName: `Large.${ending}`, content });
const refusal = (content: string): string => {
  const reading = read(content);
  return reading.outcome === 'REFUSED' ? `${reading.complaint.line}: ${reading.complaint.message}` : 'read';
};

/** Reads in a thread that may keep no more than 300 MB. */
const readInThread = (content: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const code = `import('@strata/question-import').then(({ readQuestionBank }) => {
      const { parentPort, workerData } = require('node:worker_threads');
      parentPort.postMessage(readQuestionBank({ fileName: 'bank.md', content: workerData }).outcome); });`;
    const worker = new Worker(code, { eval: true, workerData: content, resourceLimits: { maxOldGenerationSizeMb: 300 } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

describe('an export of 5,000 questions with their answers', () => {
  it.each(Object.entries(forms))('is far larger than any other document may be, and comes back from %s', (ending, content) => {
    expect(content.length).toBeGreaterThan(8_000_000);
    const reading = read(content, ending);
    expect(reading.outcome === 'READ' && bankDraftOf(reading.bank)).toEqual(large);
  });

  it.each(Object.entries(forms))('is read from %s within 300 MB', async (_ending, content) => {
    expect(await readInThread(content)).toBe('READ');
  });
});

describe('a document over 2 MB', () => {
  it('is refused when it is no export, however much of one it holds', () => {
    const more = 'x '.repeat(1_200_000);
    expect(refusal(`- What is a?\n${more}`)).toMatch(/^1: .*larger than 2 MB\./);
    expect(refusal(`${forms.md}\nSome prose.`)).toBe('read');
    expect(refusal(`Some prose.\n${forms.md}`)).toMatch(/larger than 2 MB\./);
    expect(refusal(JSON.stringify({ questions: large.sections }))).toMatch(/larger than 2 MB\./);
    expect(refusal(forms.json.slice(0, -100))).toMatch(/larger than 2 MB\./);
  });

  it('is refused over 32 MB though it is an export', () => {
    expect(refusal(forms.json.replace('"Large"', `"${'x'.repeat(33 * 1024 * 1024)}"`))).toMatch(/32 MB/);
  });

  it('is refused within 300 MB where it only begins as an export and nests without end', async () => {
    const begins = '{ "format": "strata-question-bank", "sections": ';
    expect(await readInThread(begins + '['.repeat(30_000_000))).toBe('REFUSED');
    expect(await readInThread(`Kind:\n${'\n'.repeat(30_000_000)}`)).toBe('REFUSED');
    expect(await readInThread(`# T\n\n## ${'x'.repeat(3_000_000)}\n\nKind: Design\n`)).toBe('REFUSED');
  }, 30_000);
});
