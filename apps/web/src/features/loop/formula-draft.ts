import { formulaShares, type LoopFormula } from '@strata/domain';
import type { FormulaDetail } from './formula-queries.js';

type Place = { roundId: string; dimensionKey: string };

const isAt =
  ({ roundId, dimensionKey }: Place) =>
  (each: Place): boolean =>
    each.roundId === roundId && each.dimensionKey === dimensionKey;

/** A formula with one round weighed. */
export function withRound(formula: LoopFormula, roundId: string, weight: number): LoopFormula {
  return { ...formula, rounds: [...formula.rounds.filter((each) => each.roundId !== roundId), { roundId, weight }] };
}

/** A formula with one dimension of one round weighed. */
export function withDimension(formula: LoopFormula, place: Place, weight: number): LoopFormula {
  const others = formula.dimensions.filter((each) => !isAt(place)(each));
  return { ...formula, dimensions: [...others, { ...place, weight }] };
}

/** A formula with one must-have set, or taken away by null. */
export function withGate(formula: LoopFormula, place: Place, minimum: number | null): LoopFormula {
  const others = formula.gates.filter((each) => !isAt(place)(each));
  return { ...formula, gates: minimum === null ? others : [...others, { ...place, minimum }] };
}

export const roundWeight = (formula: LoopFormula, roundId: string): number =>
  formula.rounds.find((each) => each.roundId === roundId)?.weight ?? 1;

export const dimensionWeight = (formula: LoopFormula, place: Place, usual: number): number =>
  formula.dimensions.find(isAt(place))?.weight ?? usual;

export const gateAt = (formula: LoopFormula, place: Place): number | null => formula.gates.find(isAt(place))?.minimum ?? null;

/** "25 %" of the result for each round, by id. */
export function percentages(formula: LoopFormula, rounds: FormulaDetail['rounds']): Map<string, string> {
  const shares = formulaShares(formula, rounds);
  const of = (id: string): number => shares.filter(({ roundId }) => roundId === id).reduce((sum, { share }) => sum + share, 0);
  return new Map(rounds.map(({ id }) => [id, `${Math.round(of(id) * 100)} %`]));
}
