import { mean } from './order-statistics.js';

/** Mean squares of a complete table: between rows, within rows, between columns, and what is left. */
export interface MeanSquares {
  rows: number;
  within: number;
  columns: number;
  residual: number;
}

const squaredDistance = (values: readonly number[], centre: number): number =>
  values.reduce((sum, value) => sum + (value - centre) ** 2, 0);

/** Two-way analysis of variance of a complete table with at least two rows and two columns. */
export function meanSquaresOf(table: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [table.length, table[0]!.length];
  const centre = mean(table.flat());
  const between = k * squaredDistance(table.map(mean), centre);
  const columns = table[0]!.map((_, column) => mean(table.map((row) => row[column]!)));
  const across = n * squaredDistance(columns, centre);
  const within = squaredDistance(table.flat(), centre) - between;
  return {
    rows: between / (n - 1),
    within: within / (n * (k - 1)),
    columns: across / (k - 1),
    residual: (within - across) / ((n - 1) * (k - 1)),
  };
}
