import { Injectable } from '@nestjs/common';
import { leads, pausedUntil } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { LockedProblem, NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { InterviewService } from '../interview/interview.service.js';
import { DeskService } from '../scorecard/desk.service.js';
import { CLOCK_PAUSED, CLOCK_RESUMED } from './room-clock.events.js';

/** The clock of a room stands still and goes on. It informs; it neither ends nor locks anything. */
@Injectable()
export class RoomClockService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly log: EventLog,
  ) {}

  pause(actor: Actor, interviewId: string): Promise<void> {
    return this.turn(actor, interviewId, true);
  }

  resume(actor: Actor, interviewId: string): Promise<void> {
    return this.turn(actor, interviewId, false);
  }

  private async turn(actor: Actor, id: string, stops: boolean): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const { interview, seat } = await this.interviews.enter(tx, actor, id);
      if (!seat || !leads(seat)) throw new Refusal(new NotAllowedProblem('Only the lead stops the clock. Take the lead first.'));
      if (interview.state !== 'LIVE') throw new Refusal(new LockedProblem('The clock runs only while the interview is live.'));
      if ((interview.pausedAt !== null) === stops) return;
      // The event is written first, so that the pause is as long in the log as it is in the room.
      const { at } = await this.log.append(tx, interview.id, stops ? CLOCK_PAUSED : CLOCK_RESUMED, { panelistId: seat.id });
      await this.interviews.update(
        tx,
        interview.id,
        stops ? { pausedAt: at } : { pausedAt: null, pausedMs: pausedUntil(interview, at) },
      );
      await this.desks.touch(tx, seat);
    });
  }
}
