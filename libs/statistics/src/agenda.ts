import { divergenceOf, type Divergence, type DivergenceOptions } from './divergence.js';

/** One cell of a debrief: a question on a dimension, the weight of that dimension, and each interviewer's level. */
export interface AgendaCell {
  questionId: string;
  dimensionKey: string;
  weight: number;
  ratings: readonly (number | null)[];
}

/** A cell worth talking about. `effect` is how far the result moves, in levels, when the panel settles on one end or the other. */
export type AgendaEntry<Cell extends AgendaCell = AgendaCell> = Cell & { divergence: Divergence; effect: number };

function effectsOf(cells: readonly AgendaCell[]): number[] {
  const rated = cells.filter(({ ratings }) => ratings.some((rating) => rating !== null));
  const weights = new Map(rated.map(({ dimensionKey, weight }) => [dimensionKey, weight]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return cells.map(({ dimensionKey, weight, ratings }) => {
    const given = ratings.filter((rating) => rating !== null);
    const questions = rated.filter((cell) => cell.dimensionKey === dimensionKey).length;
    if (given.length < 2 || total === 0) return 0;
    return ((Math.max(...given) - Math.min(...given)) * weight) / (total * questions);
  });
}

/**
 * What the panel should discuss, the largest split first: by range, then the weight of the dimension, then the effect on the result;
 * ties keep the order given. Cells with a low flag or none stay out.
 *
 * @param cells one per question and dimension, each cell once; fields of the caller's own are carried along
 * @throws RangeError for ratings outside the declared scale
 * Source: this project's proposal.
 */
export function agendaOf<Cell extends AgendaCell>(cells: readonly Cell[], options: DivergenceOptions = {}): AgendaEntry<Cell>[] {
  const effects = effectsOf(cells);
  return cells
    .map((cell, i) => ({ ...cell, divergence: divergenceOf(cell.ratings, options), effect: effects[i]! }))
    .filter(({ divergence }) => divergence.level === 'HIGH' || divergence.level === 'MEDIUM')
    .sort((a, b) => b.divergence.range! - a.divergence.range! || b.weight - a.weight || b.effect - a.effect);
}

/** Why a cell is on the agenda, in plain words: "3 levels apart, on both sides of the bar". */
export function divergenceWords({ range, acrossBar }: Divergence): string {
  if (range === null) return 'one opinion';
  if (range === 0) return 'the same level';
  const distance = range === 1 ? '1 level apart' : `${range} levels apart`;
  return `${distance}, on ${acrossBar ? 'both sides' : 'one side'} of the bar`;
}
