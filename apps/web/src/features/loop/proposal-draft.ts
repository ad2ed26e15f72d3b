import type { ProposalWish, ProposedRound } from './proposal-queries.js';

/** What a person changed of the proposal, by the round's key. */
export interface ProposalChanges {
  dropped: readonly string[];
  minutes: Readonly<Record<string, number | ''>>;
  titles: Readonly<Record<string, string>>;
}

export const NO_CHANGES: ProposalChanges = { dropped: [], minutes: {}, titles: {} };

/** Names a round of a proposal for as long as it asks the same kind from the same sections. */
export const keyOf = ({ kind, sectionIds }: Pick<ProposedRound, 'kind' | 'sectionIds'>): string =>
  [kind, ...sectionIds].join(' ');

/** The rounds that are to be filled anew; null while they are the bank's own, or while minutes are still being typed. */
export function wishedRounds(first: readonly ProposedRound[], { dropped, minutes }: ProposalChanges): ProposalWish['rounds'] {
  const kept = first.filter((round) => !dropped.includes(keyOf(round)));
  const wished = kept.map(({ kind, sectionIds, ...round }) => ({ kind, sectionIds, minutes: minutes[keyOf({ kind, sectionIds })] || round.minutes })); // prettier-ignore
  const same = kept.length === first.length && wished.every((round, at) => round.minutes === first[at]?.minutes);
  return same ? null : wished;
}

/** The rounds as the person wants them: as last filled, with their own titles. */
export function roundsOf(filled: readonly ProposedRound[], { dropped, titles }: ProposalChanges): ProposedRound[] {
  return filled
    .filter((round) => !dropped.includes(keyOf(round)))
    .map((round) => ({ ...round, title: titles[keyOf(round)] ?? round.title }));
}
