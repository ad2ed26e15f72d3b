import type { Grid } from './debrief-grid.js';
import { ordered, rangeOf } from './grid-order.js';

const cell = (level: number | null) => ({ level }) as Grid['rows'][number]['cells'][number];
const row = (number: number, levels: (number | null)[]) => ({ number, cells: levels.map(cell) }) as Grid['rows'][number];
const grid = (valuesVisible = true) =>
  ({
    interview: { valuesVisible },
    columns: [{ name: 'Cleo' }, { name: 'Ana' }],
    rows: [row(1, [3, 3]), row(2, [4, 1]), row(3, [2, null])],
  }) as unknown as Grid;
const seen = ({ columns, rows }: Grid) => [
  columns.map(({ name }) => name),
  rows.map(({ number, cells }) => [number, ...cells.map((each) => each?.level)]),
];

describe('the order of the heat map', () => {
  it('puts the largest split first, the lowest question first, and leaves the plan as it is', () => {
    expect(ordered(grid(), 'SPLIT', 'PANEL').rows.map(({ number }) => number)).toEqual([2, 1, 3]);
    expect(ordered(grid(), 'LOWEST', 'PANEL').rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(seen(ordered(grid(), 'PLAN', 'PANEL'))).toEqual(seen(grid()));
  });

  it('moves every cell with its panelist', () => {
    const swapped = [['Ana', 'Cleo'], [[1, 3, 3], [2, 1, 4], [3, null, 2]]]; // prettier-ignore
    expect(seen(ordered(grid(), 'PLAN', 'NAME'))).toEqual(swapped);
    expect(seen(ordered(grid(), 'PLAN', 'STRICTEST'))).toEqual(swapped);
  });

  it('leaves an unplanned question out where people are put in order by what they gave', () => {
    const { rows, ...rest } = grid();
    const unplanned = { ...row(4, [1, 4]), unplanned: true };
    expect(ordered({ ...rest, rows: [...rows, unplanned] }, 'PLAN', 'STRICTEST').columns).toEqual(
      ordered(grid(), 'PLAN', 'STRICTEST').columns,
    );
  });

  it('never sorts a round whose values are not visible', () => {
    expect(seen(ordered(grid(false), 'SPLIT', 'STRICTEST'))).toEqual(seen(grid(false)));
  });

  it('counts a range only between two levels', () => {
    expect(grid().rows.map(rangeOf)).toEqual([0, 3, 0]);
  });
});
