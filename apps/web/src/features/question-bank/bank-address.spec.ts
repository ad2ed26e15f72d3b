import { describe, expect, it } from '@jest/globals';
import { addressOf, bankAddress, filterIn } from './bank-address.js';

describe('the address of a bank', () => {
  it('reproduces every filter', () => {
    const filter = {
      text: 'C++',
      sectionId: 's',
      kind: 'CODING',
      level: 'DEEP',
      tag: 'go',
      neverAsked: true,
      answersIncomplete: true,
    } as const;
    expect(filterIn(bankAddress({ ...addressOf(filter) }))).toEqual(filter);
  });

  it('leaves out what narrows nothing and what it cannot read', () => {
    expect(addressOf({ text: null, kind: null, neverAsked: false })).toEqual({});
    expect(bankAddress({ kind: 'NONE', level: 3, neverAsked: 'yes', text: 100, other: 'x' })).toEqual({ text: '100' });
    expect(filterIn({ question: 'q', imported: 3 })).toEqual({});
    expect(bankAddress({ imported: 'many' })).toEqual({});
  });
});
