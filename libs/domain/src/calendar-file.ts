/** Somebody in a calendar entry. */
export interface CalendarPerson {
  name: string;
  email: string;
}

/** One appointment, as calendars read it. Times are moments; a calendar shows them in its reader's zone. */
export interface CalendarEntry {
  /** The same for ever, whatever changes. */
  uid: string;
  /** Grows with every change, so that a calendar takes the later one. */
  sequence: number;
  stampedAt: Date;
  startsAt: Date;
  minutes: number;
  title: string;
  description: string;
  /** Where it takes place: an address of a page. */
  address: string | null;
  cancelled: boolean;
  organizer: CalendarPerson | null;
  attendees: readonly CalendarPerson[];
}

const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) with these entries, lines ended by CRLF and folded at 75 octets. `method` (RFC 5546) says what it is: an
 * invitation, its cancellation, or a calendar to read along, which names nobody but its reader.
 */
export function calendarFile(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', entries: readonly CalendarEntry[], name?: string): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Strata//Interviews//EN', 'CALSCALE:GREGORIAN', `METHOD:${method}`];
  const title = name ? [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'] : [];
  const lines = [...head, ...title, ...entries.flatMap((entry) => linesOf(entry, method)), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(entry: CalendarEntry, method: string): string[] {
  const people = method === 'PUBLISH' ? [] : peopleOf(entry);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${moment(entry.stampedAt)}`,
    `DTSTART:${moment(entry.startsAt)}`,
    `DTEND:${moment(new Date(entry.startsAt.getTime() + entry.minutes * 60_000))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.address ? [`LOCATION:${escaped(entry.address)}`, `URL:${entry.address}`] : []),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...people,
    'END:VEVENT',
  ];
}

function peopleOf({ organizer, attendees }: CalendarEntry): string[] {
  const line = (property: string, { name, email }: CalendarPerson): string =>
    `${property};CN="${name.replace(/["\p{Cc}]/gu, '')}":mailto:${email.replace(/[\s\p{Cc}]/gu, '')}`;
  return [
    ...(organizer ? [line('ORGANIZER', organizer)] : []),
    ...attendees.map((person) => line('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE', person)),
  ];
}

const moment = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

// A line goes on behind a space; no character is cut in two.
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) [text, octets] = [`${text}\r\n `, 1];
    text += character;
    octets += size;
  }
  return text;
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
