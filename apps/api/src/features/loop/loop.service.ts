import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { obstaclesToPublishing, type LoopFormula, type LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionUseService } from '../question-use/question-use.service.js';
import type { QuestionLoop } from '../question-use/question-use.view.js';
import { DraftService } from './draft.service.js';
import { LoopRow } from './loop.entity.js';
import { createLoopSchema, updateLoopSchema, type CreateLoopInput, type UpdateLoopInput } from './loop.inputs.js';
import { LoopVersionRow } from './loop-version.entity.js';
import { StaleLoopProblem, toLoop, type Loop, type Round } from './loop.view.js';

const HEADS = `SELECT l.id AS "loopId", l.title, l.role, l.draft_changed AS "draftChanged", l.revision, l.changes,
    (SELECT max(v.version) FROM loop_versions v WHERE (v.organization_id, v.loop_id) = (l.organization_id, l.id)) AS version
  FROM loops l WHERE l.organization_id = $1`;

const HOLDING = `SELECT h.question_id AS "questionId", l.id, l.title, bool_or(h.version IS NULL) AS "inDraft",
    coalesce(array_agg(h.version ORDER BY h.version) FILTER (WHERE h.version IS NOT NULL), '{}') AS versions
  FROM (SELECT q.organization_id, q.question_id, r.loop_id, NULL AS version
          FROM round_questions q JOIN rounds r ON (r.organization_id, r.id) = (q.organization_id, q.round_id)
        UNION ALL SELECT organization_id, question_id, loop_id, version FROM question_plans) h
  JOIN loops l ON (l.organization_id, l.id) = (h.organization_id, h.loop_id)
  WHERE h.organization_id = $1 AND h.question_id = ANY ($2::uuid[])
  GROUP BY h.question_id, l.id, l.title, l.created_at ORDER BY l.created_at, l.id`;

type Head = Parameters<typeof toLoop>[0];

/** Loops: drafted by anyone who drafts, published as versions that never change. */
@Injectable()
export class LoopService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftService,
    private readonly uses: QuestionUseService,
    private readonly audit: AuditService,
  ) {}

  /** Those of quick interviews stand apart: each was made for one interview. */
  async loops(actor: Actor): Promise<Loop[]> {
    const heads = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<Head>(`${HEADS} AND NOT l.quick ORDER BY l.created_at, l.id`, [tx.organizationId]),
    );
    return this.shown(actor, heads);
  }

  async loop(actor: Actor, id: string): Promise<Loop> {
    return this.transactions.run(actor.organizationId, (tx) => this.one(tx, actor, knownId(id)));
  }

  async create(actor: Actor, input: CreateLoopInput): Promise<Loop> {
    mustBeAllowed(actor, 'loops.draft');
    return this.transactions.run(actor.organizationId, async (tx) => this.one(tx, actor, await this.begin(tx, actor, input)));
  }

  /** Writes a loop without rounds, and answers its id; a quick one stands in no list. */
  async begin(tx: Transaction, actor: Actor, input: CreateLoopInput, quick = false): Promise<string> {
    const wanted = validated(createLoopSchema, input);
    const row = {
      organizationId: tx.organizationId,
      id: randomUUID(),
      ...wanted,
      quick,
      draftChanged: true,
      revision: 1,
      changes: 1,
    };
    await tx.repository(LoopRow).insert({ ...row, createdBy: actor.memberId });
    await this.audit.record(tx, actor.memberId, 'loop created', row.id);
    return row.id;
  }

  async update(actor: Actor, input: UpdateLoopInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const loop = await this.drafts.lock(tx, knownId(input.loopId));
      mustBeAllowed(actor, 'loops.draft');
      const { title = loop.title, role = loop.role } = validated(updateLoopSchema, input);
      if ((input.expectedRevision ?? loop.revision) !== loop.revision)
        throw new Refusal(new StaleLoopProblem(await this.one(tx, actor, loop.id)));
      const revision = loop.revision + 1;
      await tx.repository(LoopRow).update({ organizationId: tx.organizationId, id: loop.id }, { title, role, revision });
      await this.drafts.settle(tx, loop.id);
      return this.one(tx, actor, loop.id);
    });
  }

  /** Writes a draft's formula; null: nothing beyond the usual. */
  async keepFormula(tx: Transaction, loopId: string, formula: LoopFormula | null): Promise<void> {
    const where = { organizationId: tx.organizationId, id: loopId };
    await tx.repository(LoopRow).update(where, { formula });
    await tx.repository(LoopRow).increment(where, 'revision', 1);
  }

  /** Freezes the draft as the next version; an unchanged draft answers the version there is. */
  async publish(actor: Actor, loopId: string): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      await this.freeze(tx, actor, knownId(loopId));
      return this.one(tx, actor, knownId(loopId));
    });
  }

  /** The same inside a transaction that does more. */
  async freeze(tx: Transaction, actor: Actor, loopId: string): Promise<void> {
    const loop = await this.drafts.lock(tx, loopId);
    mustBeAllowed(actor, 'loops.publish');
    const rounds = await this.drafts.settle(tx, loop.id);
    const { draftChanged, version } = await this.head(tx, loop.id);
    if (version !== null && !draftChanged) return;
    const obstacles = obstaclesToPublishing(rounds.map(({ title, questions }) => ({ title, questionCount: questions.length })));
    if (obstacles.length > 0) throw invalid('rounds', obstacles.join(' '));
    for (const { revealPolicy } of rounds) await this.drafts.mustAllow(tx, revealPolicy);
    const { organizationId } = tx;
    const formula = await this.drafts.formula(tx, loop.id, rounds);
    const named = { loopId: loop.id, version: (version ?? 0) + 1, title: loop.title, role: loop.role };
    const plan: LoopPlan = { ...named, rounds, ...(formula && { formula }) };
    await tx
      .repository(LoopVersionRow)
      .insert({ organizationId, loopId: loop.id, version: plan.version, plan, publishedBy: actor.memberId });
    const questionIds = rounds.flatMap(({ questions }) => questions.map((question) => question.id));
    await this.uses.planned(tx, loop.id, plan.version, questionIds);
    await tx.repository(LoopRow).update({ organizationId, id: loop.id }, { draftChanged: false });
    await this.audit.record(tx, actor.memberId, 'loop published', loop.id, { version: plan.version });
  }

  /** The loops whose draft or published versions hold questions, by the question's id. */
  async holding(actor: Actor, questionIds: readonly string[]): Promise<Map<string, QuestionLoop[]>> {
    const records = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<QuestionLoop & { questionId: string }>(HOLDING, [tx.organizationId, questionIds]),
    );
    const held = new Map(questionIds.map((id): [string, QuestionLoop[]] => [id, []]));
    for (const { questionId, ...loop } of records) held.get(questionId)?.push(loop);
    return held;
  }

  /** A published version as candidacies go through it. */
  async published(actor: Actor, loopId: string, version: number): Promise<Loop> {
    const plan = await this.transactions.run(actor.organizationId, (tx) => this.plan(tx, loopId, version));
    const rounds = (): Promise<Round[]> =>
      this.transactions.run(actor.organizationId, (tx) => this.drafts.shown(tx, plan.rounds));
    return toLoop({ ...plan, draftChanged: false, revision: null, changes: null }, actor.role, rounds);
  }

  /** The last published plan; null for a loop that was never published, NotFound where there is no loop. */
  async latestPlan(tx: Transaction, loopId: string): Promise<LoopPlan | null> {
    await this.head(tx, knownId(loopId));
    return this.drafts.latest(tx, knownId(loopId));
  }

  async plan(tx: Transaction, loopId: string, version: number): Promise<LoopPlan> {
    const row = await tx.repository(LoopVersionRow).findOneBy({ organizationId: tx.organizationId, loopId, version });
    if (!row) throw new NotFound();
    return row.plan;
  }

  /** A loop with its draft, as the transaction sees it; strange and missing ids answer alike. */
  async one(tx: Transaction, actor: Actor, id: string): Promise<Loop> {
    const [loop] = this.shown(actor, [await this.head(tx, id)]);
    if (!loop) throw new NotFound();
    return loop;
  }

  private async head(tx: Transaction, id: string): Promise<Head> {
    const head = await tx.one<Head>(`${HEADS} AND l.id = $2`, [tx.organizationId, id]);
    if (!head) throw new NotFound();
    return head;
  }

  private shown(actor: Actor, heads: Head[]): Loop[] {
    let drafts: Promise<Map<string, Round[]>> | undefined;
    const read = (): Promise<Map<string, Round[]>> => (drafts ??= this.draftsOf(actor, heads));
    return heads.map((head) => toLoop(head, actor.role, async () => (await read()).get(head.loopId) ?? []));
  }

  private draftsOf(actor: Actor, heads: Head[]): Promise<Map<string, Round[]>> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const plans = await this.drafts.rounds(tx, heads.map((head) => head.loopId)); // prettier-ignore
      const rounds = await this.drafts.shownDrafts(tx, [...plans.values()].flat());
      const byId = new Map(rounds.map((round) => [round.id, round]));
      return new Map([...plans].map(([loopId, its]) => [loopId, its.flatMap((round) => byId.get(round.id) ?? [])]));
    });
  }
}
