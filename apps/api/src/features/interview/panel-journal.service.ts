import { Injectable } from '@nestjs/common';
import { rightsTopic } from '../../platform/actor/actor-source.js';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Signals } from '../../platform/events/signals.js';
import { AuditService } from '../audit/audit.service.js';
import { ROOM_CHANGED } from './interview.events.js';

/** Writes down a change of a room's people and tells whoever is there. */
@Injectable()
export class PanelJournalService {
  constructor(
    private readonly log: EventLog,
    private readonly audit: AuditService,
    private readonly signals: Signals,
  ) {}

  async changed(
    tx: Transaction,
    actor: Pick<Actor, 'memberId'>,
    interviewId: string,
    action: string,
    memberId: string | null,
  ): Promise<void> {
    await this.audit.record(tx, actor.memberId, action, interviewId, { memberId });
    await this.touched(tx, interviewId);
    if (memberId) this.rightsChanged(tx, memberId);
  }

  /** Whoever is somewhere in a room is asked again whether they may be. */
  rightsChanged(tx: Transaction, memberId: string): void {
    tx.afterCommit(() => this.signals.publish(rightsTopic(memberId)));
  }

  /** Whoever is in the room looks at it anew. */
  async touched(tx: Transaction, interviewId: string): Promise<void> {
    await this.log.append(tx, interviewId, ROOM_CHANGED, {});
  }
}
