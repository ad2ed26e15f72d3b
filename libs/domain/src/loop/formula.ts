import type { RoundPlan } from '../loop.js';
import { levelsOf } from '../rubric.js';

/** How a candidacy's result is put together; part of a loop's plan. What it does not name counts as usual. */
export interface LoopFormula {
  /** Relative weights of rounds, whole numbers; a round that is not named weighs 1. */
  rounds: { roundId: string; weight: number }[];
  /** Relative weights of dimensions inside a round, whole numbers; one that is not named weighs as its rubric says. */
  dimensions: { roundId: string; dimensionKey: string; weight: number }[];
  /** Must-haves: the lowest mean level that passes. Judged apart from the mean, which never hides them. */
  gates: { roundId: string; dimensionKey: string; minimum: number }[];
  /** Why the weights are not equal; needed where they are not. */
  reason: string | null;
}

type WeighedRound = Pick<RoundPlan, 'id' | 'title' | 'rubric'>;

export const FORMULA_WEIGHTS = { least: 1, most: 10 } as const;

export const EQUAL_FORMULA: LoopFormula = { rounds: [], dimensions: [], gates: [], reason: null };

const WEIGHTS = `A weight is a whole number from ${FORMULA_WEIGHTS.least} to ${FORMULA_WEIGHTS.most}.`;

/** The first fault of a formula for these rounds, and where it stands; null where there is none. */
export function faultOfFormula(formula: LoopFormula, rounds: readonly WeighedRound[]): { path: string; message: string } | null {
  const isWeight = (weight: number): boolean =>
    Number.isInteger(weight) && weight >= FORMULA_WEIGHTS.least && weight <= FORMULA_WEIGHTS.most;
  for (const [at, { roundId, weight }] of formula.rounds.entries()) {
    if (!rounds.some(({ id }) => id === roundId)) return { path: `rounds.${at}.roundId`, message: 'The loop has no such round.' };
    if (!isWeight(weight)) return { path: `rounds.${at}.weight`, message: WEIGHTS };
  }
  for (const [at, { weight, ...place }] of formula.dimensions.entries()) {
    if (!dimensionAt(rounds, place)) return { path: `dimensions.${at}.dimensionKey`, message: NO_DIMENSION };
    if (!isWeight(weight)) return { path: `dimensions.${at}.weight`, message: WEIGHTS };
  }
  for (const [at, { minimum, ...place }] of formula.gates.entries()) {
    const dimension = dimensionAt(rounds, place);
    if (!dimension) return { path: `gates.${at}.dimensionKey`, message: NO_DIMENSION };
    if (!levelsOf(dimension).includes(minimum))
      return { path: `gates.${at}.minimum`, message: 'This is no level of the dimension. Choose one of its levels.' };
  }
  const kept = formulaWithin(formula, rounds);
  if (kept && isUnequal(kept) && !kept.reason?.trim())
    return { path: 'reason', message: 'Weights are equal unless somebody writes why they are not. Write the reason.' };
  return null;
}

/** What a formula says of these rounds beyond the usual; undefined where it says nothing. */
export function formulaWithin(formula: LoopFormula, rounds: readonly WeighedRound[]): LoopFormula | undefined {
  const order = new Map(rounds.map(({ id }, at) => [id, at]));
  const inOrder = <Entry extends { roundId: string }>(entries: Entry[]): Entry[] =>
    entries
      .filter(({ roundId }) => order.has(roundId))
      .toSorted((one, other) => (order.get(one.roundId) ?? 0) - (order.get(other.roundId) ?? 0));
  const kept = {
    rounds: inOrder(formula.rounds).filter(({ weight }) => weight !== 1),
    dimensions: inOrder(formula.dimensions).filter((entry) => {
      const dimension = dimensionAt(rounds, entry);
      return dimension !== undefined && dimension.weight !== entry.weight;
    }),
    gates: inOrder(formula.gates).filter((entry) => dimensionAt(rounds, entry) !== undefined),
  };
  if (kept.rounds.length + kept.dimensions.length + kept.gates.length === 0) return undefined;
  return { ...kept, reason: isUnequal(kept) ? formula.reason : null };
}

/**
 * The share of the result that each dimension of each round has, in the order of rounds and rubrics; they add up to 1. Without a
 * formula rounds weigh the same, and dimensions as their rubric says.
 */
export function formulaShares(
  formula: LoopFormula | undefined,
  rounds: readonly WeighedRound[],
): { roundId: string; dimensionKey: string; share: number }[] {
  const weightOf = (roundId: string): number => formula?.rounds.find((each) => each.roundId === roundId)?.weight ?? 1;
  const total = rounds.reduce((sum, { id }) => sum + weightOf(id), 0);
  return rounds.flatMap(({ id, rubric }) => {
    const weights = rubric.dimensions.map(({ key, weight }) => ({
      key,
      weight: formula?.dimensions.find((each) => each.roundId === id && each.dimensionKey === key)?.weight ?? weight,
    }));
    const inside = weights.reduce((sum, { weight }) => sum + weight, 0);
    return weights.map(({ key, weight }) => ({
      roundId: id,
      dimensionKey: key,
      share: (weightOf(id) / total) * (weight / inside),
    }));
  });
}

/** A formula in sentences; one sentence where nothing is said beyond the usual. */
export function formulaWords(formula: LoopFormula | undefined, rounds: readonly WeighedRound[]): string[] {
  const kept = formula && formulaWithin(formula, rounds);
  if (!kept) return ['Rounds weigh the same, dimensions as their rubric says; there is no must-have.'];
  const title = (roundId: string): string => rounds.find(({ id }) => id === roundId)?.title ?? '';
  const name = (place: { roundId: string; dimensionKey: string }): string => dimensionAt(rounds, place)?.name ?? '';
  return [
    ...kept.rounds.map(({ roundId, weight }) => `“${title(roundId)}” weighs ${weight} times as much as a usual round.`),
    ...kept.dimensions.map((each) => `In “${title(each.roundId)}” ${name(each)} weighs ${each.weight}.`),
    ...kept.gates.map((each) => `Must-have: ${name(each)} in “${title(each.roundId)}” reaches level ${each.minimum} on average.`),
    ...(kept.reason ? [`The reason: ${kept.reason}`] : []),
  ];
}

const NO_DIMENSION = 'The round’s rubric has no such dimension.';

function isUnequal({ rounds, dimensions }: Pick<LoopFormula, 'rounds' | 'dimensions'>): boolean {
  return rounds.length + dimensions.length > 0;
}

function dimensionAt(rounds: readonly WeighedRound[], { roundId, dimensionKey }: { roundId: string; dimensionKey: string }) {
  return rounds.find(({ id }) => id === roundId)?.rubric.dimensions.find(({ key }) => key === dimensionKey);
}

/** A formula that says the same of copies as of the rounds that they were made from; `copies` holds their ids by those of the rounds. */
export function formulaOfCopies(formula: LoopFormula, copies: ReadonlyMap<string, string>): LoopFormula {
  const copied = <Entry extends { roundId: string }>(entries: Entry[]): Entry[] =>
    entries.map((entry) => ({ ...entry, roundId: copies.get(entry.roundId) ?? entry.roundId }));
  const { rounds, dimensions, gates, reason } = formula;
  return { rounds: copied(rounds), dimensions: copied(dimensions), gates: copied(gates), reason };
}
