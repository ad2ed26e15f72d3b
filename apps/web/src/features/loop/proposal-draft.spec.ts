import { describe, expect, it } from '@jest/globals';
import { keyOf, NO_CHANGES, roundsOf, wishedRounds } from './proposal-draft.js';
import type { ProposedRound } from './proposal-queries.js';

const round = (title: string, minutes: number): ProposedRound => ({
  ...{ title, kind: 'KNOWLEDGE', minutes, sectionIds: [title], because: '', left: 0, alikeLeftOut: 0 },
  ...{ rubric: { id: 'r', name: 'Three layers' }, questions: [] },
});
const rounds = [round('A', 60), round('B', 30)];
const [a, b] = rounds.map(keyOf) as [string, string];

describe('a proposal that a person changes', () => {
  it('is asked for anew only where what is asked changes, never for a title', () => {
    expect(wishedRounds(rounds, NO_CHANGES)).toBeNull();
    expect(wishedRounds(rounds, { ...NO_CHANGES, titles: { [a]: 'Mine' } })).toBeNull();
    expect(wishedRounds(rounds, { ...NO_CHANGES, minutes: { [a]: 60, [b]: '' } })).toBeNull();
    expect(wishedRounds(rounds, { ...NO_CHANGES, minutes: { [b]: 45 } })).toEqual([
      { kind: 'KNOWLEDGE', sectionIds: ['A'], minutes: 60 },
      { kind: 'KNOWLEDGE', sectionIds: ['B'], minutes: 45 },
    ]);
    expect(wishedRounds(rounds, { ...NO_CHANGES, dropped: [a] })).toEqual([
      { kind: 'KNOWLEDGE', sectionIds: ['B'], minutes: 30 },
    ]);
  });

  it('shows what is kept under its own titles, and keeps an empty one empty', () => {
    expect(roundsOf(rounds, { ...NO_CHANGES, dropped: [a], titles: { [b]: '' } }).map(({ title }) => title)).toEqual(['']);
  });
});
