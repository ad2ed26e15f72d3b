const MINUTE = 60_000;
const AHEAD_MINUTES = 60;
const PAST_MINUTES = 120;

/** What reminds of an interview that begins within the hour, or should have begun; null where nothing is due. `now` in milliseconds. */
export function soonWords({ state, startsAt }: { state: string; startsAt: string | null }, now: number): string | null {
  if (state !== 'SCHEDULED' || !startsAt) return null;
  const minutes = Math.round((Date.parse(startsAt) - now) / MINUTE);
  const counted = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
  if (minutes > AHEAD_MINUTES || minutes < -PAST_MINUTES) return null;
  if (minutes > 0) return `Begins in ${counted(minutes)}`;
  return minutes === 0 ? 'Begins now' : `Should have begun ${counted(-minutes)} ago`;
}
