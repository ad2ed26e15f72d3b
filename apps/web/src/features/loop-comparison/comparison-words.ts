import type { Compared, Figure, LoopComparison } from './loop-comparison-queries.js';

/** A figure with its interval, or why there is none. */
export function figureWords({ value, low, high, withheldBecause }: Figure): string {
  if (value === null || low === null || high === null) return `No result: ${withheldBecause ?? 'too few ratings'}`;
  return `${value.toFixed(2)}, likely ${low.toFixed(1)} to ${high.toFixed(1)}`;
}

export const coverageWords = ({ rated, expected, leftOut }: Compared): string =>
  `${rated} of ${expected} rated${leftOut > 0 ? `; ${leftOut} on unplanned questions left out` : ''}`;

/** Must-haves in a line; they stand apart from the result, which never hides one that is missed. */
export function gateWords(gates: Compared['gates']): string {
  if (gates.length === 0) return 'No must-haves';
  const missed = gates.filter(({ passed }) => passed === false);
  const open = gates.filter(({ passed }) => passed === null);
  const named = (some: Compared['gates']) =>
    some.map(({ dimensionName, interviewTitle }) => `${dimensionName} in ${interviewTitle}`).join(', ');
  const parts = [
    ...(missed.length > 0 ? [`missed: ${named(missed)}`] : []),
    ...(open.length > 0 ? [`not rated yet: ${named(open)}`] : []),
  ];
  return parts.length > 0 ? `Must-haves ${parts.join('; ')}` : 'Must-haves reached';
}

/** Where a level stands between the ends of the ladder, 0 to 1. */
export const placeOn = (level: number, { lowest, highest }: { lowest: number; highest: number }): number =>
  highest > lowest ? (level - lowest) / (highest - lowest) : 0;

/** What is said of one candidate against each other one, in the order of the list. */
export function pairsWith(
  { candidacies, pairs }: LoopComparison,
  id: string,
): { id: string; name: string; words: string; comparable: boolean }[] {
  return candidacies.flatMap(({ candidacyId, candidateName }) => {
    const pair = pairs.find(
      ({ firstId, secondId }) => [firstId, secondId].includes(id) && [firstId, secondId].includes(candidacyId),
    );
    if (!pair || candidacyId === id) return [];
    return [{ id: candidacyId, name: candidateName, words: pair.words, comparable: pair.comparable }];
  });
}
