import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type SectionDraft } from '@strata/domain';
import { readQuestionBank } from './read-question-bank.js';

const folder = join(import.meta.dirname, '../test/documents');
const documents = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'));
const pieces = [
  '\n',
  '\n\n',
  '# ',
  '- ',
  '  - ',
  '1. ',
  '?',
  '(',
  ')',
  '`',
  '```\n',
  '**',
  '|',
  '|---|\n',
  '<details>',
  '</details>',
  '<summary>',
  '---\n',
  '> ',
  '\t',
  '\r\n',
  '\u00a0',
  '？',
  '"',
  ',',
  ';',
  'Kind: Core',
  '**Answer**\n',
  '\ufeff',
  '{',
  '[',
  '](',
  'https://',
  '\ud83d',
  '- [ ] ',
  'Q: ',
  'A: ',
];

/** A small generator of numbers that gives the same row for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function documentOf(seed: number): string {
  const next = random(seed);
  const pick = <T>(from: T[]): T => from[next(from.length)] as T;
  const source = pick(documents);
  const at = next(source.length);
  let text = next(5) === 0 ? '' : source.slice(at, at + 200 + next(4_000));
  for (let change = next(40); change > 0; change -= 1) {
    const place = next(text.length + 1);
    const cut = next(3) === 0 ? next(60) : 0;
    text = text.slice(0, place) + pick(pieces).repeat(1 + next(3)) + text.slice(place + cut);
  }
  return text;
}

const sectionsOf = (sections: SectionDraft[]): SectionDraft[] => sections.flatMap((each) => [each, ...sectionsOf(each.sections)]);

describe('random and mutated documents', () => {
  it('2,000 of them never crash the reader, never take a second and never give an empty question', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const content = documentOf(seed);
      const before = process.cpuUsage();
      const reading = readQuestionBank({
        fileName: ['bank.md', 'bank.txt', 'bank.csv', 'bank.json'][seed % 4] ?? 'bank.md',
        content,
      });
      const { user, system } = process.cpuUsage(before);
      expect({ seed, slow: (user + system) / 1_000 > 1_000 }).toEqual({ seed, slow: false });
      if (reading.outcome === 'REFUSED') continue;
      const lines = content.split(/\r\n|\n|\r/).length;
      const all = sectionsOf(reading.bank.sections);
      expect({ seed, empty: all.flatMap((each) => each.questions).filter((each) => each.text.trim() === '').length }).toEqual({
        seed,
        empty: 0,
      });
      expect({ seed, untitled: all.filter((each) => each.title.trim() === '').length }).toEqual({ seed, untitled: 0 });
      expect({ seed, outside: reading.complaints.filter((each) => each.line < 1 || each.line > lines) }).toEqual({
        seed,
        outside: [],
      });
    }
  });
});
