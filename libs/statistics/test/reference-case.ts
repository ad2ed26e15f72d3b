import type { Observation, Rating } from '../src/index.js';

/** One worked case of the reference file, as far as the programs read it. */
export interface ReferenceCase {
  name: string;
  method: string;
  data: (Rating | null)[][];
  expected: unknown;
  tolerance: number;
  params?: Record<string, unknown>;
  columns?: string[];
  row_labels?: [string, string][];
}

/** What computes each method: the keys of the answer are those of `expected`. */
export type Programs = Readonly<Record<string, (reference: ReferenceCase) => unknown>>;

type Levels = (number | null)[][];

export const levelsOf = (reference: ReferenceCase): Levels => reference.data as Levels;

/** Ratings of a table whose rows are candidates C1, C2, … and whose columns are raters R1, R2, … */
export const observationsOf = (table: Levels): Observation[] =>
  table.flatMap((row, c) =>
    row.flatMap((level, r) => (level === null ? [] : [{ candidate: `C${c + 1}`, rater: `R${r + 1}`, level }])),
  );

/** Ratings of a table whose rows are labelled with candidate and question, and whose columns name the raters. */
export const labelledObservationsOf = (reference: ReferenceCase): Observation[] =>
  levelsOf(reference).flatMap((row, i) => {
    const [candidate, question] = reference.row_labels![i]!;
    return row.flatMap((level, r) => (level === null ? [] : [{ candidate, question, rater: reference.columns![r]!, level }]));
  });

export const pick = <Value, Found>(map: Map<string, Value>, of: (value: Value) => Found): Record<string, Found> =>
  Object.fromEntries([...map].map(([name, value]) => [name, of(value)]));
