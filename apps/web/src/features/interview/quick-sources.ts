import type { QuickChoices } from './quick-queries.js';

const ROUND = 'round:';
const SECTION = 'section:';

interface Choice {
  group: string;
  items: { value: string; label: string }[];
}

/** Rounds that ask something, by their loop, then sections by their bank; what has nothing to choose is left out. */
export function sourcesOf({ loops, questionBanks }: QuickChoices): Choice[] {
  const rounds = loops.map(({ title, rounds: its }) => ({
    group: `Loop: ${title}`,
    items: its
      .filter(({ questions }) => questions.length > 0)
      .map((round) => ({ value: `${ROUND}${round.id}`, label: round.title })),
  }));
  const sections = questionBanks.map(({ name, questionCount, sections: its }) => ({
    group: `Bank: ${name}`,
    items:
      questionCount === 0
        ? []
        : its
            .filter(({ forCandidate }) => !forCandidate)
            .map(({ id, path }) => ({ value: `${SECTION}${id}`, label: path.join(' › ') })),
  }));
  return [...rounds, ...sections].filter(({ items }) => items.length > 0);
}

/** What a chosen value names; nothing where nothing is chosen. */
export function sourceIn(value: string | null): { roundId?: string; sectionId?: string } {
  if (value?.startsWith(ROUND)) return { roundId: value.slice(ROUND.length) };
  return value?.startsWith(SECTION) ? { sectionId: value.slice(SECTION.length) } : {};
}

/** The minutes that a template brings with it; null for a section. */
export function minutesOf({ loops }: QuickChoices, value: string | null): number | null {
  const { roundId } = sourceIn(value);
  return loops.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)?.minutes ?? null;
}
