import { describe, expect, it } from '@jest/globals';
import { lazily } from './lazily.js';

describe('a field that is worked out on demand', () => {
  it('costs nothing until it is asked for, and is worked out once', () => {
    const made: string[] = [];
    const answer = lazily({ id: 1 } as { id: number; sum: number | null }, {
      sum: () => {
        made.push('sum');
        return null;
      },
    });
    expect(made).toEqual([]);
    expect([answer.sum, answer.sum, { ...answer }]).toEqual([null, null, { id: 1, sum: null }]);
    expect(made).toEqual(['sum']);
  });
});
