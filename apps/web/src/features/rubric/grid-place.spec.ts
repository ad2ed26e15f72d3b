import { placeAfter } from './grid-place.js';

describe('the arrows in a grid', () => {
  const at = { row: 1, column: 2 };

  it('lead from cell to cell and never out of it', () => {
    expect(placeAfter('ArrowUp', at, 3, 4)).toEqual({ row: 0, column: 2 });
    expect(placeAfter('ArrowDown', { row: 2, column: 2 }, 3, 4)).toEqual({ row: 2, column: 2 });
    expect(placeAfter('ArrowLeft', { row: 0, column: 0 }, 3, 4)).toEqual({ row: 0, column: 0 });
    expect(placeAfter('ArrowRight', { row: 0, column: 4 }, 3, 4)).toEqual({ row: 0, column: 4 });
  });

  it('lead to the ends of a row by Home and End, and other keys nowhere', () => {
    expect([placeAfter('Home', at, 3, 4), placeAfter('End', at, 3, 4)]).toEqual([{ row: 1, column: 0 }, { row: 1, column: 4 }]); // prettier-ignore
    expect(placeAfter('a', at, 3, 4)).toBeNull();
  });
});
