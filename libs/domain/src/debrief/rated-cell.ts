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
  independent: boolean;
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

/** What one panelist of a solo round gave on one dimension over the whole round. */
export interface RoundLevel<Cell extends RatedCell = RatedCell> {
  cell: Cell;
  /** The mean over the round's questions, rounded to a level. */
  level: number;
}

/**
 * Levels that solo rounds gave on each dimension key, for splits that no shared question can show. Rounds with two or more
 * panelists are compared question by question and stay out; a key that fewer than two solo rounds rated stays out too.
 */
export function acrossSoloRounds<Cell extends RatedCell>(cells: readonly Cell[]): Map<string, RoundLevel<Cell>[]> {
  const solo = cells.filter((cell) =>
    cells.every((other) => other.interviewId !== cell.interviewId || other.panelistId === cell.panelistId),
  );
  const groups = new Map<string, Cell[]>();
  for (const cell of solo) {
    const key = `${cell.dimension.key} ${cell.interviewId}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const byKey = new Map<string, RoundLevel<Cell>[]>();
  for (const group of groups.values()) {
    const [cell] = group;
    if (!cell) continue;
    const level = Math.round(group.reduce((sum, each) => sum + each.level, 0) / group.length);
    byKey.set(cell.dimension.key, [...(byKey.get(cell.dimension.key) ?? []), { cell, level }]);
  }
  return new Map([...byKey].filter(([, levels]) => levels.length > 1));
}
