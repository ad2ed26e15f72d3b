import { Injectable } from '@nestjs/common';
import { eachOnce, faultOfTicks, NOTE_LENGTH, refusalOfWriting } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { InvalidInputProblem } from '../../platform/graphql/problems.js';
import { keepable } from '../../platform/graphql/validated.js';
import { ROOM_CHANGED } from '../interview/interview.events.js';
import { InterviewService, type FrozenQuestion } from '../interview/interview.service.js';
import { DeskService, type Desk } from './desk.service.js';
import { ReceiptService } from './receipt.service.js';
import type { WriteNoteInput } from './scorecard.inputs.js';
import { refused, StaleWriteProblem } from './scorecard.problems.js';
import { NoteWritten, toNote, type Note, type NoteRecord } from './scorecard.view.js';

const PLACE = 'organization_id, interview_id, panelist_id, question_id';
const CONTENT = 'text, tags, follow_ups_asked, key_areas_heard';

/** Writes notes: the whole text each time, every revision kept. */
@Injectable()
export class NoteService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly receipts: ReceiptService,
    private readonly log: EventLog,
  ) {}

  async write(actor: Actor, input: WriteNoteInput): Promise<NoteWritten | StaleWriteProblem | InvalidInputProblem> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const entered = await this.interviews.enter(tx, actor, input.interviewId);
      const question = await this.desks.question(tx, actor, entered.interview.id, input.questionId);
      const desk = await this.desks.take(tx, actor, entered);
      if (desk.seat.observer)
        throw refused({ kind: 'NOT_ALLOWED', message: 'You observe this round, so you write no notes in it.' });
      const payload = ['note', question.id, input.text, input.expectedRevision ?? null, ...besidesOf(input)];
      return this.receipts.once(tx, { panelistId: desk.panelistId, mutationId: input.mutationId, payload }, async () => {
        const fault = faultOf(input, question);
        if (fault) return fault;
        const refusal = refusalOfWriting({ state: entered.interview.state, seat: desk.seat });
        if (refusal) throw refused(refusal);
        return this.keep(tx, desk, question.id, input);
      });
    });
  }

  private async keep(
    tx: Transaction,
    desk: Desk,
    questionId: string,
    input: WriteNoteInput,
  ): Promise<NoteWritten | StaleWriteProblem> {
    const place = [tx.organizationId, desk.interviewId, desk.panelistId, questionId];
    const current = await tx.one<NoteRecord>(`SELECT * FROM notes WHERE (${PLACE}) = ($1, $2, $3, $4)`, place);
    const expected = input.expectedRevision ?? null;
    if (expected !== null && expected !== (current?.revision ?? 0)) {
      return new StaleWriteProblem({ currentNote: current && toNote(current), attemptedText: input.text });
    }
    const note = await this.store(tx, place, input, current);
    await this.log.append(tx, desk.interviewId, ROOM_CHANGED, {});
    return Object.assign(new NoteWritten(), { note });
  }

  private async store(tx: Transaction, place: string[], input: WriteNoteInput, current: NoteRecord | null): Promise<Note> {
    const record = await tx.one<NoteRecord>(
      `WITH written AS (
         INSERT INTO notes (${PLACE}, ${CONTENT}, revision, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, clock_timestamp())
         ON CONFLICT (${PLACE}) DO UPDATE SET text = EXCLUDED.text, tags = EXCLUDED.tags, follow_ups_asked = EXCLUDED.follow_ups_asked,
           key_areas_heard = EXCLUDED.key_areas_heard, revision = notes.revision + 1, at = EXCLUDED.at RETURNING *),
       version AS (INSERT INTO note_versions (${PLACE}, revision, ${CONTENT}, at) SELECT ${PLACE}, revision, ${CONTENT}, at FROM written),
       touched AS (
         INSERT INTO scorecards (organization_id, panelist_id, interview_id, last_write_at) VALUES ($1, $3, $2, clock_timestamp())
         ON CONFLICT (organization_id, panelist_id) DO UPDATE SET last_write_at = EXCLUDED.last_write_at)
       SELECT * FROM written`,
      [
        ...place,
        input.text,
        [...new Set(input.tags ?? current?.tags ?? [])],
        eachOnce(input.followUpsAsked ?? current?.follow_ups_asked ?? []),
        eachOnce(input.keyAreasHeard ?? current?.key_areas_heard ?? []),
      ],
    );
    if (!record) throw new Error('The note was not written.');
    return toNote(record);
  }
}

// What is given beside the text; nothing where it is left out, so that a receipt of a note without ticks reads as it always did.
const besidesOf = ({ tags, followUpsAsked, keyAreasHeard }: WriteNoteInput): unknown[] =>
  tags || followUpsAsked || keyAreasHeard ? [tags ?? null, followUpsAsked ?? null, keyAreasHeard ?? null] : [];

function faultOf(
  { text, followUpsAsked, keyAreasHeard }: WriteNoteInput,
  { content }: FrozenQuestion,
): InvalidInputProblem | null {
  if (!keepable(text)) return new InvalidInputProblem('text', 'The note holds a character that cannot be kept. Remove it.');
  if (text.length > NOTE_LENGTH)
    return new InvalidInputProblem('text', `The note is longer than ${NOTE_LENGTH} characters. Shorten it.`);
  const ticks = { followUpsAsked: followUpsAsked ?? [], keyAreasHeard: keyAreasHeard ?? [] };
  const fault = faultOfTicks(ticks, content);
  return fault && new InvalidInputProblem(fault, 'A line is ticked that this question does not have. Tick one of its own.');
}
