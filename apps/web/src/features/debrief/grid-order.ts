import type { Grid, GridRow } from './debrief-grid.js';

export type RowOrder = 'PLAN' | 'SPLIT' | 'LOWEST';
export type ColumnOrder = 'PANEL' | 'NAME' | 'STRICTEST';

const levelsOf = (row: GridRow): number[] => row.cells.flatMap((cell) => (cell && cell.level !== null ? [cell.level] : []));

const mean = (levels: readonly number[]): number =>
  levels.length > 0 ? levels.reduce((sum, level) => sum + level, 0) / levels.length : Infinity;

/** How many levels lie between the ends of a row; 0 where fewer than two gave one. */
export function rangeOf(row: GridRow): number {
  const levels = levelsOf(row);
  return levels.length > 1 ? Math.max(...levels) - Math.min(...levels) : 0;
}

/**
 * The same scores in another order. A round of which the viewer sees only their own values keeps its order: there is nothing to
 * sort by, and an order would tell what is hidden.
 */
export function ordered(grid: Grid, rows: RowOrder, columns: ColumnOrder): Grid {
  if (!grid.interview.valuesVisible) return grid;
  const across = columnOrder(grid, columns);
  const rearranged = grid.rows.map((row) => ({ ...row, cells: across.map((place) => row.cells[place]) }));
  return {
    ...grid,
    columns: across.flatMap((place) => grid.columns[place] ?? []),
    rows: rowsInOrder(rearranged, rows),
  };
}

function columnOrder({ columns, rows }: Grid, order: ColumnOrder): number[] {
  const places = columns.map((_, place) => place);
  const nameAt = (place: number): string => columns[place]?.name ?? '';
  const meanAt = (place: number): number =>
    mean(rows.flatMap(({ cells, unplanned }) => (unplanned ? [] : (cells[place]?.level ?? []))));
  if (order === 'NAME') return places.sort((a, b) => nameAt(a).localeCompare(nameAt(b)));
  return order === 'STRICTEST' ? places.sort((a, b) => meanAt(a) - meanAt(b)) : places;
}

function rowsInOrder(rows: readonly GridRow[], order: RowOrder): GridRow[] {
  if (order === 'SPLIT') return [...rows].sort((a, b) => rangeOf(b) - rangeOf(a));
  return order === 'LOWEST' ? [...rows].sort((a, b) => mean(levelsOf(a)) - mean(levelsOf(b))) : [...rows];
}
