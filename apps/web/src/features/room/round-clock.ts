import { ranSince } from '@strata/domain';
import type { ClockStanding } from '@strata/domain';
import type { Interview } from './room-queries.js';

const minute = 60_000;
/** Minutes at the end of a round that belong to the candidate's own questions. */
const candidateMinutes = 5;

interface RoundClock {
  /** Minutes and seconds alone. */
  time: string;
  words: string;
  hint: string | null;
}

/** A clock as it came over the wire, for the rule that leaves its pauses out. */
export const standingOf = ({ pausedAt, pausedMs }: Interview['clock']): ClockStanding => ({
  pausedAt: pausedAt ? new Date(String(pausedAt)) : null,
  pausedMs,
});

/** The time of a round against its box, by the server's clock and without its pauses; it informs and ends nothing. */
export function roundClock(
  { startedAt, endedAt, minutes, clock }: Pick<Interview, 'startedAt' | 'endedAt' | 'minutes' | 'clock'>,
  serverNow: number,
): RoundClock | null {
  if (!startedAt) return null;
  const until = endedAt ? Date.parse(String(endedAt)) : serverNow;
  const ran = ranSince(standingOf(clock), new Date(String(startedAt)), 0, new Date(until));
  const hint = clock.pausedAt ? 'Paused' : hintOf(ran, minutes);
  return { ...wordsOf(ran, minutes), hint: endedAt ? null : hint };
}

/** The time of the question that is asked now, against its own box where it has one. */
export function questionClock({ clock }: Pick<Interview, 'clock'>, minutes: number | null, serverNow: number): RoundClock | null {
  if (!clock.questionSince) return null;
  const since = new Date(String(clock.questionSince));
  const ran = ranSince(standingOf(clock), since, clock.questionPausedMs, new Date(serverNow));
  const over = minutes !== null && ran >= minutes * minute;
  return { ...wordsOf(ran, minutes), hint: over ? overWords(ran, minutes) : null };
}

function wordsOf(ran: number, minutes: number | null): Pick<RoundClock, 'time' | 'words'> {
  const time = minutesAndSeconds(ran);
  return { time, words: minutes === null ? time : `${time} of ${minutes} min` };
}

const minutesAndSeconds = (ms: number): string =>
  `${Math.floor(ms / minute)}:${String(Math.floor((ms % minute) / 1000)).padStart(2, '0')}`;

function overWords(ran: number, minutes: number): string {
  const over = Math.floor((ran - minutes * minute) / minute);
  return over > 0 ? `${over} min over` : 'Time is up';
}

function hintOf(ran: number, minutes: number): string | null {
  if (ran >= minutes * minute) return overWords(ran, minutes);
  return ran >= (minutes - candidateMinutes) * minute ? "Time for the candidate's own questions" : null;
}
