import { describe, expect, it } from '@jest/globals';
import { calendarFile, initialsOf, shownName, type CalendarEntry } from '@strata/domain';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'one@strata',
  sequence: 3,
  stampedAt: new Date('2030-01-01T08:00:00.000Z'),
  startsAt: new Date('2030-01-07T09:30:00.000Z'),
  minutes: 90,
  title: 'Interview',
  description: 'The room',
  address: 'https://strata.example/interviews/1',
  cancelled: false,
  organizer: { name: 'Ana', email: 'ana@demo.example' },
  attendees: [{ name: 'Ben', email: 'ben@demo.example' }],
  ...more,
});
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says when, what and where, in moments that every calendar shows in its own zone', () => {
    const lines = unfolded(calendarFile('REQUEST', [entry()]));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:REQUEST', 'DTSTART:20300107T093000Z', 'DTEND:20300107T110000Z', 'STATUS:CONFIRMED']),
    );
    expect(lines).toContain('ORGANIZER;CN="Ana":mailto:ana@demo.example');
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('folds at 75 octets without cutting a character, and every line ends in CRLF', () => {
    const title = 'Überprüfung 面接 🎯 '.repeat(20);
    const file = calendarFile('PUBLISH', [entry({ title })]);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    expect(unfolded(file)).toContain(`SUMMARY:${title}`);
  });

  it('lets no text become a line, a property or a parameter of its own', () => {
    const evil = 'a;b,c\\d\r\nATTENDEE:mailto:evil@example.com';
    const lines = unfolded(
      calendarFile('REQUEST', [entry({ title: evil, organizer: { name: 'A";X="\r\nB', email: 'a@b.c\r\nEVIL:1' } })]),
    );
    expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\nATTENDEE:mailto:evil@example.com');
    expect(lines).toContain('ORGANIZER;CN="A;X=B":mailto:a@b.cEVIL:1');
    expect(lines.filter((line) => /^(ATTENDEE:|EVIL|B$)/.test(line))).toEqual([]);
  });

  it('names nobody in a calendar to read along', () => {
    expect(calendarFile('PUBLISH', [entry()], 'Strata')).not.toMatch(/ORGANIZER|ATTENDEE/);
    expect(calendarFile('CANCEL', [entry({ cancelled: true })])).toContain('STATUS:CANCELLED');
  });
});

describe('a candidate’s name', () => {
  it.each([
    ['Amara Diallo', 'A. D.'],
    ['  émile   de la tour ', 'É. D. L. T.'],
    ['王小明', '王.'],
  ])('%s is shown as %s where candidates are anonymous', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
    expect([shownName(name, true), shownName(name, false)]).toEqual([initials, name]);
  });
});
