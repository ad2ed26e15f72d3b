import { describe, expect, it } from '@jest/globals';
import { readQuestionBank } from './read-question-bank.js';

const refusal = (content: string) => {
  const reading = readQuestionBank({ fileName: 'bank.md', content });
  return reading.outcome === 'REFUSED' ? reading.complaint : null;
};

// Processor time counts the compiler's and the collector's threads too, so the least of three readings is what the reading itself takes.
const processorTime = (content: string): number => {
  const before = process.cpuUsage();
  readQuestionBank({ fileName: 'bank.md', content });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

describe('a document that can be no bank', () => {
  it('is refused on the line of its first NUL byte', () => {
    expect(refusal('- What is a?\n- What\0 is b?')).toEqual({ line: 2, message: expect.stringContaining('NUL') });
  });

  it('is refused over 2 MB, counted in UTF-8', () => {
    expect(refusal(`- What is a?\n${'é'.repeat(1_100_000)}`)?.message).toMatch(/2 MB/);
  });

  it('is refused on the line that is longer than any text has', () => {
    expect(refusal(`- What is a?\n\n${'a'.repeat(1_000_000)}`)).toEqual({ line: 3, message: expect.stringContaining('100,000') });
  });

  it('is refused where control characters show that it was no text', () => {
    expect(refusal(`ok\n${'\u0001\u0002\ufffd'.repeat(50)}`)).toEqual({ line: 2, message: expect.stringContaining('UTF-8') });
  });

  it('is refused when it is empty or holds no question', () => {
    expect(refusal(' \n\n')?.message).toMatch(/empty/);
    expect(refusal('# Notes\n\nSome prose about a day at the sea.')?.message).toMatch(/No questions/);
  });

  it('is read in less than a second when it is large, deep or odd', () => {
    const large = Array.from(
      { length: 12_000 },
      (_, at) => `${at + 1}. What is the purpose of thing number ${at}, and when would you avoid it?`,
    ).join('\n');
    const deep = Array.from({ length: 1_300 }, (_, at) => `${' '.repeat(at)}- What is ${at}?`).join('\n');
    const flat = `${'- '.repeat(10_000)}What?`;
    const odd = `${'['.repeat(5_000)}\n`.repeat(200);
    for (const content of [
      large,
      deep,
      flat,
      odd,
      '<details><summary>Why?</summary>\n'.repeat(10_000),
      '# What is a?\n\nx\n\n'.repeat(30_000),
      `${'**'.repeat(40)}a\n`.repeat(12_000),
      `- What is a?\n\n${'  ---\n'.repeat(100_000)}x\n\n- What is b?\n`,
    ]) {
      expect(Math.min(...[1, 2, 3].map(() => processorTime(content)))).toBeLessThan(1_000);
    }
  });
});
