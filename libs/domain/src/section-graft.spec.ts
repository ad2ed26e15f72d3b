import { describe, expect, it } from '@jest/globals';
import { graft, type StandingSection } from './section-graft.js';

const section = (id: string, parentId: string | null, position: number, path: string): StandingSection => {
  const titles = path.split('/');
  return { id, parentId, position, title: titles.at(-1) ?? '', path: titles };
};
const standing = [section('a', null, 0, 'Storage'), section('b', 'a', 1, 'Storage/Logs'), section('c', null, 2, 'Networks')];

function put(coming: [title: string, depth: number][], under: string | null = null, into = standing) {
  let count = 0;
  return graft(
    into,
    coming.map(([title, depth]) => ({ title, depth })),
    under,
    () => `n${(count += 1)}`,
  );
}

describe('sections that come to a bank', () => {
  it('stand behind what stands there, inner ones behind their parent’s', () => {
    const { into, order } = put([['Time', 0], ['Clocks', 1], ['Storage', 0], ['Pages', 1]]);
    expect(order).toEqual(['a', 'b', 'n3', 'c', 'n1', 'n2']);
    expect(into.map(({ id, path, isNew }) => [id, path.join('/'), isNew])).toEqual([
      ['n1', 'Time', true],
      ['n2', 'Time/Clocks', true],
      ['a', 'Storage', false],
      ['n3', 'Storage/Pages', true],
    ]);
  });

  it('become the standing section of their title in their place, whatever its capitals, and of no other place', () => {
    expect(put([['storage ', 0], ['LOGS', 1]]).into.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(put([['Logs', 0]]).into).toEqual([{ id: 'n1', parentId: null, path: ['Logs'], isNew: true }]);
  });

  it('stand inside the section that was chosen', () => {
    const { into, order } = put([['Disks', 0], ['Logs', 0], ['Tails', 1]], 'a');
    expect(into.map(({ path }) => path.join('/'))).toEqual(['Storage/Disks', 'Storage/Logs', 'Storage/Logs/Tails']);
    expect(order).toEqual(['a', 'b', 'n2', 'n1', 'c']);
  });

  it('stay apart in a new bank, also where two share a title', () => {
    expect(put([['Basics', 0], ['Basics', 0]], null, []).into.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });
}); // prettier-ignore
