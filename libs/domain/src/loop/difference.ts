import { formulaWords } from './formula.js';
import type { LoopPlan, PlannedQuestion, PlannedSeat, RevealPolicy, RoundPlan } from '../loop.js';

/** One thing in which two states of a loop differ, as a sentence. `round` is the title of the round that it is about; null: the whole loop. */
export interface LoopDifference {
  round: string | null;
  words: string;
}

type LoopState = Pick<LoopPlan, 'title' | 'role' | 'rounds' | 'formula'>;

const REVEALS: Record<RevealPolicy, string> = {
  ROUND_END: 'when the round ends',
  PER_QUESTION: 'question by question',
  LOOP_END: 'when the loop ends',
  OPEN: 'at once, to the whole panel',
};

/**
 * Everything in which a later state of a loop differs from an earlier one, in sentences: the loop first, then round by round in the
 * later order. Rounds and questions are the same where their ids are; `nameOf` names a member. Empty where nothing differs.
 */
export function loopDifferences(before: LoopState, after: LoopState, nameOf: (memberId: string) => string): LoopDifference[] {
  const earlier = new Map(before.rounds.map((round) => [round.id, round]));
  const later = new Set(after.rounds.map((round) => round.id));
  const gone = before.rounds.filter((round) => !later.has(round.id));
  const whole = [
    ...changed('The title', quoted(before.title), quoted(after.title)),
    ...changed('The role', quoted(before.role), quoted(after.role)),
    ...gone.map((round) => `The round ${quoted(round.title)} is gone.`),
    ...(isReordered(before.rounds, after.rounds)
      ? [`The rounds stand in another order: ${after.rounds.map(({ title }) => title).join(', ')}.`]
      : []),
  ];
  const formulas = [before, after].map(({ formula, rounds }) => formulaWords(formula, rounds).join(' '));
  if (formulas[0] !== formulas[1]) whole.push(`The formula says now: ${formulas[1]}`);
  const inRounds = after.rounds.flatMap((round) => {
    const was = earlier.get(round.id);
    const lines = was ? ofRound(was, round, nameOf) : [`The round is new: ${sizeOf(round)}.`];
    return lines.map((words) => ({ round: round.title, words }));
  });
  return [...whole.map((words) => ({ round: null, words })), ...inRounds];
}

function ofRound(was: RoundPlan, now: RoundPlan, nameOf: (memberId: string) => string): string[] {
  const rubric = ({ rubric: { name, version } }: RoundPlan): string => `${name}, version ${version}`;
  return [
    ...changed('The title', quoted(was.title), quoted(now.title)),
    ...changed('The time box', `${was.minutes} minutes`, `${now.minutes} minutes`),
    ...changed('The rubric', rubric(was), rubric(now)),
    ...(was.revealPolicy === now.revealPolicy
      ? []
      : [`Panelists see each other’s scores ${REVEALS[now.revealPolicy]}; before ${REVEALS[was.revealPolicy]}.`]),
    ...ofQuestions(was.questions, now.questions),
    ...changed('What its panel should be good at', skillsIn(was), skillsIn(now)),
    ...ofSeats(was.seats, now.seats, nameOf),
    ...ofAskers(was, now, nameOf),
  ];
}

function ofQuestions(was: readonly PlannedQuestion[], now: readonly PlannedQuestion[]): string[] {
  const known = new Map(was.map((question) => [question.id, question]));
  const kept = new Set(now.map((question) => question.id));
  const said = now.flatMap((question) => {
    const earlier = known.get(question.id);
    if (!earlier) return [`${quoted(question.text)} is new.`];
    if (earlier.text !== question.text) return [`${quoted(earlier.text)} now reads ${quoted(question.text)}.`];
    return earlier.revision === question.revision ? [] : [`${quoted(question.text)} was edited: its hints, answers or details.`];
  });
  const gone = was.filter((question) => !kept.has(question.id)).map(({ text }) => `${quoted(text)} is gone.`);
  return [...said, ...gone, ...(isReordered(was, now) ? ['The questions stand in another order.'] : [])];
}

function ofSeats(was: readonly PlannedSeat[], now: readonly PlannedSeat[], nameOf: (memberId: string) => string): string[] {
  const known = new Map(was.map((seat) => [seat.memberId, seat]));
  const kept = new Set(now.map((seat) => seat.memberId));
  const said = now.flatMap((seat) => {
    const earlier = known.get(seat.memberId);
    const name = nameOf(seat.memberId);
    if (!earlier) return [`${name} joins the panel and ${partOf(seat)}.`];
    return partOf(earlier) === partOf(seat) ? [] : [`${name} ${partOf(seat)}; before ${name} ${partOf(earlier)}.`];
  });
  const gone = was.filter((seat) => !kept.has(seat.memberId));
  return [...said, ...gone.map(({ memberId }) => `${nameOf(memberId)} leaves the panel.`)];
}

function ofAskers(was: RoundPlan, now: RoundPlan, nameOf: (memberId: string) => string): string[] {
  const asks = ({ askers = {} }: RoundPlan, id: string): string => (askers[id] ? nameOf(askers[id]) : 'nobody in particular');
  const kept = now.questions.filter(({ id }) => was.questions.some((each) => each.id === id) || asks(now, id) !== asks(was, id));
  return kept.flatMap(({ id, text }) => changed(`Who asks ${quoted(text)}`, asks(was, id), asks(now, id)));
}

function partOf({ lead, observer, training }: PlannedSeat): string {
  if (observer) return 'observes';
  if (lead) return training ? 'leads in training' : 'leads';
  return training ? 'scores in training' : 'scores';
}

/** Whether what both lists hold stands in another order. */
function isReordered(was: readonly { id: string }[], now: readonly { id: string }[]): boolean {
  const both = (list: typeof was, other: typeof was): string =>
    list.map(({ id }) => id).filter((id) => other.some((each) => each.id === id)).join(); // prettier-ignore
  return both(was, now) !== both(now, was);
}

function sizeOf({ minutes, questions }: RoundPlan): string {
  return `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}, ${minutes} minutes`;
}

const skillsIn = ({ requiredSkills = [] }: RoundPlan): string => requiredSkills.join(', ') || 'nothing in particular';
const quoted = (text: string): string => `“${text}”`;
const changed = (what: string, before: string, after: string): string[] =>
  before === after ? [] : [`${what} is ${after}; before ${before}.`];
