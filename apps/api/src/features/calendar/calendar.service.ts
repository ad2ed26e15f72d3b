import { Injectable } from '@nestjs/common';
import { calendarFile, grantedMinutes, shownName } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditService } from '../audit/audit.service.js';
import { hashOfToken, newToken } from '../identity/session.service.js';
import { CalendarFeedRow } from './calendar-feed.entity.js';
import { CALENDAR_OF_MEMBER } from './calendar.query.js';
import { CalendarFeed, toEntry, type CalendarRecord } from './calendar.view.js';

type Found = CalendarRecord & { time_multiplier: number; anonymised: boolean };

/** The calendar that a member's own program reads along, under an address that nobody can guess and that can be taken back. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** The actor's address as far as it is known: when it was made and last read; null: there is none. */
  async standing(actor: Actor): Promise<CalendarFeed | null> {
    const { organizationId, memberId } = actor;
    const row = await this.transactions.run(organizationId, (tx) =>
      tx.repository(CalendarFeedRow).findOneBy({ organizationId, memberId }),
    );
    return row && Object.assign(new CalendarFeed(), { madeAt: row.madeAt, lastReadAt: row.lastReadAt });
  }

  /** Makes the actor's address and answers its token, which is kept nowhere; one made before ends with it. */
  async make(actor: Actor): Promise<string> {
    const token = newToken();
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { organizationId } = tx;
      await tx.repository(CalendarFeedRow).delete({ organizationId, memberId: actor.memberId });
      await tx.repository(CalendarFeedRow).insert({ organizationId, memberId: actor.memberId, tokenHash: hashOfToken(token) });
      await this.audit.record(tx, actor.memberId, 'calendar address made', actor.memberId);
    });
    return token;
  }

  async revoke(actor: Actor): Promise<void> {
    const { organizationId, memberId } = actor;
    await this.transactions.run(organizationId, async (tx) => {
      await tx.repository(CalendarFeedRow).delete({ organizationId, memberId });
      await this.audit.record(tx, memberId, 'calendar address taken back', memberId);
    });
  }

  /** The calendar behind a token, with links into the house; null: no such address, or no longer. */
  async read(token: string, house: string): Promise<string | null> {
    const [feed] = await this.transactions.door<{ organization_id: string; member_id: string }>(
      'SELECT * FROM doors.calendar_feed($1)',
      [hashOfToken(token)],
    );
    if (!feed) return null;
    return this.transactions.run(feed.organization_id, async (tx) => {
      const key = { organizationId: feed.organization_id, memberId: feed.member_id };
      await tx.repository(CalendarFeedRow).update(key, { lastReadAt: new Date() });
      const found = await tx.query<Found>(CALENDAR_OF_MEMBER, [key.organizationId, key.memberId]);
      const entries = found.map((record) =>
        toEntry(
          {
            ...record,
            minutes: grantedMinutes(record.minutes, record.time_multiplier),
            candidate_name: shownName(record.candidate_name, record.anonymised),
          },
          house,
          new Date(),
        ),
      );
      return calendarFile('PUBLISH', entries, 'Strata interviews');
    });
  }
}
