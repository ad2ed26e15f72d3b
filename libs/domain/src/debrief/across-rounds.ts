import { levelsOf, type DimensionPlan } from '../rubric.js';
import type { RatedCell } from './rated-cell.js';

/** What one panelist of a solo round gave over the questions of the round that belong together. */
export interface RoundLevel<Cell extends RatedCell = RatedCell> {
  /** The cell that speaks for the round: one with a note before one without, then the one nearest to the mean. */
  cell: Cell;
  /** The mean over the questions, rounded to a level. */
  level: number;
}

/** Solo rounds that rated the same dimension, or the same key area of the bank, on the same ladder. */
export interface AcrossRounds<Cell extends RatedCell = RatedCell> {
  about: 'DIMENSION' | 'KEY_AREA';
  /** The dimension's key, or the key area as it is written. */
  key: string;
  name: string;
  dimension: DimensionPlan;
  rounds: RoundLevel<Cell>[];
}

type Group<Cell> = Omit<AcrossRounds<RatedCell & Cell>, 'rounds'> & { cells: Map<string, Cell[]> };

/**
 * Levels that solo rounds gave on each dimension and key area, for splits that no shared question can show. Rounds with two or more
 * panelists are compared question by question and stay out, as does what fewer than two solo rounds rated; ladders with different
 * levels are never compared.
 */
export function acrossSoloRounds<Cell extends RatedCell>(cells: readonly Cell[]): AcrossRounds<Cell>[] {
  const panelists = new Map<string, Set<string>>();
  for (const { interviewId, panelistId } of cells)
    panelists.set(interviewId, (panelists.get(interviewId) ?? new Set()).add(panelistId));
  const solo = cells.filter(({ interviewId }) => panelists.get(interviewId)?.size === 1);
  const groups = new Map<string, Group<Cell>>();
  for (const cell of solo) {
    const { dimension, keyArea } = cell;
    put(groups, { about: 'DIMENSION', key: dimension.key, name: dimension.name, dimension }, cell);
    if (keyArea !== null) put(groups, { about: 'KEY_AREA', key: keyArea, name: keyArea, dimension }, cell);
  }
  return [...groups.values()]
    .filter((group) => group.cells.size > 1)
    .map(({ cells: byRound, ...group }) => ({ ...group, rounds: [...byRound.values()].flatMap(levelOf) }));
}

function put<Cell extends RatedCell>(groups: Map<string, Group<Cell>>, group: Omit<Group<Cell>, 'cells'>, cell: Cell): void {
  const place = `${group.about} ${levelsOf(group.dimension).join()} ${group.key}`;
  const known = groups.get(place) ?? { ...group, cells: new Map<string, Cell[]>() };
  known.cells.set(cell.interviewId, [...(known.cells.get(cell.interviewId) ?? []), cell]);
  groups.set(place, known);
}

function levelOf<Cell extends RatedCell>(cells: readonly Cell[]): RoundLevel<Cell>[] {
  const mean = cells.reduce((sum, each) => sum + each.level, 0) / cells.length;
  const far = (cell: Cell): number => Math.abs(cell.level - mean);
  const [cell] = [...cells].sort((a, b) => Number(a.note === null) - Number(b.note === null) || far(a) - far(b));
  return cell ? [{ cell, level: Math.round(mean) }] : [];
}
