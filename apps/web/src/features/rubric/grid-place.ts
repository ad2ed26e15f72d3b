/** A cell of the grid; column 0 is the dimension's name, column n its level n. */
export interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (value: number, most: number) => Math.min(Math.max(value, 0), Math.max(most, 0));

/** Where a key leads in a grid of `rows` dimensions and `columns` levels; null for a key that leads nowhere. */
export function placeAfter(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: columns };
  const step = STEPS[key];
  if (!step) return null;
  return { row: within(row + step[0], rows - 1), column: within(column + step[1], columns) };
}
