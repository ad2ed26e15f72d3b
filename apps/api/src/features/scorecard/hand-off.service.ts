import { Injectable } from '@nestjs/common';
import { faultOfHandOff, refusalOfHandOff } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { InvalidInputProblem } from '../../platform/graphql/problems.js';
import { keepable } from '../../platform/graphql/validated.js';
import { ROOM_CHANGED } from '../interview/interview.events.js';
import { InterviewService, type EnteredInterview } from '../interview/interview.service.js';
import { DeskService, type Desk } from './desk.service.js';
import { ReceiptService } from './receipt.service.js';
import type { WriteHandOffInput } from './scorecard.inputs.js';
import { refused, StaleWriteProblem } from './scorecard.problems.js';
import { HandOffWritten, toHandOff, type HandOff, type HandOffRecord } from './scorecard.view.js';

const PLACE = 'organization_id, interview_id, panelist_id';
const READ = `SELECT h.interview_id, o.title AS round_title, h.panelist_id, m.id AS member_id, m.name, m.email, m.role, h.label, h.text, h.revision, h.at
  FROM hand_offs h JOIN interviews o ON (o.organization_id, o.id) = (h.organization_id, h.interview_id)
  JOIN panelists p ON (p.organization_id, p.id) = (h.organization_id, h.panelist_id)
  JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id)
  WHERE (h.organization_id, h.interview_id, h.panelist_id) = ($1, $2, $3)`;

/** Writes what later rounds should probe: one hand-off per panelist, the whole text each time, every revision kept. */
@Injectable()
export class HandOffService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly receipts: ReceiptService,
    private readonly log: EventLog,
  ) {}

  async write(actor: Actor, input: WriteHandOffInput): Promise<HandOffWritten | StaleWriteProblem | InvalidInputProblem> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const entered = await this.interviews.enter(tx, actor, input.interviewId, true);
      const desk = await this.desks.take(tx, actor, entered);
      const later = await this.interviews.laterRounds(tx, entered.interview);
      const payload = ['hand-off', input.label, input.text, input.expectedRevision ?? null];
      return this.receipts.once(tx, { panelistId: desk.panelistId, mutationId: input.mutationId, payload }, async () => {
        const fault = keepable(input.text) ? faultOfHandOff(input.text) : 'The hand-off holds a character that cannot be kept.';
        if (fault) return new InvalidInputProblem('text', fault);
        mustBeOpen(entered, desk, later.length > 0);
        return this.keep(tx, desk, later, input);
      });
    });
  }

  private async keep(
    tx: Transaction,
    desk: Desk,
    later: readonly string[],
    input: WriteHandOffInput,
  ): Promise<HandOffWritten | StaleWriteProblem> {
    const place = [tx.organizationId, desk.interviewId, desk.panelistId];
    const current = await this.read(tx, place);
    const expected = input.expectedRevision ?? null;
    if (expected !== null && expected !== (current?.revision ?? 0))
      return new StaleWriteProblem({ currentHandOff: current, attemptedText: input.text });
    await tx.query(
      `WITH written AS (
         INSERT INTO hand_offs (${PLACE}, label, text, revision, at) VALUES ($1, $2, $3, $4, $5, 1, clock_timestamp())
         ON CONFLICT (${PLACE}) DO UPDATE SET label = EXCLUDED.label, text = EXCLUDED.text, revision = hand_offs.revision + 1, at = EXCLUDED.at
         RETURNING *)
       INSERT INTO hand_off_versions (${PLACE}, revision, label, text, at) SELECT ${PLACE}, revision, label, text, at FROM written`,
      [...place, input.label, input.text],
    );
    await this.desks.touch(tx, { id: desk.panelistId, interviewId: desk.interviewId });
    // In the order of their ids, as every batch of scores takes its rooms.
    for (const room of [desk.interviewId, ...later].sort()) await this.log.append(tx, room, ROOM_CHANGED, {});
    const handOff = await this.read(tx, place);
    if (!handOff) throw new Error('The hand-off was not written.');
    return Object.assign(new HandOffWritten(), { handOff });
  }

  private async read(tx: Transaction, place: string[]): Promise<HandOff | null> {
    const record = await tx.one<HandOffRecord>(READ, place);
    return record && toHandOff(record, tx.organizationId);
  }
}

function mustBeOpen({ interview }: EnteredInterview, { seat, hasSeenColleagues }: Desk, hasLaterRound: boolean): void {
  const started = interview.state === 'LIVE' || interview.state === 'ENDED';
  const refusal = refusalOfHandOff({ seat, started, hasLaterRound, hasSeenColleagues });
  if (refusal) throw refused(refusal);
}
