import { Injectable } from '@nestjs/common';
import { emptyRubric, publishingFaults, RUBRIC_PRESETS, rubricOfPreset, type RubricDraft } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { toFamily, toVersion, type RubricFamily } from './rubric-family.view.js';
import { draftOf, RubricRow, type WholeRubric } from './rubric.entity.js';
import { keptDraft, rubricNameSchema, type CreateRubricInput, type EditRubricInput } from './rubric.inputs.js';
import { StaleRubricProblem } from './rubric.problems.js';
import { insertRubric, markPublished, rewriteRubric, versionsOf } from './rubric.query.js';

/** Rubrics while they are written: one draft per rubric, which becomes a version that never changes. */
@Injectable()
export class RubricDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async families(actor: Actor): Promise<RubricFamily[]> {
    const rows = await this.transactions.run(actor.organizationId, (tx) => versionsOf(tx));
    const ids = [...new Set(rows.map((row) => row.familyId))];
    const families = ids.flatMap((id) => toFamily(rows.filter((row) => row.familyId === id), actor.role) ?? []); // prettier-ignore
    return families.sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id));
  }

  async family(actor: Actor, id: string): Promise<RubricFamily> {
    return this.transactions.run(actor.organizationId, (tx) => this.shown(tx, actor, knownId(id)));
  }

  /** Begins a rubric: empty, as a preset, or as a copy of a version. */
  async create(actor: Actor, input: CreateRubricInput): Promise<RubricFamily> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const copied = input.copyOf ? draftOf(await this.whole(tx, input.copyOf)) : null;
      mustBeAllowed(actor, 'rubrics.draft');
      const { name } = validated(rubricNameSchema, input);
      return this.begun(tx, actor, { ...(copied ?? beginning(name, input.preset)), name });
    });
  }

  /** Writes a draft as the first of a new rubric. */
  async begun(tx: Transaction, actor: Actor, draft: RubricDraft): Promise<RubricFamily> {
    const { familyId } = await insertRubric(tx, { draft, familyId: null, version: 1 });
    await this.audit.record(tx, actor.memberId, 'rubric created', familyId);
    return this.shown(tx, actor, familyId);
  }

  /** Writes the next revision of a draft; refused where somebody else wrote one since. */
  async edit(actor: Actor, { rubricId, expectedRevision, rubric }: EditRubricInput): Promise<RubricFamily> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const row = await this.lockedDraft(tx, rubricId, () => mustBeAllowed(actor, 'rubrics.draft'));
      const draft = keptDraft(rubric);
      await this.mustBeCurrent(tx, row, expectedRevision);
      await rewriteRubric(tx, row, draft);
      return this.shown(tx, actor, row.familyId);
    });
  }

  /** Begins the next version of a rubric as its last one stands; where a draft is already written, answers that. */
  async startVersion(actor: Actor, familyId: string): Promise<RubricFamily> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { organizationId } = tx;
      const id = knownId(familyId);
      const where = { organizationId, familyId: id };
      await tx.repository(RubricRow).find({ where, order: { version: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      const rows = await versionsOf(tx, id);
      const last = rows.at(-1);
      if (!last) throw new NotFound();
      mustBeAllowed(actor, 'rubrics.draft');
      if (last.publishedAt) await insertRubric(tx, { draft: draftOf(last), familyId: id, version: last.version + 1 });
      return this.shown(tx, actor, id);
    });
  }

  /** Takes a draft away; published versions stay. */
  async discard(actor: Actor, rubricId: string, expectedRevision: number): Promise<RubricFamily | null> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const row = await this.lockedDraft(tx, rubricId, () => mustBeAllowed(actor, 'rubrics.draft'));
      await this.mustBeCurrent(tx, row, expectedRevision);
      await tx.repository(RubricRow).delete({ organizationId: tx.organizationId, id: row.id });
      await this.audit.record(tx, actor.memberId, 'rubric draft discarded', row.familyId, { version: row.version });
      return toFamily(await versionsOf(tx, row.familyId), actor.role);
    });
  }

  /** Makes the draft a version that never changes; one that is published already answers as it is. */
  async publish(actor: Actor, rubricId: string, expectedRevision: number): Promise<RubricFamily> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const row = await this.locked(tx, rubricId);
      mustBeAllowed(actor, 'rubrics.publish');
      if (row.publishedAt) return this.shown(tx, actor, row.familyId);
      await this.mustBeCurrent(tx, row, expectedRevision);
      const [fault] = publishingFaults(draftOf(await this.whole(tx, row.id)));
      if (fault) throw invalid(`rubric.${fault.path}`, fault.message);
      await markPublished(tx, row.id);
      await this.audit.record(tx, actor.memberId, 'rubric published', row.familyId, { version: row.version });
      return this.shown(tx, actor, row.familyId);
    });
  }

  /** A version as it stands, published or not; strange and missing ids answer alike. */
  async whole(tx: Transaction, rubricId: string): Promise<WholeRubric> {
    const id = knownId(rubricId);
    const row = await tx.repository(RubricRow).findOneBy({ organizationId: tx.organizationId, id });
    const found = row && (await versionsOf(tx, row.familyId)).find((each) => each.id === id);
    if (!found) throw new NotFound();
    return found;
  }

  private async locked(tx: Transaction, rubricId: string): Promise<RubricRow> {
    const where = { organizationId: tx.organizationId, id: knownId(rubricId) };
    const row = await tx.repository(RubricRow).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFound();
    return row;
  }

  private async lockedDraft(tx: Transaction, rubricId: string, mayWrite: () => void): Promise<RubricRow> {
    const row = await this.locked(tx, rubricId);
    mayWrite();
    if (row.publishedAt) throw new Refusal(new LockedProblem('A published version never changes. Begin a new version of it.'));
    return row;
  }

  private async mustBeCurrent(tx: Transaction, row: RubricRow, expectedRevision: number): Promise<void> {
    if (row.revision !== expectedRevision) throw new Refusal(new StaleRubricProblem(toVersion(await this.whole(tx, row.id))));
  }

  private async shown(tx: Transaction, actor: Actor, familyId: string): Promise<RubricFamily> {
    const family = toFamily(await versionsOf(tx, familyId), actor.role);
    if (!family) throw new NotFound();
    return family;
  }
}

function beginning(name: string, preset: string | null | undefined): RubricDraft {
  if (!preset) return emptyRubric(name);
  const found = RUBRIC_PRESETS.find((each) => each.name === preset);
  if (found) return rubricOfPreset(found);
  const names = RUBRIC_PRESETS.map((each) => each.name).join(', ');
  throw invalid('preset', `There is no preset of this name. Choose one of: ${names}.`);
}
