import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Lookout } from '../../platform/events/lookout.js';
import { Mails } from '../../platform/mail/mails.js';
import { INTERVIEW_SOON } from './letter.service.js';
import { SEATS_OF_INTERVIEW } from './reminder.query.js';

const LOOK_MS = 5_000;
const AHEAD = '1 hour';

/** Reminds by mail of interviews that begin within the hour, as the home page does: each seat once for each time. */
@Injectable()
export class UpcomingService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(UpcomingService.name);
  private lookout: Lookout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.mails.on) return;
    this.lookout = new Lookout(() => this.remind(), LOOK_MS, this.log);
    this.lookout.look();
  }

  async onModuleDestroy(): Promise<void> {
    await this.lookout?.close();
  }

  private async remind(): Promise<void> {
    const soon = await this.transactions.door<{ organization_id: string; interview_id: string }>(
      'SELECT * FROM doors.interviews_soon($1, $2)',
      [AHEAD, INTERVIEW_SOON],
    );
    for (const { organization_id, interview_id } of soon)
      await this.transactions.run(organization_id, async (tx) => {
        const seats = await tx.query<{ panelist_id: string; starts_at: Date }>(SEATS_OF_INTERVIEW, [
          organization_id,
          interview_id,
        ]);
        const topics = seats.map(({ panelist_id, starts_at }) => ({
          kind: INTERVIEW_SOON,
          subjectId: panelist_id,
          occasion: starts_at,
        }));
        await this.mails.queue(tx, topics);
      });
  }
}
