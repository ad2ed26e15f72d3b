import { describe, expect, it } from '@jest/globals';
import { minutesOf, sourceIn, sourcesOf } from './quick-sources.js';

const choices = {
  loops: [
    { id: 'l', title: 'Backend', rounds: [{ id: 'r', title: 'Go', minutes: 45, questions: [{ id: 'q' }] }, { id: 'e', title: 'Empty', minutes: 60, questions: [] }] }, // prettier-ignore
    { id: 'm', title: 'Nothing', rounds: [] },
  ],
  questionBanks: [
    { id: 'b', name: 'Go', questionCount: 3, sections: [{ id: 's', path: ['Runtime', 'GC'], forCandidate: false }, { id: 'y', path: ['Yours'], forCandidate: true }] }, // prettier-ignore
    { id: 'c', name: 'Empty', questionCount: 0, sections: [{ id: 't', path: ['Later'], forCandidate: false }] },
  ],
};

describe('what a quick interview can ask from', () => {
  it('is every round and section with something to ask, never what is for the candidate', () => {
    expect(sourcesOf(choices).map(({ group, items }) => [group, items.map(({ label }) => label)])).toEqual([
      ['Loop: Backend', ['Go']],
      ['Bank: Go', ['Runtime › GC']],
    ]);
  });

  it('names a round or a section, and brings a round’s minutes', () => {
    const [round, section] = sourcesOf(choices).map(({ items }) => items[0]?.value ?? null);
    expect([round, section, null].map((value) => sourceIn(value ?? null))).toEqual([{ roundId: 'r' }, { sectionId: 's' }, {}]);
    expect([round, section, null].map((value) => minutesOf(choices, value ?? null))).toEqual([45, null, null]);
  });
});
