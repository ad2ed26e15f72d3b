import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  formulaWithin,
  obstacleToPolicy,
  type LoopFormula,
  type LoopPlan,
  type RevealPolicy,
  type RoundPlan,
} from '@strata/domain';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Signals } from '../../platform/events/signals.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid } from '../../platform/graphql/validated.js';
import { MemberService } from '../identity/member.service.js';
import { OrganizationService } from '../identity/organization.service.js';
import { QuestionsChanged } from '../question-bank/question-bank.events.js';
import { QuestionService } from '../question-bank/question.service.js';
import { RubricService } from '../rubric/rubric.service.js';
import { LoopRow } from './loop.entity.js';
import { LoopVersionRow } from './loop-version.entity.js';
import { toRound, type Round } from './loop.view.js';
import { RoundQuestionRow } from './round-question.entity.js';
import { RoundRow } from './round.entity.js';
import { SeatRow } from './seat.entity.js';

/** Rung when a loop's draft changed. */
export const loopTopic = (loopId: string): string => `loop:${loopId}`;

/** A round where it stands. */
export interface RoundAmongOthers {
  loopId: string;
  rounds: RoundPlan[];
  round: RoundPlan;
  version: number;
}

/** A loop's draft, assembled from its rows as a plan would freeze it now. */
@Injectable()
export class DraftService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionService,
    private readonly rubrics: RubricService,
    private readonly members: MemberService,
    private readonly organizations: OrganizationService,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.transactions.on(QuestionsChanged, (tx, { questionIds }) => this.questionsChanged(tx, questionIds));
  }

  /** Holds a loop until the transaction ends; strange and missing ids answer alike. */
  async lock(tx: Transaction, loopId: string): Promise<LoopRow> {
    const where = { organizationId: tx.organizationId, id: loopId };
    const loop = await tx.repository(LoopRow).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!loop) throw new NotFound();
    return loop;
  }

  /** Holds the loop of a round, and answers the round as it stands then. */
  async lockRound(tx: Transaction, roundId: string): Promise<RoundRow> {
    const where = { organizationId: tx.organizationId, id: roundId };
    const seen = await tx.repository(RoundRow).findOneBy(where);
    if (!seen) throw new NotFound();
    await this.lock(tx, seen.loopId);
    const round = await tx.repository(RoundRow).findOneBy(where);
    if (!round) throw new NotFound();
    return round;
  }

  /** Refuses a reveal policy that the organization's administrator has not allowed. */
  async mustAllow(tx: Transaction, policy: RevealPolicy): Promise<void> {
    const obstacle = obstacleToPolicy(policy, await this.organizations.row(tx));
    if (obstacle) throw invalid('revealPolicy', obstacle);
  }

  /** The drafts of several loops, read together: for each, its rounds in order. */
  async rounds(tx: Transaction, loopIds: readonly string[]): Promise<Map<string, RoundPlan[]>> {
    const { organizationId } = tx;
    const rounds = await tx
      .repository(RoundRow)
      .find({ where: { organizationId, loopId: In([...loopIds]) }, order: { position: 'ASC', id: 'ASC' } });
    const within = {
      where: { organizationId, roundId: In(rounds.map((round) => round.id)) },
      order: { position: 'ASC' },
    } as const;
    const picks = await tx.repository(RoundQuestionRow).find(within);
    const seats = await tx.repository(SeatRow).find(within);
    const questions = await this.questions.planned(tx, picks.map((pick) => pick.questionId)); // prettier-ignore
    const rubrics = await this.rubrics.plans(tx, rounds.map((round) => round.rubricId)); // prettier-ignore
    const plans = new Map(loopIds.map((loopId): [string, RoundPlan[]] => [loopId, []]));
    for (const { id, loopId, title, minutes, revealPolicy, rubricId, requiredSkills } of rounds) {
      const rubric = rubrics.get(rubricId);
      if (!rubric) throw new Error(`The round ${id} names the rubric ${rubricId}, which is not published.`);
      const picked = picks.filter((pick) => pick.roundId === id);
      const askers = Object.fromEntries(picked.flatMap(({ questionId, askerId }) => (askerId ? [[questionId, askerId]] : [])));
      plans.get(loopId)?.push({
        ...{ id, title, minutes, revealPolicy, rubric },
        questions: picked.flatMap((pick) => questions.get(pick.questionId) ?? []),
        seats: seats
          .filter((seat) => seat.roundId === id)
          .map(({ memberId, lead, observer, training }) => ({ memberId, lead, observer, training })),
        ...(requiredSkills.length > 0 && { requiredSkills }),
        ...(Object.keys(askers).length > 0 && { askers }),
      });
    }
    return plans;
  }

  /** One loop's draft; strange and missing ids answer alike. */
  async ofLoop(tx: Transaction, loopId: string): Promise<RoundPlan[]> {
    if (!(await tx.repository(LoopRow).existsBy({ organizationId: tx.organizationId, id: loopId }))) throw new NotFound();
    return (await this.rounds(tx, [loopId])).get(loopId) ?? [];
  }

  /** A round of a draft among the others, and the number that the draft will have once it is published. */
  async around(tx: Transaction, roundId: string): Promise<RoundAmongOthers> {
    const seen = await tx.repository(RoundRow).findOneBy({ organizationId: tx.organizationId, id: roundId });
    if (!seen) throw new NotFound();
    const rounds = (await this.rounds(tx, [seen.loopId])).get(seen.loopId) ?? [];
    const round = rounds.find(({ id }) => id === roundId);
    if (!round) throw new NotFound();
    const version = ((await this.latest(tx, seen.loopId))?.version ?? 0) + 1;
    return { loopId: seen.loopId, rounds, round, version };
  }

  /** Rounds of drafts as the client sees them, each with the number of its last edit. */
  async shownDrafts(tx: Transaction, rounds: readonly RoundPlan[]): Promise<Round[]> {
    const rows = await tx.repository(RoundRow).findBy({ organizationId: tx.organizationId, id: In(rounds.map(({ id }) => id)) }); // prettier-ignore
    const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
    return (await this.shown(tx, rounds)).map((round) => ({ ...round, revision: revisions.get(round.id) ?? null }));
  }

  /** Rounds as the client sees them, with the members who sit in them and where their questions stand. */
  async shown(tx: Transaction, rounds: readonly RoundPlan[]): Promise<Round[]> {
    const members = await this.members.named(tx, rounds.flatMap((round) => round.seats.map((seat) => seat.memberId))); // prettier-ignore
    const places = await this.questions.places(tx, rounds.flatMap((round) => round.questions.map((question) => question.id))); // prettier-ignore
    return rounds.map((round) => toRound(round, members, places));
  }

  /** What a draft's formula says of its rounds; undefined: nothing beyond the usual. */
  async formula(tx: Transaction, loopId: string, rounds: readonly RoundPlan[]): Promise<LoopFormula | undefined> {
    const { formula } = await tx.repository(LoopRow).findOneByOrFail({ organizationId: tx.organizationId, id: loopId });
    return formula ? formulaWithin(formula, rounds) : undefined;
  }

  /** How often a draft changed; strange and missing ids answer alike. */
  async changes(tx: Transaction, loopId: string): Promise<number> {
    const loop = await tx.repository(LoopRow).findOneBy({ organizationId: tx.organizationId, id: loopId });
    if (!loop) throw new NotFound();
    return loop.changes;
  }

  /** Says after every change whether the draft now differs from what was published, tells who has it open, and answers its rounds. */
  async settle(tx: Transaction, loopId: string): Promise<RoundPlan[]> {
    const rounds = (await this.rounds(tx, [loopId])).get(loopId) ?? [];
    const latest = await this.latest(tx, loopId);
    const where = { organizationId: tx.organizationId, id: loopId };
    await tx.repository(LoopRow).increment(where, 'changes', 1);
    tx.afterCommit(() => this.signals.publish(loopTopic(loopId)));
    if (!latest) return rounds;
    const { title, role } = await tx.repository(LoopRow).findOneByOrFail(where);
    const draft = { ...latest, title, role, rounds, formula: await this.formula(tx, loopId, rounds) };
    await tx.repository(LoopRow).update(where, { draftChanged: !samePlan(latest, draft) });
    return rounds;
  }

  /** Settles the round's loop and answers the round as the client sees it. */
  async settledRound(tx: Transaction, round: Pick<RoundRow, 'id' | 'loopId'>): Promise<Round> {
    return this.oneOf(tx, await this.settle(tx, round.loopId), round.id);
  }

  /** One round of a draft as the client sees it. */
  async shownRound(tx: Transaction, { id, loopId }: Pick<RoundRow, 'id' | 'loopId'>): Promise<Round> {
    return this.oneOf(tx, await this.ofLoop(tx, loopId), id);
  }

  private async oneOf(tx: Transaction, rounds: readonly RoundPlan[], id: string): Promise<Round> {
    const [shown] = await this.shownDrafts(tx, rounds.filter((each) => each.id === id)); // prettier-ignore
    if (!shown) throw new NotFound();
    return shown;
  }

  /** The last published version; null for a loop that never was. */
  async latest(tx: Transaction, loopId: string): Promise<LoopPlan | null> {
    const where = { organizationId: tx.organizationId, loopId };
    const row = await tx.repository(LoopVersionRow).findOne({ where, order: { version: 'DESC' } });
    return row?.plan ?? null;
  }

  private async questionsChanged(tx: Transaction, questionIds: readonly string[]): Promise<void> {
    const loops = await tx.query<{ id: string }>(
      `SELECT l.id FROM loops l WHERE l.organization_id = $1 AND EXISTS (
         SELECT 1 FROM rounds r JOIN round_questions q ON (q.organization_id, q.round_id) = (r.organization_id, r.id)
         WHERE (r.organization_id, r.loop_id) = (l.organization_id, l.id) AND q.question_id = ANY ($2::uuid[]))
       ORDER BY l.id FOR UPDATE`,
      [tx.organizationId, questionIds],
    );
    for (const { id } of loops) await this.settle(tx, id);
  }
}

// The database keeps a plan's fields in an order of its own, so plans are compared as values.
function samePlan(one: LoopPlan, other: LoopPlan): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
