import { Field, ObjectType } from '@nestjs/graphql';
import { calendarFile, type CalendarEntry, type InterviewState } from '@strata/domain';
import type { Interview } from '../interview/interview.view.js';

@ObjectType({
  description: 'The address under which a calendar program reads a member’s interviews; the address itself is shown once',
})
export class CalendarFeed {
  @Field()
  madeAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a program last read it; null: never' })
  lastReadAt: Date | null;
}

@ObjectType()
export class CalendarFeedMade {
  @Field({ description: 'Path of the calendar; whoever has it reads it, so it is shown once and can be taken back' })
  feedPath: string;

  constructor(feedPath: string) {
    this.feedPath = feedPath;
  }
}

@ObjectType()
export class CalendarFeedRevoked {
  @Field()
  revoked: boolean;

  constructor() {
    this.revoked = true;
  }
}

@ObjectType({ description: 'A file to open with a calendar' })
export class CalendarInvitation {
  @Field()
  fileName: string;

  @Field()
  mediaType: string;

  @Field()
  content: string;
}

export const CALENDAR_TYPE = 'text/calendar';

/** What a calendar is told of an interview: who and when, never what is asked. */
export interface CalendarRecord {
  id: string;
  title: string;
  minutes: number;
  starts_at: Date;
  state: InterviewState;
  candidate_name: string;
  last_seq: number;
}

export function toEntry(record: CalendarRecord, house: string, stampedAt: Date): CalendarEntry {
  const address = `${house}/interviews/${record.id}`;
  return {
    uid: `${record.id}@strata`,
    sequence: record.last_seq,
    stampedAt,
    startsAt: record.starts_at,
    minutes: record.minutes,
    title: `Interview: ${record.candidate_name}, ${record.title}`,
    description: `The room opens here: ${address}`,
    address,
    cancelled: record.state === 'NOT_HELD',
    organizer: null,
    attendees: [],
  };
}

/** The invitation of an interview that has a time: its lead invites the panel. */
export function toInvitation(interview: Interview & { lastSeq: number; readAt: Date }, house: string): CalendarInvitation | null {
  if (!interview.startsAt) return null;
  const { id, title, minutes, startsAt, state, candidateName, lastSeq } = interview;
  const panel = interview.panel.filter((panelist) => !panelist.replaced);
  const organizer = (panel.find((panelist) => panelist.lead) ?? panel[0])?.member ?? null;
  const record = { id, title, minutes, starts_at: startsAt, state, candidate_name: candidateName, last_seq: lastSeq };
  const entry = { ...toEntry(record, house, interview.readAt), organizer, attendees: panel.map(({ member }) => member) };
  const method = entry.cancelled ? 'CANCEL' : organizer ? 'REQUEST' : 'PUBLISH';
  return Object.assign(new CalendarInvitation(), {
    fileName: 'interview.ics',
    mediaType: CALENDAR_TYPE,
    content: calendarFile(method, [entry]),
  });
}
