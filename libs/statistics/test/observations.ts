import type { Observation } from '../src/index.js';

/** Ratings of a table whose rows are candidates C1, C2, … and whose columns are raters R1, R2, … */
export const observationsOf = (table: readonly (readonly (number | null)[])[]): Observation[] =>
  table.flatMap((row, c) =>
    row.flatMap((level, r) => (level === null ? [] : [{ candidate: `C${c + 1}`, rater: `R${r + 1}`, level }])),
  );
