import type { Matrix } from '../src/matrix.js';

/** Matrix times column vector. */
export const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, cell, i) => sum + cell * vector[i]!, 0));

function swapIn(rows: Matrix, column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
  }
  [rows[column], rows[best]] = [rows[best]!, rows[column]!];
  return rows[column]![column]!;
}

/** The inverse of a square matrix by Gauss-Jordan elimination with row exchange, or null where it has none (to 1e-12). */
export function inverse(matrix: Matrix): Matrix | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = swapIn(rows, column);
    if (Math.abs(pivot) < 1e-12) return null;
    const pivotRow = rows[column]!.map((cell) => cell / pivot);
    rows[column] = pivotRow;
    rows.forEach((row, i) => {
      const factor = row[column]!;
      if (i === column || factor === 0) return;
      for (let j = column; j < 2 * size; j++) row[j]! -= factor * pivotRow[j]!;
    });
  }
  return rows.map((row) => row.slice(size));
}
