import { QUESTION_LEVELS } from '@strata/domain';
import { counted } from '../../shared/ui/counted.js';
import { QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import type { Coverage, CoveredSection } from './coverage-queries.js';
import type { LoopDetail } from './loop-queries.js';

type Cell = CoveredSection['cells'][number];

/** Questions of one section in one round, rung by rung, lowest first; the last are those without a level. */
export function rungsOf(section: CoveredSection, roundId: string): { level: Cell['level']; count: number }[] {
  return [...QUESTION_LEVELS, null].map((level) => {
    const cell = section.cells.find((each) => each.roundId === roundId && each.level === level);
    return { level, count: cell?.questionIds.length ?? 0 };
  });
}

const levelWords = (level: Cell['level']): string => (level === null ? 'no level' : QUESTION_LEVEL_WORDS[level].toLowerCase());

/** What a round asks from a section, in words: "3: 1 warm-up, 2 core (17 min)"; a dash where it asks nothing. */
export function cellWords(section: CoveredSection, roundId: string): string {
  const cells = section.cells.filter((cell) => cell.roundId === roundId);
  const minutes = cells.reduce((sum, cell) => sum + cell.minutes, 0);
  const rungs = cells.map(({ level, questionIds }) => `${questionIds.length} ${levelWords(level)}`);
  return cells.length === 0 ? '–' : `${rungs.join(', ')} (${minutes} min)`;
}

/** Key areas of a section that no question of the loop speaks of. */
export function uncoveredOf({ keyAreas }: CoveredSection): string[] {
  return keyAreas.filter(({ questionIds }) => questionIds.length === 0).map(({ text }) => text);
}

/** "2 of 5 key areas"; null for a section that names none. */
export function areaWords(section: CoveredSection): string | null {
  const { length } = section.keyAreas;
  return length === 0 ? null : `${length - uncoveredOf(section).length} of ${counted(length, 'key area')}`;
}

export interface RepeatWords {
  key: string;
  same: boolean;
  one: string;
  other: string;
  rounds: string;
}

/** Picks that repeat one another, by the words and titles that the builder shows. */
export function repeatsOf(loop: LoopDetail, repeats: Coverage['repeats']): RepeatWords[] {
  return repeats.flatMap((repeat) => {
    const [round, other] = [repeat.roundId, repeat.otherRoundId].map((id) => loop.rounds.find((each) => each.id === id));
    const one = round?.questions.find(({ id }) => id === repeat.questionId);
    const two = other?.questions.find(({ id }) => id === repeat.otherQuestionId);
    if (!round || !other || !one || !two) return [];
    const rounds = round.id === other.id ? `both in ${round.title}` : `${round.title} and ${other.title}`;
    return [{ key: `${round.id} ${one.id} ${other.id} ${two.id}`, same: one.id === two.id, one: one.text, other: two.text, rounds }]; // prettier-ignore
  });
}

/** What to say beside one pick of questions that ask nearly the same; the same question elsewhere is said by its own line. */
export function likeWords(loop: LoopDetail, repeats: Coverage['repeats'], roundId: string, questionId: string): string[] {
  return repeats.flatMap((repeat) => {
    const ends = [
      { roundId: repeat.roundId, questionId: repeat.questionId },
      { roundId: repeat.otherRoundId, questionId: repeat.otherQuestionId },
    ];
    const at = ends.findIndex((end) => end.roundId === roundId && end.questionId === questionId);
    const far = at === -1 ? undefined : ends[1 - at];
    const round = loop.rounds.find((each) => each.id === far?.roundId);
    const question = round?.questions.find(({ id }) => id === far?.questionId);
    if (!round || !question || question.id === questionId) return [];
    return [`Asks nearly the same as “${question.text}” ${round.id === roundId ? 'in this round' : `in ${round.title}`}`];
  });
}
