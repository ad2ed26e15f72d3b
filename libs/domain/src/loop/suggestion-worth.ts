import { QUESTION_LEVELS, type QuestionLevel } from '../question.js';
import { DIMENSION_KEYS_OF_KIND } from '../question-rules.js';
import type { RoundWish, StandingQuestion, SuggestableQuestion } from './suggestion-wish.js';

/** One consideration: what it adds, and what it says where it speaks for the question. */
export interface Consideration {
  worth: number;
  reason: string | null;
}

const LADDER_OF_ROLE: Record<QuestionLevel | 'ANY', Record<QuestionLevel, number>> = {
  WARM_UP: { WARM_UP: 0.5, CORE: 0.5, DEEP: 0, STAFF: 0 },
  CORE: { WARM_UP: 0.25, CORE: 0.5, DEEP: 0.25, STAFF: 0 },
  DEEP: { WARM_UP: 0.15, CORE: 0.3, DEEP: 0.45, STAFF: 0.1 },
  STAFF: { WARM_UP: 0.1, CORE: 0.2, DEEP: 0.35, STAFF: 0.35 },
  ANY: { WARM_UP: 0.2, CORE: 0.4, DEEP: 0.3, STAFF: 0.1 },
};
const LEVEL_NAMES: Record<QuestionLevel, string> = { WARM_UP: 'warm-up', CORE: 'core', DEEP: 'deep', STAFF: 'staff' };

const SECTION_WORTH = 30;
const RUNG_WORTH = 25;
const KIND_WORTH = 12;
const SEPARATION_WORTH = 15;
const FLAT_COST = 6;
const ASKED_COST = 6;
const VERSION_COST = 8;
const LOOP_COST = 4;

const SEPARATES_WELL = 0.3;
const MEAN_OF_FLAT = { low: 0.1, high: 0.9 };

const rungOf = ({ level }: Pick<SuggestableQuestion, 'level'>): QuestionLevel => level ?? 'CORE';

/** Whether a question may stand in the round at all. */
export function isEligible(question: SuggestableQuestion, wish: RoundWish): boolean {
  if (question.forCandidate || wish.taken.has(question.id)) return false;
  if (wish.standing.some(({ id }) => id === question.id)) return false;
  if (wish.sectionIds.length > 0 && !question.sectionIds.some((id) => wish.sectionIds.includes(id))) return false;
  const { dimensionKeys } = question;
  if (dimensionKeys.length > 0 && !dimensionKeys.some((key) => wish.rubricKeys.includes(key))) return false;
  const { roleLevel } = wish;
  return roleLevel === null || QUESTION_LEVELS.indexOf(rungOf(question)) <= QUESTION_LEVELS.indexOf(roleLevel) + 1;
}

/** What speaks for and against a question beside those that stand in the round so far. */
export function considerations(
  question: SuggestableQuestion,
  wish: RoundWish,
  beside: readonly StandingQuestion[],
): Consideration[] {
  return [
    ofSection(question, beside),
    ofRung(question, wish, beside),
    ofKind(question, wish),
    ofHealth(question),
    ofExposure(question),
    ofPlans(question),
  ];
}

function ofSection({ sectionIds, sectionTitle }: SuggestableQuestion, beside: readonly StandingQuestion[]): Consideration {
  const same = beside.filter((each) => each.sectionIds[0] === sectionIds[0]).length;
  return {
    worth: SECTION_WORTH / (1 + same),
    reason: same === 0 ? `The first question of this round from “${sectionTitle}”.` : null,
  };
}

function ofRung(question: SuggestableQuestion, wish: RoundWish, beside: readonly StandingQuestion[]): Consideration {
  const rung = rungOf(question);
  const have = beside.filter((each) => rungOf(each) === rung).length;
  const wanted = LADDER_OF_ROLE[wish.roleLevel ?? 'ANY'][rung] * (beside.length + 1);
  const worth = RUNG_WORTH * Math.max(-1, Math.min(1, wanted - have));
  const name = LEVEL_NAMES[rung];
  if (question.level === null) return { worth: worth - 1, reason: null };
  if (have === 0 && wanted > 0) return { worth, reason: `The round has no ${name} question yet.` };
  return { worth, reason: wanted > have ? `The ladder of the role wants one more ${name} question.` : null };
}

function ofKind({ kind }: SuggestableQuestion, { rubricKeys }: RoundWish): Consideration {
  const scored = DIMENSION_KEYS_OF_KIND[kind].some((key) => rubricKeys.includes(key));
  return { worth: scored ? KIND_WORTH : 0, reason: null };
}

function ofHealth({ separation, mean }: SuggestableQuestion): Consideration {
  const flat = mean !== null && (mean < MEAN_OF_FLAT.low || mean > MEAN_OF_FLAT.high);
  const worth = SEPARATION_WORTH * (separation ?? 0) - (flat ? FLAT_COST : 0);
  const tells = separation !== null && separation >= SEPARATES_WELL && !flat;
  return { worth, reason: tells ? 'It tells candidates apart well.' : null };
}

function ofExposure({ asked }: SuggestableQuestion): Consideration {
  const times = asked === 1 ? 'once' : `${asked} times`;
  return {
    worth: -ASKED_COST * Math.log2(1 + asked),
    reason: asked === 0 ? 'Nobody has been asked it yet.' : `It was asked ${times} so far.`,
  };
}

function ofPlans({ inVersions, inLoops }: SuggestableQuestion): Consideration {
  const worth = -VERSION_COST * Math.min(inVersions, 3) - LOOP_COST * Math.min(inLoops, 3);
  if (inVersions > 0) return { worth, reason: 'An earlier version of this loop has it too; nothing fresher is as good here.' };
  return { worth, reason: inLoops === 0 ? 'No other loop holds it.' : null };
}
