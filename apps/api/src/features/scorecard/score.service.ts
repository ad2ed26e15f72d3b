import { Injectable } from '@nestjs/common';
import { faultOfValue, refusalOfScore, refusalOfWriting, type CellValue, type DimensionPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { InvalidInputProblem, LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { keepable } from '../../platform/graphql/validated.js';
import { InterviewService, type FrozenQuestion } from '../interview/interview.service.js';
import { DeskService, type Desk } from './desk.service.js';
import { ReceiptService } from './receipt.service.js';
import { ScoreRecorded, SCORE_COMMITTED } from './scorecard.events.js';
import { payloadOf, ScoreLanes } from './score-lanes.service.js';
import type { AmendScoreInput, SetScoreInput } from './scorecard.inputs.js';
import { refused, StaleWriteProblem } from './scorecard.problems.js';
import { ScoreAmended, ScoreSet, toScore, type Score, type ScoreRecord } from './scorecard.view.js';

const CELL = 'organization_id, interview_id, panelist_id, question_id, dimension_id';

/** One cell under one hand. */
interface Cell {
  desk: Desk;
  question: FrozenQuestion;
  dimension: DimensionPlan;
  value: CellValue;
  expectedRevision: number | null;
  current: ScoreRecord | null;
  reason: string | null;
}

/** Writes scores: checks by the room's law, then the value, its version, its number and its event in one transaction. */
@Injectable()
export class ScoreService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly receipts: ReceiptService,
    private readonly lanes: ScoreLanes,
    private readonly log: EventLog,
  ) {}

  /** A plain score goes with others of its lane; whatever is not plain is decided here, by itself. */
  async set(actor: Actor, input: SetScoreInput): Promise<ScoreSet | StaleWriteProblem | InvalidInputProblem> {
    return (await this.lanes.record(actor, input)) ?? this.decide(actor, input);
  }

  private decide(actor: Actor, input: SetScoreInput): Promise<ScoreSet | StaleWriteProblem | InvalidInputProblem> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const cell = await this.reach(tx, actor, input, null);
      const write = { panelistId: cell.desk.panelistId, mutationId: input.mutationId, payload: payloadOf('set', input) };
      if (cell.desk.seat.observer)
        throw refused({ kind: 'NOT_ALLOWED', message: 'You observe this round, so you do not score in it.' });
      return this.receipts.once(tx, write, async () => {
        const fault = faultOfValue(cell.value, cell.dimension);
        if (fault) return new InvalidInputProblem('level', fault);
        const { interview } = cell.desk.entered;
        const cellHasValue = cell.current !== null && (cell.current.level !== null || cell.current.mark !== null);
        const refusal = refusalOfScore({
          state: interview.state,
          seat: cell.desk.seat,
          hasSeenColleagues: cell.desk.hasSeenColleagues,
          cellHasValue,
        });
        if (refusal) throw refused(refusal);
        return staleness(cell) ?? Object.assign(new ScoreSet(), { score: await this.write(tx, cell) });
      });
    });
  }

  async amend(actor: Actor, input: AmendScoreInput): Promise<ScoreAmended | StaleWriteProblem | InvalidInputProblem> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const cell = await this.reach(tx, actor, input, input.reason.trim());
      const write = {
        panelistId: cell.desk.panelistId,
        mutationId: input.mutationId,
        payload: [...payloadOf('amend', input), input.reason],
      };
      if (cell.desk.seat.observer)
        throw refused({ kind: 'NOT_ALLOWED', message: 'You observe this round, so you do not score in it.' });
      return this.receipts.once(tx, write, async () => {
        const fault = faultOfValue(cell.value, cell.dimension);
        if (fault) return new InvalidInputProblem('level', fault);
        const faultOfReason = faultOf(cell.reason ?? '');
        if (faultOfReason) return new InvalidInputProblem('reason', faultOfReason);
        mustBeAmendable(cell);
        return staleness(cell) ?? Object.assign(new ScoreAmended(), { score: await this.write(tx, cell) });
      });
    });
  }

  private async reach(tx: Transaction, actor: Actor, input: SetScoreInput, reason: string | null): Promise<Cell> {
    const entered = await this.interviews.enter(tx, actor, input.interviewId);
    const question = await this.desks.question(tx, actor, entered.interview.id, input.questionId);
    const dimension = await this.desks.dimension(tx, entered, question, input.dimensionId);
    const desk = await this.desks.take(tx, actor, entered);
    const value = { level: input.level ?? null, mark: input.mark ?? null };
    const current = await tx.one<ScoreRecord>(
      `SELECT * FROM scores WHERE (${CELL}) = ($1, $2, $3, $4, $5)`,
      keyOf(tx, desk, question.id, dimension.id),
    );
    return { desk, question, dimension, value, expectedRevision: input.expectedRevision ?? null, current, reason };
  }

  private async write(tx: Transaction, cell: Cell): Promise<Score> {
    const { desk, question, dimension, value, current, reason } = cell;
    const { interview } = desk.entered;
    const revealedAlready = interview.revealedAt !== null || question.revealedAt !== null;
    const late = revealedAlready && !desk.seat.submitted;
    const [written] = await tx.query<ScoreRecord & { committed: number }>(
      `WITH written AS (
         INSERT INTO scores (${CELL}, level, mark, revision, at, independent, late)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, clock_timestamp(), $8, $9)
         ON CONFLICT (${CELL}) DO UPDATE SET level = EXCLUDED.level, mark = EXCLUDED.mark, revision = scores.revision + 1, at = EXCLUDED.at,
           independent = EXCLUDED.independent, late = scores.late OR EXCLUDED.late
         WHERE scores.revision = $10 RETURNING *),
       version AS (
         INSERT INTO score_versions (${CELL}, revision, level, mark, reason, independent, late, at)
         SELECT ${CELL}, revision, level, mark, $11, independent, late, at FROM written),
       touched AS (
         INSERT INTO scorecards AS k (organization_id, panelist_id, interview_id, last_write_at, committed) VALUES ($1, $3, $2, clock_timestamp(), $12)
         ON CONFLICT (organization_id, panelist_id) DO UPDATE SET last_write_at = EXCLUDED.last_write_at,
           committed = k.committed + EXCLUDED.committed RETURNING k.committed)
       SELECT w.interview_id, w.panelist_id, w.question_id, w.dimension_id, w.level, w.mark, w.revision, w.at, w.independent, w.late, k.committed
       FROM written w, touched k`,
      [
        ...keyOf(tx, desk, question.id, dimension.id),
        value.level,
        value.mark,
        !desk.hasSeenColleagues,
        late,
        current?.revision ?? 0,
        reason,
        filled(value) - filled(current),
      ],
    );
    if (!written) throw new Error('A score was written while its interview was held by another hand.');
    const { committed, ...record } = written;
    await this.tell(tx, desk, record, committed);
    return toScore(record);
  }

  // The event keeps the value for its author, and for everyone only under OPEN: the policy at commit fixes it for all later replays.
  private async tell(tx: Transaction, desk: Desk, record: ScoreRecord, committed: number): Promise<void> {
    await this.log.append(tx, desk.interviewId, SCORE_COMMITTED, {
      panelistId: desk.panelistId,
      questionId: record.question_id,
      dimensionId: record.dimension_id,
      committed,
      open: desk.entered.interview.revealPolicy === 'OPEN',
      score: record,
    });
    await tx.announce(new ScoreRecorded(desk.interviewId, record.question_id));
  }
}

const filled = (value: CellValue | null): number => (value && (value.level !== null || value.mark !== null) ? 1 : 0);

function staleness(cell: Cell): StaleWriteProblem | null {
  if (cell.expectedRevision === null || cell.expectedRevision === (cell.current?.revision ?? 0)) return null;
  const current = cell.current && toScore(cell.current);
  return new StaleWriteProblem({ current, attemptedLevel: cell.value.level, attemptedMark: cell.value.mark });
}

function mustBeAmendable({ desk, question, current }: Cell): void {
  const { interview } = desk.entered;
  const refusal = refusalOfWriting({ state: interview.state, seat: { observer: desk.seat.observer, submitted: false } });
  if (refusal) throw refused(refusal);
  if (!current) throw new Refusal(new LockedProblem('There is no score here to amend. Score it first.'));
  const afterReveal = interview.revealedAt !== null || question.revealedAt !== null || desk.hasSeenColleagues;
  if (!afterReveal)
    throw new Refusal(new LockedProblem('Nobody’s scores are revealed yet. Reopen your scorecard and change the score.'));
}

function faultOf(reason: string): string | null {
  if (reason === '') return 'An amendment needs its reason. Write what changed your mind.';
  if (!keepable(reason)) return 'The reason holds a character that cannot be kept. Remove it.';
  return reason.length > 2_000 ? 'The reason is longer than 2,000 characters. Shorten it.' : null;
}

function keyOf(tx: Transaction, desk: Desk, questionId: string, dimensionId: string): string[] {
  return [tx.organizationId, desk.interviewId, desk.panelistId, questionId, dimensionId];
}
