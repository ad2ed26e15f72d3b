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
