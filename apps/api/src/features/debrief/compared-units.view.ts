import { compared, formulaShares, levelsOf, type ComparedCells, type DimensionPlan, type LoopFormula } from '@strata/domain';
import type { Scale } from '@strata/statistics';
import type { RoomSnapshot } from '../room/room.view.js';
import { ratedCells, type MemberCell } from './rated-cells.view.js';

/** One question on one dimension of one round, with the levels as they stand now. */
export type Unit = ComparedCells<MemberCell> & {
  /** Round and dimension: rubrics of different rounds share keys and no weights. */
  dimensionKey: string;
  /** The share of the round's result that its dimension has. */
  weight: number;
  ratings: number[];
};

/** What the frozen formula gives each dimension of each round. */
export function weightsOf(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Record<string, number> {
  const rounds = rooms.map(({ roundId, title, rubric }) => ({ id: roundId, title, rubric }));
  const interviews = new Map(rooms.map(({ roundId, id }) => [roundId, id]));
  return Object.fromEntries(
    formulaShares(formula, rounds).map(({ roundId, dimensionKey, share }) => [
      dimensionKeyOf(interviews.get(roundId) ?? '', { key: dimensionKey }),
      share,
    ]),
  );
}

export const dimensionKeyOf = (interviewId: string, dimension: Pick<DimensionPlan, 'key'>): string =>
  `${interviewId} ${dimension.key}`;

export function unitsOf(rooms: readonly RoomSnapshot[]): Unit[] {
  const weights = weightsOf(rooms);
  return compared(ratedCells(rooms)).map((unit) => {
    const dimensionKey = dimensionKeyOf(unit.interviewId, unit.dimension);
    return { ...unit, dimensionKey, weight: weights[dimensionKey] ?? 0, ratings: unit.cells.map((cell) => cell.level) };
  });
}

export function scaleOf(dimension: Pick<DimensionPlan, 'anchors'>): Scale {
  const levels = levelsOf(dimension);
  return { min: levels[0] ?? 1, max: levels.at(-1) ?? 4 };
}

/** Units by the scale of their dimension: levels of different ladders are never compared. */
export function byScale<Rated extends { dimension: Pick<DimensionPlan, 'anchors'> }>(
  units: readonly Rated[],
): { scale: Scale; own: Rated[] }[] {
  const scales = new Map<string, { scale: Scale; own: Rated[] }>();
  for (const unit of units) {
    const scale = scaleOf(unit.dimension);
    const place = `${scale.min} ${scale.max}`;
    const known = scales.get(place);
    if (known) known.own.push(unit);
    else scales.set(place, { scale, own: [unit] });
  }
  return [...scales.values()];
}
