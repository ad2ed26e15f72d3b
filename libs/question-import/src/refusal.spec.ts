import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readQuestionBank } from './read-question-bank.js';

const refusal = (content: string) => {
  const reading = readQuestionBank({ fileName: 'bank.md', content });
  return reading.outcome === 'REFUSED' ? reading.complaint : null;
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

  it('is read in less than a second of processor time when it is large, deep or odd', () => {
    const measured = execFileSync(process.execPath, [fileURLToPath(new URL('../test/processor-time.mjs', import.meta.url))]);
    const times = Object.entries(JSON.parse(measured.toString()) as Record<string, number>);
    expect(times.length).toBe(8);
    expect(times.filter(([, milliseconds]) => milliseconds >= 1_000)).toEqual([]);
  }, 90_000);
});
