import type { DimensionPlan } from '../rubric.js';

/** One level that one panelist gave, with all that a debrief compares it by. Marks are no levels and have none. */
export interface RatedCell {
  candidacyId: string;
  interviewId: string;
  interviewTitle: string;
  questionId: string;
  /** The bank's question, which is the same across candidates. */
  sourceId: string;
  questionText: string;
  dimension: DimensionPlan;
  panelistId: string;
  memberId: string;
  level: number;
  /** What its author gave before seeing a colleague's value; null: nothing. It stays beside a level that was changed after the talk. */
  independentLevel: number | null;
  /** The heading of the bank under which the question stands; null: none. */
  keyArea: string | null;
  note: string | null;
}

/** Cells of one question and dimension of one interview: one unit of comparison. */
export interface ComparedCells<Cell extends RatedCell = RatedCell> {
  interviewId: string;
  questionId: string;
  dimension: DimensionPlan;
  cells: Cell[];
}

/** Groups cells into units of comparison, in the order in which they come. */
export function compared<Cell extends RatedCell>(cells: readonly Cell[]): ComparedCells<Cell>[] {
  const units = new Map<string, ComparedCells<Cell>>();
  for (const cell of cells) {
    const key = `${cell.interviewId} ${cell.questionId} ${cell.dimension.id}`;
    const { interviewId, questionId, dimension } = cell;
    const unit = units.get(key) ?? { interviewId, questionId, dimension, cells: [] };
    unit.cells.push(cell);
    units.set(key, unit);
  }
  return [...units.values()];
}
