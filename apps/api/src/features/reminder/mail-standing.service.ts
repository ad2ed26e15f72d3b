import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Mails } from '../../platform/mail/mails.js';
import { MailStanding } from './reminder.view.js';

/** Tells an administrator whether the mails of reminders arrive at the mail server. */
@Injectable()
export class MailStandingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
  ) {}

  /** Null: no mail leaves here. */
  async standing(actor: Actor): Promise<MailStanding | null> {
    mustBeAllowed(actor, 'policies.change');
    return this.transactions.run(actor.organizationId, async (tx) => {
      const found = await this.mails.standing(tx);
      if (!found) return null;
      return Object.assign(new MailStanding(), {
        waiting: found.waiting,
        givenUp: found.given_up,
        lastSentAt: found.last_sent_at,
        lastFailure: found.last_failure,
        lastFailedAt: found.last_failed_at,
      });
    });
  }
}
