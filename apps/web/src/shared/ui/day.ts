const WHEN = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** Day and time as this device writes them. */
export const whenWords = (iso: string) => WHEN.format(new Date(iso));

export const dayWords = (iso: string) => DAY.format(new Date(iso));

/** The time zone in which this device writes times. */
export const zoneWords = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
