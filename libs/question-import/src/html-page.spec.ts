import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { questionsOf } from './bank/section.js';
import { readQuestionBank } from './read-question-bank.js';

const content = readFileSync(join(import.meta.dirname, '../test/documents/saved-page.html'), 'utf8');
const read = (text: string) => {
  const reading = readQuestionBank({ fileName: 'page.html', content: text });
  if (reading.outcome === 'REFUSED') throw new Error(reading.complaint.message);
  return { ...reading, questions: questionsOf(reading.bank.sections) };
};

describe('a page saved whole', () => {
  it('names each question by the line of the page it begins on', () => {
    const lines = content.split('\n');
    for (const { line, text } of read(content).questions) {
      const start = text.replace(/`/g, '').split(/[ &]/).slice(0, 2).join(' ');
      expect(lines[line - 1]?.replace(/<\/?\w+>/g, '')).toContain(start);
    }
  });

  it('keeps its code as code and its paragraphs as they wrap', () => {
    const [first] = read(content).questions;
    expect(first?.referenceAnswers[0]?.text).toContain('all of them ask the store behind');
    expect(first?.referenceAnswers[0]?.text).toMatch(/```\nif \(!hit\) \{\n {2}load\(<key>\);\n\}\n```/);
  });

  it('is read though all of it stands on one line, and shows nothing of scripts, forms and the ways around the site', () => {
    const { questions, leftOut } = read(content.replace(/<pre>[^]*<\/pre>/, '').replace(/\n/g, ' '));
    expect(questions).toHaveLength(7);
    const shown = JSON.stringify([questions, leftOut]);
    for (const hidden of ['track', 'newsletter', 'monad', 'this site']) expect(shown).not.toContain(hidden);
  });

  it('with everything hidden holds no question', () => {
    const reading = readQuestionBank({ fileName: 'a.html', content: '<html><body><nav><h2>What is a?</h2></body></html>' });
    expect(reading.outcome).toBe('REFUSED');
  });
});

describe('JSON of other programs', () => {
  const texts = (value: unknown): [string, string | undefined][] =>
    read(JSON.stringify(value)).questions.map(({ text, referenceAnswers }) => [text, referenceAnswers[0]?.text]);

  it('is read by its lists of questions, wherever they stand', () => {
    expect(texts({ Basics: ['What is a?', 'What is b?'] })).toEqual([
      ['What is a?', undefined],
      ['What is b?', undefined],
    ]);
    expect(texts({ quiz: [{ id: 1, prompt: 'What is a?', a: 'One.' }, { id: 2, prompt: 'What is b?', a: 'Two.' }] })).toEqual([
      ['What is a?', 'One.'],
      ['What is b?', 'Two.'],
    ]); // prettier-ignore
    expect(texts({ mainEntity: [{ name: 'What is a?', acceptedAnswer: { text: 'One.' } }] })).toEqual([['What is a?', 'One.']]);
    const lines = '{ "question": "What is a?" }\n{ "question": "What is b?" }\n';
    expect(read(lines).questions.map(({ line, text }) => [line, text])).toEqual([
      [1, 'What is a?'],
      [2, 'What is b?'],
    ]);
  });

  it('that holds none is refused', () => {
    const settings = { name: 'x', scripts: { build: 'tsc' }, files: ['dist', 'src'], why: 'How it was' };
    expect(readQuestionBank({ fileName: 'package.json', content: JSON.stringify(settings) }).outcome).toBe('REFUSED');
  });
});
