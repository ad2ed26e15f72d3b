import { countsOf } from './section-tree.js';

const section = (id: string, parentId: string | null, count: number) => ({ id, parentId, questions: Array(count).fill(0) });

describe('the tree of sections', () => {
  it('counts the questions of a section with those of all below it', () => {
    const counts = countsOf([section('a', null, 1), section('b', 'a', 2), section('c', 'b', 4), section('d', null, 0)]);
    expect([...counts]).toEqual(
      expect.arrayContaining([
        ['a', 7],
        ['b', 6],
        ['c', 4],
        ['d', 0],
      ]),
    );
  });
});
