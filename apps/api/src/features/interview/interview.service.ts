import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayEnterRoom, usableSeat, type PlannedQuestion, type RoundPlan, type RubricPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { CandidacyBegan } from '../candidacy/candidacy.events.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { OrganizationService } from '../identity/organization.service.js';
import { QuestionUseService } from '../question-use/question-use.service.js';
import { InterviewQuestionRow } from './interview-question.entity.js';
import { InterviewRow } from './interview.entity.js';
import { PanelistRow } from './panelist.entity.js';

/** A question as an interview froze it. */
export type FrozenQuestion = InterviewQuestionRow;

/** An interview as somebody entered it: what is planned, and how this actor sits in it. */
export interface EnteredInterview {
  interview: InterviewRow;
  candidacyMembers: string[];
  panel: PanelistRow[];
  /** The actor's own seat; null: none. */
  seat: PanelistRow | null;
}

@Injectable()
export class InterviewService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly organizations: OrganizationService,
    private readonly uses: QuestionUseService,
  ) {}

  onModuleInit(): void {
    this.transactions.on(CandidacyBegan, (tx, { candidacyId, plan }) => this.schedule(tx, candidacyId, plan.rounds));
  }

  /**
   * Opens the door of an interview for an actor and holds it until the transaction ends, so that all writes of a room have one order.
   * `withCandidacy` holds the whole candidacy first, for what may reveal several rounds. Hidden and missing answer alike.
   */
  async enter(tx: Transaction, actor: Actor, id: string, withCandidacy = false): Promise<EnteredInterview> {
    const { organizationId } = tx;
    const interviewId = knownId(id);
    if (withCandidacy) await this.holdCandidacyOf(tx, interviewId);
    await tx.query('SELECT 1 FROM interviews WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      organizationId,
      interviewId,
    ]);
    return this.look(tx, actor, interviewId);
  }

  /** The same door without holding it, for reads and for what is not stored. */
  async look(tx: Transaction, actor: Actor, id: string): Promise<EnteredInterview> {
    const { organizationId } = tx;
    const interview = await tx.repository(InterviewRow).findOneBy({ organizationId, id: knownId(id) });
    if (!interview) throw new NotFound();
    const panel = await this.panel(tx, interview.id);
    const held = panel.find((panelist) => panelist.memberId === actor.memberId) ?? null;
    const seat = held && usableSeat(actor.role, held);
    const { opened_by, conflicted } = await this.standing(tx, interview.candidacyId, actor.memberId);
    const candidacyMembers = [opened_by];
    if (!mayEnterRoom({ role: actor.role, memberId: actor.memberId, seated: seat !== null, candidacyMembers, conflicted }))
      throw new NotFound();
    return { interview, candidacyMembers, panel, seat };
  }

  /** The seats of an interview as they are now, in their order. */
  panel(tx: Transaction, interviewId: string): Promise<PanelistRow[]> {
    return tx
      .repository(PanelistRow)
      .createQueryBuilder('p')
      .where('p.organizationId = :organizationId AND p.interviewId = :interviewId AND p.removedAt IS NULL', {
        organizationId: tx.organizationId,
        interviewId,
      })
      .orderBy('p.position')
      .getMany();
  }

  /** The frozen questions of an interview, in their order. */
  questions(tx: Transaction, interviewId: string): Promise<FrozenQuestion[]> {
    return tx
      .repository(InterviewQuestionRow)
      .find({ where: { organizationId: tx.organizationId, interviewId }, order: { position: 'ASC' } });
  }

  /** What an interview froze of its plan; null: there is no such interview. */
  async frozenPlan(tx: Transaction, id: string): Promise<{ rubric: RubricPlan; questions: FrozenQuestion[] } | null> {
    const interview = await tx.repository(InterviewRow).findOneBy({ organizationId: tx.organizationId, id: knownId(id) });
    return interview && { rubric: interview.rubric, questions: await this.questions(tx, interview.id) };
  }

  /** The interview that a frozen question belongs to; null: to none. */
  async interviewOfQuestion(tx: Transaction, questionId: string): Promise<string | null> {
    const row = await tx.repository(InterviewQuestionRow).findOneBy({ organizationId: tx.organizationId, id: questionId });
    return row?.interviewId ?? null;
  }

  /** The interview in which a panelist sits; null: in none. */
  async interviewOfPanelist(tx: Transaction, panelistId: string): Promise<string | null> {
    const row = await tx.repository(PanelistRow).findOneBy({ organizationId: tx.organizationId, id: panelistId });
    return row?.interviewId ?? null;
  }

  update(tx: Transaction, interviewId: string, change: Partial<Omit<InterviewRow, 'rubric' | 'revealPolicy'>>): Promise<unknown> {
    return tx.repository(InterviewRow).update({ organizationId: tx.organizationId, id: interviewId }, change);
  }

  /** A live interview is over: its finishing window begins, and its questions were asked. */
  async finish(tx: Transaction, interviewId: string): Promise<void> {
    await tx.query(
      `UPDATE interviews SET state = 'ENDED', ended_at = clock_timestamp(), paused_at = NULL,
         paused_ms = paused_ms + coalesce(extract(epoch FROM clock_timestamp() - paused_at) * 1000, 0)::int, window_ends_at = clock_timestamp() + make_interval(hours => window_hours)
       WHERE organization_id = $1 AND id = $2`,
      [tx.organizationId, interviewId],
    );
    await this.uses.held(tx, interviewId);
  }

  /** The interviews of a candidacy in their order, each held until the transaction ends. */
  async ofCandidacy(tx: Transaction, candidacyId: string): Promise<InterviewRow[]> {
    const { organizationId } = tx;
    await tx.query('SELECT 1 FROM interviews WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY id FOR NO KEY UPDATE', [
      organizationId,
      candidacyId,
    ]);
    return tx.repository(InterviewRow).find({ where: { organizationId, candidacyId }, order: { position: 'ASC' } });
  }

  /** The rounds of a candidacy that come after this one and were not called off. */
  async laterRounds(
    tx: Transaction,
    { candidacyId, position }: Pick<InterviewRow, 'candidacyId' | 'position'>,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM interviews WHERE organization_id = $1 AND candidacy_id = $2 AND position > $3 AND state <> 'NOT_HELD'`,
      [tx.organizationId, candidacyId, position],
    );
    return rows.map((row) => row.id);
  }

  /** Whether anything was scored in an interview. */
  async hasScores(tx: Transaction, interviewId: string): Promise<boolean> {
    const found = await tx.one('SELECT 1 FROM scores WHERE organization_id = $1 AND interview_id = $2 LIMIT 1', [
      tx.organizationId,
      interviewId,
    ]);
    return found !== null;
  }

  /** Whether a panelist scored or noted anything. */
  async hasWritten(tx: Transaction, panelistId: string): Promise<boolean> {
    const found = await tx.one(
      `SELECT 1 FROM scores WHERE organization_id = $1 AND panelist_id = $2
       UNION ALL SELECT 1 FROM notes WHERE organization_id = $1 AND panelist_id = $2 LIMIT 1`,
      [tx.organizationId, panelistId],
    );
    return found !== null;
  }

  /** Gives the lead to one panelist and takes it from whoever had it. */
  async giveLead(tx: Transaction, interviewId: string, panelistId: string): Promise<void> {
    await tx.query('UPDATE panelists SET lead = (id = $3) WHERE organization_id = $1 AND interview_id = $2', [
      tx.organizationId,
      interviewId,
      panelistId,
    ]);
  }

  /** Says who asks a question; null: nobody in particular. */
  async giveQuestion(tx: Transaction, questionId: string, panelistId: string | null): Promise<void> {
    await tx
      .repository(InterviewQuestionRow)
      .update({ organizationId: tx.organizationId, id: questionId }, { askerId: panelistId });
  }

  /** What one panelist was to ask another asks; null: nobody in particular. */
  async passQuestions(tx: Transaction, from: string, to: string | null): Promise<void> {
    await tx.repository(InterviewQuestionRow).update({ organizationId: tx.organizationId, askerId: from }, { askerId: to });
  }

  private async holdCandidacyOf(tx: Transaction, interviewId: string): Promise<void> {
    const row = await tx.repository(InterviewRow).findOneBy({ organizationId: tx.organizationId, id: interviewId });
    if (row) await this.candidacies.lock(tx, row.candidacyId);
  }

  private async standing(
    tx: Transaction,
    candidacyId: string,
    memberId: string,
  ): Promise<{ opened_by: string; conflicted: boolean }> {
    const row = await tx.one<{ opened_by: string; conflicted: boolean }>(
      `SELECT opened_by, EXISTS (SELECT 1 FROM conflicts k WHERE (k.organization_id, k.candidacy_id, k.member_id) = ($1, $2, $3)) AS conflicted
       FROM candidacies WHERE organization_id = $1 AND id = $2`,
      [tx.organizationId, candidacyId, memberId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Puts a round of a plan on a candidacy's way: an interview with its own copy of questions and rubric, and the plan's panel. */
  async scheduleRound(tx: Transaction, candidacyId: string, round: RoundPlan, position: number): Promise<void> {
    const { organizationId } = tx;
    const { finishingWindowHours: windowHours } = await this.organizations.row(tx);
    const interviewId = randomUUID();
    const { title, minutes, revealPolicy, rubric } = round;
    const planned = {
      organizationId,
      id: interviewId,
      candidacyId,
      roundId: round.id,
      position,
      title,
      minutes,
      revealPolicy,
      windowHours,
    };
    await tx.repository(InterviewRow).insert({ ...planned, rubric: rubric as object, state: 'SCHEDULED' });
    const seats = round.seats.map((seat, place) => ({ organizationId, id: randomUUID(), interviewId, position: place, ...seat }));
    if (seats.length > 0) await tx.repository(PanelistRow).insert(seats);
    await this.freeze(tx, interviewId, round);
    await this.candidacies.admit(tx, candidacyId, seats.map((seat) => seat.memberId)); // prettier-ignore
  }

  /** Gives an interview its own copy of questions, as they stand in the plan, each with who asks it where they sit here and score. */
  async freeze(tx: Transaction, interviewId: string, plan: Pick<RoundPlan, 'questions' | 'askers'>): Promise<void> {
    const { organizationId } = tx;
    const panel = (await this.panel(tx, interviewId)).filter((panelist) => !panelist.observer && !panelist.replacedAt);
    const questions = plan.questions.map((content, place) => ({
      organizationId,
      id: randomUUID(),
      interviewId,
      position: place,
      sourceId: content.id,
      revision: content.revision,
      content,
      askerId: panel.find((panelist) => panelist.memberId === plan.askers?.[content.id])?.id ?? null,
    }));
    await tx.repository(InterviewQuestionRow).insert(questions as object[]);
  }

  /** Puts one more question behind all that the interview asks, as it stands now and for this interview only; answers its id here. */
  async addUnplanned(tx: Transaction, interviewId: string, content: PlannedQuestion, mutationId: string): Promise<string> {
    const id = randomUUID();
    const last = (await this.questions(tx, interviewId)).at(-1);
    await tx.repository(InterviewQuestionRow).insert({
      ...{ organizationId: tx.organizationId, id, interviewId, position: (last?.position ?? -1) + 1 },
      ...{ sourceId: content.id, revision: content.revision, content: content as object, unplanned: true, mutationId },
    });
    return id;
  }

  private async schedule(tx: Transaction, candidacyId: string, rounds: readonly RoundPlan[]): Promise<void> {
    for (const [position, round] of rounds.entries()) await this.scheduleRound(tx, candidacyId, round, position);
  }
}
