import { Injectable, type OnModuleInit } from '@nestjs/common';
import { applicableDimensions, refusalOfReopening, refusalOfWriting, type Recommendation } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { PanelistReplaced, PanelistSeated } from '../interview/interview.events.js';
import { InterviewService } from '../interview/interview.service.js';
import { DeskService, type Desk } from './desk.service.js';
import { ScorecardHandedIn, SCORECARD_COMPLETED, SCORECARD_RETURNED } from './scorecard.events.js';
import type { SubmitScorecardInput } from './scorecard.inputs.js';
import { IncompleteScorecardProblem, refused } from './scorecard.problems.js';
import { Scorecard, toNote, toScore, type NoteRecord, type ScoreRecord } from './scorecard.view.js';

interface CardRecord {
  submitted_at: Date | null;
  late: boolean;
  recommendation: Recommendation | null;
}

/** Handing a scorecard in and taking it back. Both hold the candidacy, because either may decide what is revealed. */
@Injectable()
export class ScorecardService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly desks: DeskService,
    private readonly log: EventLog,
  ) {}

  onModuleInit(): void {
    this.transactions.on(PanelistReplaced, (tx, replaced) => this.closeReplaced(tx, replaced));
    this.transactions.on(PanelistSeated, (tx, seated) => this.openReturned(tx, seated));
  }

  async submit(actor: Actor, input: SubmitScorecardInput): Promise<Scorecard> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const desk = await this.deskOf(tx, actor, input.interviewId);
      const card = await this.card(tx, desk);
      if (card?.submitted_at) return this.again(tx, desk, card, input.recommendation);
      const refusal = refusalOfWriting({ state: desk.entered.interview.state, seat: desk.seat });
      if (refusal) throw refused(refusal);
      const missing = await this.missing(tx, desk);
      if (missing > 0) throw new Refusal(new IncompleteScorecardProblem(missing));
      await this.handIn(tx, desk, input.recommendation);
      return this.view(tx, desk);
    });
  }

  async reopen(actor: Actor, interviewId: string): Promise<Scorecard> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const desk = await this.deskOf(tx, actor, interviewId);
      if (!desk.seat.submitted && !desk.seat.observer) return this.view(tx, desk);
      const refusal = refusalOfReopening({ state: desk.entered.interview.state, ...desk });
      if (refusal) throw refused(refusal);
      await tx.query(
        'UPDATE scorecards SET submitted_at = NULL, last_write_at = clock_timestamp() WHERE organization_id = $1 AND panelist_id = $2',
        [tx.organizationId, desk.panelistId],
      );
      await this.log.append(tx, desk.interviewId, SCORECARD_RETURNED, { panelistId: desk.panelistId });
      return this.view(tx, desk);
    });
  }

  private async deskOf(tx: Transaction, actor: Actor, interviewId: string): Promise<Desk> {
    return this.desks.take(tx, actor, await this.interviews.enter(tx, actor, interviewId, true));
  }

  private again(tx: Transaction, desk: Desk, card: CardRecord, recommendation: Recommendation): Promise<Scorecard> {
    if (card.recommendation === recommendation) return this.view(tx, desk);
    throw new Refusal(
      new LockedProblem('Your scorecard is submitted with another recommendation. Reopen it, then submit again.'),
    );
  }

  private async handIn(tx: Transaction, desk: Desk, recommendation: Recommendation): Promise<void> {
    const { panelistId, interviewId, candidacyId } = desk;
    const late = desk.entered.interview.revealedAt !== null;
    await this.close(tx, { panelistId, interviewId, candidacyId }, recommendation, late);
  }

  private async close(
    tx: Transaction,
    { panelistId, interviewId, candidacyId }: Pick<Desk, 'panelistId' | 'interviewId' | 'candidacyId'>,
    recommendation: Recommendation | null,
    late: boolean,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO scorecards (organization_id, panelist_id, interview_id, submitted_at, recommendation, late, last_write_at)
       VALUES ($1, $2, $3, clock_timestamp(), $4, $5, clock_timestamp())
       ON CONFLICT (organization_id, panelist_id) DO UPDATE SET submitted_at = EXCLUDED.submitted_at,
         recommendation = EXCLUDED.recommendation, late = scorecards.late OR EXCLUDED.late, last_write_at = EXCLUDED.last_write_at`,
      [tx.organizationId, panelistId, interviewId, recommendation, late],
    );
    await this.log.append(tx, interviewId, SCORECARD_COMPLETED, { panelistId, recommendation });
    await tx.announce(new ScorecardHandedIn(interviewId, candidacyId));
  }

  // Nobody waits for one who was replaced: what they scored counts as it stands, without a recommendation.
  private async closeReplaced(tx: Transaction, { panelistId, interviewId, candidacyId }: PanelistReplaced): Promise<void> {
    const card = await tx.one<{ submitted: boolean; revealed: boolean }>(
      `SELECT k.submitted_at IS NOT NULL AS submitted, i.revealed_at IS NOT NULL AS revealed FROM scorecards k
       JOIN interviews i ON (i.organization_id, i.id) = (k.organization_id, k.interview_id) WHERE k.organization_id = $1 AND k.panelist_id = $2`,
      [tx.organizationId, panelistId],
    );
    if (card && !card.submitted) await this.close(tx, { panelistId, interviewId, candidacyId }, null, card.revealed);
  }

  // Whoever comes back to a place that was theirs goes on with the scorecard that was closed for them.
  private async openReturned(tx: Transaction, { panelistId, interviewId }: PanelistSeated): Promise<void> {
    const opened = await tx.query(
      `UPDATE scorecards SET submitted_at = NULL WHERE organization_id = $1 AND panelist_id = $2
         AND submitted_at IS NOT NULL AND recommendation IS NULL RETURNING panelist_id`,
      [tx.organizationId, panelistId],
    );
    if (opened.length > 0) await this.log.append(tx, interviewId, SCORECARD_RETURNED, { panelistId });
  }

  /** Cells of the scorecard that hold neither a level nor a mark. */
  private async missing(tx: Transaction, desk: Desk): Promise<number> {
    const { rubric } = desk.entered.interview;
    const questions = await this.interviews.questions(tx, desk.interviewId);
    const filled = new Set(
      (await this.scores(tx, desk))
        .filter((s) => s.level !== null || s.mark !== null)
        .map((s) => `${s.question_id} ${s.dimension_id}`),
    );
    const wanted = questions.flatMap((question) =>
      applicableDimensions(rubric, question.content.dimensionKeys).map((dimension) => `${question.id} ${dimension.id}`),
    );
    return wanted.filter((cell) => !filled.has(cell)).length;
  }

  private card(tx: Transaction, desk: Desk): Promise<CardRecord | null> {
    return tx.one<CardRecord>(
      'SELECT submitted_at, late, recommendation FROM scorecards WHERE organization_id = $1 AND panelist_id = $2',
      [tx.organizationId, desk.panelistId],
    );
  }

  private scores(tx: Transaction, desk: Desk): Promise<ScoreRecord[]> {
    return tx.query<ScoreRecord>(
      'SELECT * FROM scores WHERE (organization_id, interview_id, panelist_id) = ($1, $2, $3) ORDER BY question_id, dimension_id',
      [tx.organizationId, desk.interviewId, desk.panelistId],
    );
  }

  // The panelist's own card, which they always see whole.
  private async view(tx: Transaction, desk: Desk): Promise<Scorecard> {
    const card = await this.card(tx, desk);
    const notes = await tx.query<NoteRecord>(
      'SELECT * FROM notes WHERE (organization_id, interview_id, panelist_id) = ($1, $2, $3) ORDER BY question_id',
      [tx.organizationId, desk.interviewId, desk.panelistId],
    );
    return Object.assign(new Scorecard(), {
      id: desk.panelistId,
      panelistId: desk.panelistId,
      submitted: Boolean(card?.submitted_at),
      late: card?.late ?? false,
      scores: (await this.scores(tx, desk)).map((record) => toScore(record)),
      notes: notes.map(toNote),
      recommendation: card?.recommendation ?? null,
    });
  }
}
