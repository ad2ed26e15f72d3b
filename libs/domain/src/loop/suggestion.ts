import { QUESTION_LEVELS } from '../question.js';
import { minutesOf } from '../question-rules.js';
import { considerations, isEligible } from './suggestion-worth.js';
import type { RoundSuggestion, RoundWish, StandingQuestion, SuggestableQuestion, SuggestedPick } from './suggestion-wish.js';

const timeOf = (question: SuggestableQuestion): number => minutesOf(question).minutes;
const covers = (question: StandingQuestion, sectionId: string): boolean => question.sectionIds.includes(sectionId);

/** A suggestion while it grows. */
interface Growing {
  wish: RoundWish;
  pool: SuggestableQuestion[];
  chosen: { question: SuggestableQuestion; reasons: string[] }[];
  left: number;
}

/**
 * Fills a round to its time box. Must-have sections come first; then, while anything fits, the question with the most in its favour:
 * a section and a rung of the ladder that the round lacks, a kind that its rubric scores, a good separation of candidates, little
 * exposure. The order of the pool makes no difference, no candidate enters into it, and equal input gives equal picks; the number of
 * the version decides among equals, so that versions of a loop spread exposure.
 *
 * Minutes are whole minutes; a question without any counts as long as `minutesOf` estimates. When the function ends, no eligible
 * question of the pool fits into the minutes left.
 */
export function suggestRound(pool: readonly SuggestableQuestion[], wish: RoundWish): RoundSuggestion {
  const eligible = [...new Map(pool.map((question) => [question.id, question])).values()].filter((each) =>
    isEligible(each, wish),
  );
  const growing: Growing = { wish, pool: eligible, chosen: [], left: Math.max(0, wish.minutes) };
  const uncovered = coverMustHaves(growing);
  for (let best = bestOf(growing, growing.pool, growing.left); best; best = bestOf(growing, growing.pool, growing.left))
    choose(growing, best, []);
  return { picks: alongTheLadder(growing), left: growing.left, uncovered };
}

function coverMustHaves(growing: Growing): RoundSuggestion['uncovered'] {
  const uncovered: RoundSuggestion['uncovered'] = [];
  const { mustHave } = growing.wish;
  for (const [at, { id, title }] of mustHave.entries()) {
    if (beside(growing).some((each) => covers(each, id))) continue;
    const inside = growing.pool.filter((each) => covers(each, id));
    const kept = shortestOfEach(growing, mustHave.slice(at + 1).map((section) => section.id)); // prettier-ignore
    // Where not all must-haves fit, the more important one is asked and a later one stays out.
    const best = bestOf(growing, inside, growing.left - kept) ?? shortest(inside, growing.left);
    if (best) choose(growing, best, [`The round must have a question from “${title}”.`]);
    else uncovered.push({ sectionId: id, because: whyNone(inside, title, growing.left) });
  }
  return uncovered;
}

function whyNone(inside: readonly SuggestableQuestion[], title: string, left: number): string {
  if (inside.length === 0) return `“${title}” has no question that this round may ask.`;
  return `No question of “${title}” fits into the ${left === 1 ? 'minute' : `${left} minutes`} left.`;
}

/** The minutes that the sections need at least which nothing covers yet. */
function shortestOfEach(growing: Growing, sectionIds: readonly string[]): number {
  const open = sectionIds.filter((id) => !beside(growing).some((each) => covers(each, id)));
  return open.reduce((sum, id) => {
    const times = growing.pool.filter((each) => covers(each, id)).map(timeOf);
    return times.length === 0 ? sum : sum + Math.min(...times);
  }, 0);
}

function shortest(questions: readonly SuggestableQuestion[], left: number): SuggestableQuestion | undefined {
  const fitting = questions.filter((each) => timeOf(each) <= left);
  return fitting.sort((one, other) => timeOf(one) - timeOf(other) || (one.id < other.id ? -1 : 1))[0];
}

function bestOf(growing: Growing, among: readonly SuggestableQuestion[], left: number): SuggestableQuestion | undefined {
  const standing = beside(growing);
  const ranked = among
    .filter((each) => timeOf(each) <= left)
    .map((question) => {
      const worth = considerations(question, growing.wish, standing).reduce((sum, each) => sum + each.worth, 0);
      return { question, worth, lot: lotOf(`${question.id} ${growing.wish.version}`) };
    });
  ranked.sort((one, other) => other.worth - one.worth || one.lot - other.lot || (one.question.id < other.question.id ? -1 : 1));
  return ranked[0]?.question;
}

function choose(growing: Growing, question: SuggestableQuestion, first: string[]): void {
  const spoken = considerations(question, growing.wish, beside(growing)).toSorted((one, other) => other.worth - one.worth);
  growing.chosen.push({ question, reasons: [...first, ...spoken.flatMap(({ reason }) => reason ?? [])] });
  growing.pool = growing.pool.filter((each) => each.id !== question.id);
  growing.left -= timeOf(question);
}

const beside = ({ wish, chosen }: Growing): StandingQuestion[] => [...wish.standing, ...chosen.map(({ question }) => question)];

function alongTheLadder({ chosen }: Growing): SuggestedPick[] {
  const rung = ({ level }: SuggestableQuestion): number => QUESTION_LEVELS.indexOf(level ?? 'CORE');
  return chosen
    .toSorted((one, other) => rung(one.question) - rung(other.question))
    .map(({ question, reasons }) => ({ id: question.id, minutes: timeOf(question), reasons }));
}

/** A number that follows from a text and is spread evenly: FNV-1a, 32 bits. */
function lotOf(text: string): number {
  let lot = 0x811c9dc5;
  for (const sign of text) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return lot >>> 0;
}
