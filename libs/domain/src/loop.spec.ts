import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movedTo, obstaclesToPublishing, obstacleToPolicy, REVEAL_POLICIES } from './loop.js';

describe('moving in a list', () => {
  it('puts the item where it is wanted and keeps the others in their order', () => {
    const lists = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.nat(11), fc.nat(11), (list, from, to) => {
        const item = list[from % list.length] ?? 0;
        const place = to % list.length;
        const moved = movedTo(list, item, place);
        expect(moved?.[place]).toBe(item);
        expect(moved?.filter((each) => each !== item)).toEqual(list.filter((each) => each !== item));
      }),
    );
  });

  it('knows no place outside the list and no item that is not in it', () => {
    for (const place of [-1, 2, 0.5, Number.NaN]) expect(movedTo(['a', 'b'], 'a', place)).toBeNull();
    expect(movedTo(['a', 'b'], 'c', 0)).toBeNull();
  });
});

describe('publishing', () => {
  it('names every round that asks nothing', () => {
    expect(obstaclesToPublishing([])).toHaveLength(1);
    const rounds = [{ title: 'One', questionCount: 0 }, { title: 'Two', questionCount: 3 }, { title: 'Three', questionCount: 0 }]; // prettier-ignore
    expect(obstaclesToPublishing(rounds).map((obstacle) => /"(\w+)"/.exec(obstacle)?.[1])).toEqual(['One', 'Three']);
  });

  it('allows early and open reveals only where an administrator does', () => {
    const refused = (allowed: Parameters<typeof obstacleToPolicy>[1]) =>
      REVEAL_POLICIES.filter((policy) => obstacleToPolicy(policy, allowed) !== null);
    expect(refused({ allowPerQuestion: false, allowOpen: false })).toEqual(['PER_QUESTION', 'OPEN']);
    expect(refused({ allowPerQuestion: true, allowOpen: false })).toEqual(['OPEN']);
    expect(refused({ allowPerQuestion: true, allowOpen: true })).toEqual([]);
  });
});
