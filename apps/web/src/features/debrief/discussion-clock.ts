import type { Discussion } from './debrief-queries.js';

const MINUTE = 60_000;

/** The time of a discussion against what it was given, by the server's clock; it informs and ends nothing. */
export function discussionClock(
  { startedAt, endedAt, minutes }: Pick<Discussion, 'startedAt' | 'endedAt' | 'minutes'>,
  now: number,
) {
  const passed = Math.max(0, (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt));
  const seconds = String(Math.floor((passed % MINUTE) / 1000)).padStart(2, '0');
  return { words: `${Math.floor(passed / MINUTE)}:${seconds} of ${minutes} min`, over: passed > minutes * MINUTE };
}
