import { describe, expect, it } from '@jest/globals';
import { differencesOf, draftOf, inputOf } from './candidate-draft.js';

const AMARA = {
  candidateName: 'Amara Diallo',
  candidateEmail: null,
  pronounced: 'ah-MAH-ra',
  links: ['https://a.example', 'https://b.example'],
  externalReference: null,
  externalLink: 'https://ats.example/1',
};

describe('a candidate in a form', () => {
  it('comes back as it was', () => {
    expect(inputOf(draftOf(AMARA))).toEqual(AMARA);
  });

  it('differs from another state in the fields whose texts differ, and in no other', () => {
    const mine = draftOf({ ...AMARA, candidateName: 'Amara D.', pronounced: null });
    expect(differencesOf(mine, draftOf(AMARA))).toEqual([
      { field: 'Name', mine: 'Amara D.', theirs: 'Amara Diallo' },
      { field: 'How the name is said', mine: 'none', theirs: 'ah-MAH-ra' },
    ]);
    expect(differencesOf(mine, mine)).toEqual([]);
  });
});
