import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  branchIds,
  obstacleToPlace,
  placedBehind,
  sectionPaths,
  sectionPlaced,
  sectionsForCandidate,
  type OrderedSection,
} from './section-order.js';

type Titled = OrderedSection & { title: string };
const section = (id: string, parentId: string | null = null): Titled => ({ id, parentId, title: id.toUpperCase() });

// a ( b ( c ) d ) e
const TREE = [section('a'), section('b', 'a'), section('c', 'b'), section('d', 'a'), section('e')];
const ids = (sections: readonly OrderedSection[]): string => sections.map((each) => each.id).join('');
const moved = (id: string, parentId: string | null, afterId: string | null): string => {
  const it = TREE.find((each) => each.id === id) ?? section(id);
  return ids(sectionPlaced(TREE, it, { parentId, afterId }));
};

/** Parents stand before their children and branches stand together, or the list is no document. */
function isDocument(sections: readonly OrderedSection[]): boolean {
  const open: string[] = [];
  for (const { id, parentId } of sections) {
    while (open.length > 0 && open.at(-1) !== parentId) open.pop();
    if ((open.at(-1) ?? null) !== parentId) return false;
    open.push(id);
  }
  return new Set(sections.map((each) => each.id)).size === sections.length;
}

describe('the place of a section', () => {
  it('takes all that is below it along', () => {
    expect(moved('b', null, 'e')).toBe('adebc');
    expect(moved('b', 'a', 'd')).toBe('adbce');
    expect(moved('b', 'e', null)).toBe('adebc');
    expect(moved('a', null, 'e')).toBe('eabcd');
    expect(moved('e', 'a', null)).toBe('aebcd');
    expect(moved('e', null, null)).toBe('eabcd');
  });

  it('is found for a new section too', () => {
    expect(moved('n', 'a', 'b')).toBe('abcnde');
    expect(moved('n', 'c', null)).toBe('abcnde');
    expect(moved('n', null, 'a')).toBe('abcdne');
  });

  it('is refused inside the section itself and behind what is no sibling, at the field at fault', () => {
    const at = (id: string, parentId: string | null, afterId: string | null) => obstacleToPlace(TREE, id, { parentId, afterId });
    expect(at('a', 'a', null)?.path).toBe('parentId');
    expect(at('a', 'c', null)?.path).toBe('parentId');
    expect(at('a', null, 'b')?.path).toBe('afterId');
    expect(at('a', null, 'a')?.path).toBe('afterId');
    expect(at('e', 'a', 'c')?.path).toBe('afterId');
    expect(at('b', 'e', null)).toBeNull();
    expect(at('b', 'a', 'd')).toBeNull();
  });

  it('leaves a document a document, whatever is moved wherever it may go', () => {
    const move = fc.record({ which: fc.nat(), parent: fc.option(fc.nat()), after: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let sections = TREE;
        for (const { which, parent, after } of moves) {
          const one = sections[which % sections.length] ?? section('a');
          const parentId = parent === null ? null : (sections[parent % sections.length]?.id ?? null);
          const siblings = sections.filter((each) => each.parentId === parentId && each.id !== one.id);
          const afterId = after === null ? null : (siblings[after % Math.max(1, siblings.length)]?.id ?? null);
          if (obstacleToPlace(sections, one.id, { parentId, afterId })) continue;
          const before = branchIds(sections, one.id);
          sections = sectionPlaced(sections, one, { parentId, afterId });
          expect(isDocument(sections)).toBe(true);
          expect(branchIds(sections, one.id)).toEqual(before);
          const among = sections.filter((each) => each.parentId === parentId).map((each) => each.id);
          expect(among[among.indexOf(one.id) - 1] ?? null).toBe(afterId);
        }
        expect(ids(sections.toSorted((x, y) => x.id.localeCompare(y.id)))).toBe('abcde');
      }),
    );
  });

  it('shows in the titles from the top down', () => {
    expect(sectionPaths(TREE).get('c')).toEqual(['A', 'B', 'C']);
    expect(sectionPaths(sectionPlaced(TREE, section('b', 'a'), { parentId: 'e', afterId: null })).get('c')).toEqual([
      'E',
      'B',
      'C',
    ]);
  });
});

describe('the place of several questions', () => {
  it('keeps the order in which they are moved, also where they come from elsewhere', () => {
    expect(placedBehind(['1', '2', '3', '4'], ['4', '1'], '2')).toEqual(['2', '4', '1', '3']);
    expect(placedBehind(['1', '2'], ['9', '2'], null)).toEqual(['9', '2', '1']);
    expect(placedBehind([], ['9'], null)).toEqual(['9']);
  });
});

describe('sections for the candidate', () => {
  it('are those that say so and all that stand inside one', () => {
    const at = (id: string, parentId: string | null, forCandidate = false) => ({ id, parentId, forCandidate });
    const sections = [at('a', null), at('b', 'a', true), at('c', 'b'), at('d', 'c'), at('e', 'a'), at('f', null)];
    expect([...sectionsForCandidate(sections)]).toEqual(['b', 'c', 'd']);
  });
});
