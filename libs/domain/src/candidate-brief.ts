import type { LoopPlan, PlannedQuestion, RoundPlan } from './loop.js';

/** What a candidate may know of one round: how long, about what, with whom. */
export interface BriefRound {
  title: string;
  minutes: number;
  areas: string[];
  people: string[];
}

// As many words in a row are no coincidence.
const TELLING_WORDS = 3;

/**
 * The rounds of a plan as a candidate may read them: titles, minutes, the headings that the questions stand under, and names by member id.
 * A heading that is a question itself, or that says what is asked, listened for or scored by, is left out.
 */
export function briefRounds(plan: Pick<LoopPlan, 'rounds'>, names: ReadonlyMap<string, string>): BriefRound[] {
  const secret = plan.rounds
    .flatMap(secretsOf)
    .map(plain)
    .filter((text) => text !== '');
  const tells = (heading: string): boolean => heading.includes('?') || secret.some((text) => areAlike(plain(heading), text));
  return plan.rounds.map(({ title, minutes, questions, seats }) => ({
    title,
    minutes,
    areas: [...new Set(questions.flatMap(({ sectionPath }) => sectionPath.at(-1) ?? []))].filter((area) => !tells(area)),
    people: seats.flatMap(({ memberId }) => names.get(memberId) ?? []),
  }));
}

function secretsOf({ questions, rubric }: RoundPlan): string[] {
  const ofQuestion = (question: PlannedQuestion): (string | null)[] => [
    question.text,
    question.term,
    question.askPhrase,
    question.sectionGuidance,
    ...question.hints,
    ...question.followUps,
    ...question.referenceAnswers.map(({ text }) => text),
    ...(question.anchors ?? []).map(({ text }) => text),
  ];
  const ofRubric = rubric.dimensions.flatMap(({ anchors }) => anchors.map(({ text }) => text));
  return [...questions.flatMap(ofQuestion), ...ofRubric].filter((text) => text !== null);
}

// The same, or one stands inside the other where that is more than a coincidence of words.
function areAlike(heading: string, text: string): boolean {
  const [shorter, longer] = heading.length < text.length ? [heading, text] : [text, heading];
  return shorter === longer || (shorter.split(' ').length >= TELLING_WORDS && ` ${longer} `.includes(` ${shorter} `));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
