import { QUESTION_LEVELS, type QuestionLevel } from '../question.js';

/** A section of a bank that a loop asks from, in document order. `words` are stems, as the database keeps them. */
export interface CoverableSection {
  id: string;
  parentId: string | null;
  keyAreas: readonly { text: string; words: readonly string[] }[];
}

/** A picked question; `words` are the stems of all that it says, its hints and answers too. Minutes are whole minutes. */
export interface CoveringQuestion {
  id: string;
  sectionId: string;
  level: QuestionLevel | null;
  minutes: number;
  words: readonly string[];
}

/** The questions of one round that come from one section and stand on one rung; `level` null: they have none. */
export interface CoverageCell {
  roundId: string;
  level: QuestionLevel | null;
  questionIds: string[];
  minutes: number;
}

export interface SectionCoverage {
  sectionId: string;
  /** Only cells that hold a question, by round, then along the ladder. */
  cells: CoverageCell[];
  /** Each with the questions that ask about it; none: nobody covers it. */
  keyAreas: { text: string; questionIds: string[] }[];
}

/**
 * What a loop asks, section by section: those that it asks from, and those whose key areas it could cover. A question counts in its
 * own section; it covers key areas of that section and of the ones around it.
 */
export function coverageOf(
  sections: readonly CoverableSection[],
  rounds: readonly { id: string; questions: readonly CoveringQuestion[] }[],
): SectionCoverage[] {
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const asked = rounds.flatMap(({ questions }) => questions);
  const coverage = sections.map(({ id, keyAreas }) => ({
    sectionId: id,
    cells: rounds.flatMap((round) => cellsOf(round.id, round.questions.filter(({ sectionId }) => sectionId === id))), // prettier-ignore
    keyAreas: keyAreas.map(({ text, words }) => {
      const inside = asked.filter((question) => isWithin(question.sectionId, id, parents) && speaksOf(question.words, words));
      return { text, questionIds: [...new Set(inside.map((question) => question.id))] };
    }),
  }));
  return coverage.filter(({ cells, keyAreas }) => cells.length > 0 || keyAreas.length > 0);
}

/**
 * Whether a text with these stems speaks of a key area: of one or two words it has all, of more at least two thirds. An area without
 * a word that means something is spoken of by none.
 */
export function speaksOf(said: readonly string[], area: readonly string[]): boolean {
  const known = new Set(said);
  const needed = area.length <= 2 ? area.length : Math.ceil((area.length * 2) / 3);
  return area.length > 0 && area.filter((word) => known.has(word)).length >= needed;
}

function cellsOf(roundId: string, questions: readonly CoveringQuestion[]): CoverageCell[] {
  return [...QUESTION_LEVELS, null].flatMap((level) => {
    const here = questions.filter((question) => question.level === level);
    if (here.length === 0) return [];
    const minutes = here.reduce((sum, question) => sum + question.minutes, 0);
    return [{ roundId, level, questionIds: here.map(({ id }) => id), minutes }];
  });
}

function isWithin(sectionId: string, around: string, parents: ReadonlyMap<string, string | null>): boolean {
  for (let at: string | null = sectionId; at !== null; at = parents.get(at) ?? null) if (at === around) return true;
  return false;
}
