import { KEPT_MINUTES, minutesOf } from '@strata/domain';
import type { PickedQuestion, RoundDetail } from './loop-queries.js';

type Timed = Pick<PickedQuestion, 'kind' | 'level' | 'minutes'>;

export interface RoundTime {
  /** Minutes that the picked questions take together. */
  planned: number;
  /** How many of those are estimates. */
  estimated: number;
  /** What the time box leaves for questions. */
  room: number;
  /** Minutes over that room, 0 when all fits. */
  over: number;
}

/** A round's questions against its time box. */
export function timeOf(round: { minutes: number; questions: readonly Timed[] }): RoundTime {
  const times = round.questions.map(minutesOf);
  const planned = times.reduce((sum, time) => sum + time.minutes, 0);
  const estimated = times.reduce((sum, time) => sum + (time.estimated ? time.minutes : 0), 0);
  const room = Math.max(0, round.minutes - KEPT_MINUTES);
  return { planned, estimated, room, over: Math.max(0, planned - room) };
}

/** The titles of the other rounds in which a question is picked too. */
export function alsoPickedIn(rounds: readonly RoundDetail[], questionId: string, roundId: string | null): string[] {
  return rounds
    .filter((round) => round.id !== roundId && round.questions.some((question) => question.id === questionId))
    .map((round) => round.title);
}

/** A list with one item moved to another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, at) => at !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

interface QuestionMove {
  roundId: string;
  questionId: string;
  toRoundId: string;
  position: number;
}

/** Rounds with a question moved inside its round or into another one; as they are where that one asks it already. */
export function movedBetween<Q extends { id: string }, R extends { id: string; questions: Q[] }>(
  rounds: R[],
  { roundId, questionId, toRoundId, position }: QuestionMove,
): R[] {
  const question = rounds.find(({ id }) => id === roundId)?.questions.find(({ id }) => id === questionId);
  const target = rounds.find(({ id }) => id === toRoundId);
  const stands = roundId !== toRoundId && target?.questions.some(({ id }) => id === questionId);
  if (!question || !target || stands) return rounds;
  return rounds.map((round) => {
    if (round.id !== roundId && round.id !== toRoundId) return round;
    const rest = round.questions.filter(({ id }) => id !== questionId);
    return { ...round, questions: round.id === toRoundId ? rest.toSpliced(position, 0, question) : rest };
  });
}
