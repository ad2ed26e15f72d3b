import { describe, expect, it } from '@jest/globals';
import { QUESTION_LEVELS, wordingAfter } from './question.js';

it('the ladder begins with a warm-up and ends at staff', () => {
  expect([QUESTION_LEVELS[0], QUESTION_LEVELS.at(-1)]).toEqual(['WARM_UP', 'STAFF']);
});

describe('a bare term with a suggested wording', () => {
  const term = { text: 'Mutex', term: null, askPhrase: 'What is a mutex?' };

  it('stays known as the term once its text asks for it, and nothing is suggested any longer', () => {
    expect(wordingAfter(term, 'What is a mutex?')).toEqual({ term: 'Mutex', askPhrase: null });
    expect(wordingAfter(term, 'When does a mutex help?')).toEqual({ term: 'Mutex', askPhrase: null });
  });

  it('keeps its suggestion while the text is the term, and its term through later edits', () => {
    expect(wordingAfter(term, 'Mutex')).toEqual({ term: null, askPhrase: 'What is a mutex?' });
    expect(wordingAfter({ text: 'What is a mutex?', term: 'Mutex', askPhrase: null }, 'Why?')).toEqual({ term: 'Mutex', askPhrase: null });
  });

  it('is nothing that a new question has', () => {
    expect(wordingAfter(null, 'Why?')).toEqual({ term: null, askPhrase: null });
  });
}); // prettier-ignore
