import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUESTION_LEVELS } from '../question.js';
import { coverageOf, speaksOf, type CoverableSection, type CoveringQuestion } from './coverage.js';

const area = (text: string) => ({ text, words: text.split(' ') });
const sections: CoverableSection[] = [
  { id: 'data', parentId: null, keyAreas: [area('isolation level'), area('sharding')] },
  { id: 'locks', parentId: 'data', keyAreas: [area('lock order timeout')] },
  { id: 'plain', parentId: null, keyAreas: [] },
];
const question = (id: string, sectionId: string, said = '', more: Partial<CoveringQuestion> = {}): CoveringQuestion => ({
  ...{ id, sectionId, level: 'CORE', minutes: 6, words: said.split(' ') },
  ...more,
});

describe('the coverage of a loop', () => {
  it('counts a question in its section, round and rung, and its words for the key areas around it', () => {
    const rounds = [
      {
        id: 'one',
        questions: [question('a', 'locks', 'lock order isolation level'), question('b', 'locks', '', { level: null })],
      },
      { id: 'two', questions: [question('c', 'data', 'lock order timeout', { level: 'DEEP', minutes: 9 })] },
    ];
    expect(coverageOf(sections, rounds)).toEqual([
      {
        sectionId: 'data',
        cells: [{ roundId: 'two', level: 'DEEP', questionIds: ['c'], minutes: 9 }],
        keyAreas: [
          { text: 'isolation level', questionIds: ['a'] },
          { text: 'sharding', questionIds: [] },
        ],
      },
      {
        sectionId: 'locks',
        cells: [
          { roundId: 'one', level: 'CORE', questionIds: ['a'], minutes: 6 },
          { roundId: 'one', level: null, questionIds: ['b'], minutes: 6 },
        ],
        keyAreas: [{ text: 'lock order timeout', questionIds: ['a'] }],
      },
    ]);
  });

  it('holds every picked question of a known section in exactly one cell of its round', () => {
    const questions = fc
      .uniqueArray(
        fc.tuple(fc.nat(99), fc.constantFrom('data', 'locks', 'plain'), fc.option(fc.constantFrom(...QUESTION_LEVELS))),
        {
          selector: ([id]) => id,
          maxLength: 12,
        },
      )
      .map((list) => list.map(([id, sectionId, level]) => question(`q${id}`, sectionId, 'lock', { level })));
    fc.assert(
      fc.property(questions, questions, (one, two) => {
        const cells = coverageOf(sections, [{ id: 'one', questions: one }, { id: 'two', questions: two }]).flatMap((each) => each.cells); // prettier-ignore
        for (const [id, list] of [
          ['one', one],
          ['two', two],
        ] as const) {
          const here = cells.filter(({ roundId }) => roundId === id);
          expect(here.flatMap(({ questionIds }) => questionIds).sort()).toEqual(list.map((each) => each.id).sort());
          expect(here.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(list.length * 6);
        }
      }),
    );
  });

  it('takes a key area as spoken of where all of two words, or two thirds of more, are said', () => {
    expect(speaksOf(['lock'], ['lock'])).toBe(true);
    expect(speaksOf(['memory'], ['memory', 'model'])).toBe(false);
    expect(speaksOf(['lock', 'order'], ['lock', 'order', 'timeout'])).toBe(true);
    expect(speaksOf(['lock'], ['lock', 'order', 'timeout'])).toBe(false);
    expect(speaksOf(['anything'], [])).toBe(false);
  });
});
