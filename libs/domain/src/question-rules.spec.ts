import { describe, expect, it } from '@jest/globals';
import { DIMENSION_KEYS_OF_KIND, minutesOf, missingAnswers, QUESTION_KINDS, QUESTION_LEVELS } from './index.js';

const answer = (dimensionKey: string | null, text = 'Something') => ({ dimensionKey, text });
const question = { kind: 'KNOWLEDGE' as const, dimensionKeys: [], referenceAnswers: [] };

describe('the answers that a question lacks', () => {
  it('are those of the rubric of its kind, in the rubric’s order', () => {
    expect(missingAnswers(question)).toEqual(['definition', 'mechanism', 'trade-offs']);
    expect(missingAnswers({ ...question, referenceAnswers: [answer('mechanism')] })).toEqual(['definition', 'trade-offs']);
    expect(missingAnswers({ ...question, kind: 'BEHAVIORAL' })).toEqual(['situation', 'task', 'action', 'result']);
    for (const kind of QUESTION_KINDS) expect(DIMENSION_KEYS_OF_KIND[kind].length).toBeGreaterThan(2);
  });

  it('are asked only of the dimensions that the question names', () => {
    const named = { ...question, dimensionKeys: ['definition', 'own'] };
    expect(missingAnswers({ ...named, referenceAnswers: [answer('definition')] })).toEqual(['own']);
    expect(missingAnswers({ ...named, referenceAnswers: [answer('definition'), answer('own')] })).toEqual([]);
  });

  it('are not made up for by an empty answer or by one to the whole question', () => {
    const referenceAnswers = [answer(null), answer('definition', ' \n '), answer('mechanism'), answer('trade-offs')];
    expect(missingAnswers({ ...question, referenceAnswers })).toEqual(['definition']);
  });
});

describe('the minutes that a question takes', () => {
  it('are the bank’s where it says so', () => {
    expect(minutesOf({ kind: 'KNOWLEDGE', level: 'CORE', minutes: 17 })).toEqual({ minutes: 17, estimated: false });
  });

  it('are else estimated by kind and level, growing with the level', () => {
    for (const kind of QUESTION_KINDS) {
      const times = QUESTION_LEVELS.map((level) => minutesOf({ kind, level, minutes: null }));
      expect(times.every(({ estimated }) => estimated)).toBe(true);
      expect(times.map(({ minutes }) => minutes)).toEqual(times.map(({ minutes }) => minutes).sort((a, b) => a - b));
    }
    expect(minutesOf({ kind: 'CODING', level: null, minutes: null })).toEqual({ minutes: 20, estimated: true });
  });
});
