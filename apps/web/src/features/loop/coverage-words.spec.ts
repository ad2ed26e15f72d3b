import type { Coverage } from './coverage-queries.js';
import { areaWords, cellWords, likeWords, repeatsOf, rungsOf, uncoveredOf } from './coverage-words.js';
import type { LoopDetail } from './loop-queries.js';

const section: Coverage['sections'][number] = {
  ...{ sectionId: 's', bankName: 'Bank', path: ['Storage'] },
  cells: [
    { roundId: 'one', level: 'WARM_UP', questionIds: ['a'], minutes: 5 },
    { roundId: 'one', level: null, questionIds: ['b', 'c'], minutes: 12 },
  ],
  keyAreas: [
    { text: 'Pages', questionIds: ['a'] },
    { text: 'Logs', questionIds: [] },
  ],
};
const question = (id: string) => ({ id, text: `What is ${id}?` });
const loop = {
  rounds: [
    { id: 'one', title: 'First', questions: [question('a'), question('b')] },
    { id: 'two', title: 'Second', questions: [question('a'), question('d')] },
  ],
} as unknown as LoopDetail;
const repeats: Coverage['repeats'] = [
  { roundId: 'one', questionId: 'a', otherRoundId: 'two', otherQuestionId: 'a', similarity: 1 },
  { roundId: 'one', questionId: 'b', otherRoundId: 'two', otherQuestionId: 'd', similarity: 0.7 },
];

describe('the words of coverage', () => {
  it('count rungs, minutes and key areas of a section', () => {
    expect(rungsOf(section, 'one').map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
    expect(cellWords(section, 'one')).toBe('1 warm-up, 2 no level (17 min)');
    expect(cellWords(section, 'two')).toBe('–');
    expect(areaWords(section)).toBe('1 of 2 key areas');
    expect(uncoveredOf(section)).toEqual(['Logs']);
  });

  it('name repeats by their questions and rounds, on both ends', () => {
    expect(repeatsOf(loop, repeats).map(({ same, rounds }) => [same, rounds])).toEqual([
      [true, 'First and Second'],
      [false, 'First and Second'],
    ]);
    expect(likeWords(loop, repeats, 'one', 'b')).toEqual(['Asks nearly the same as “What is d?” in Second']);
    expect(likeWords(loop, repeats, 'two', 'd')).toEqual(['Asks nearly the same as “What is b?” in First']);
    expect(likeWords(loop, repeats, 'one', 'a')).toEqual([]);
  });
});
