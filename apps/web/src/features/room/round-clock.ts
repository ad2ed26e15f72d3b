import type { Interview } from './room-queries.js';

const minute = 60_000;
/** Minutes at the end of a round that belong to the candidate's own questions. */
const candidateMinutes = 5;

interface RoundClock {
  words: string;
  hint: string | null;
}

/** The time of a round against its box, by the server's clock; it informs and ends nothing. */
export function roundClock(
  { startedAt, endedAt, minutes }: Pick<Interview, 'startedAt' | 'endedAt' | 'minutes'>,
  serverNow: number,
): RoundClock | null {
  if (!startedAt) return null;
  const until = endedAt ? Date.parse(String(endedAt)) : serverNow;
  const passed = Math.max(0, until - Date.parse(String(startedAt)));
  const shown = `${Math.floor(passed / minute)}:${String(Math.floor((passed % minute) / 1000)).padStart(2, '0')}`;
  return { words: `${shown} of ${minutes} min`, hint: endedAt ? null : hintOf(passed, minutes) };
}

function hintOf(passed: number, minutes: number): string | null {
  const over = Math.floor((passed - minutes * minute) / minute);
  if (passed >= minutes * minute) return over > 0 ? `${over} min over` : 'Time is up';
  return passed >= (minutes - candidateMinutes) * minute ? "Time for the candidate's own questions" : null;
}
