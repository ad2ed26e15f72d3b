import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RUBRIC_PRESETS, rubricOfPreset, type RubricDraft, type RubricPlan } from '@strata/domain';
import { In, IsNull, Not } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { OrganizationFounded } from '../identity/identity.events.js';
import { DimensionRow } from './dimension.entity.js';
import { RubricRow } from './rubric.entity.js';
import { insertRubric, markPublished } from './rubric.query.js';
import { toRubric, type Rubric } from './rubric.view.js';

/** Rubric versions; a published one never changes. */
@Injectable()
export class RubricService implements OnModuleInit {
  constructor(private readonly transactions: Transactions) {}

  onModuleInit(): void {
    this.transactions.on(OrganizationFounded, async (tx) => {
      for (const preset of RUBRIC_PRESETS) await this.publishPreset(tx, rubricOfPreset(preset));
    });
  }

  /** The latest published version of each rubric. */
  async rubrics(actor: Actor): Promise<Rubric[]> {
    return this.transactions.run(actor.organizationId, async (tx) => (await this.publishedList(tx)).map(toRubric));
  }

  async publishedList(tx: Transaction): Promise<RubricPlan[]> {
    const latest = await tx.query<{ id: string }>(
      `SELECT id FROM (
         SELECT DISTINCT ON (family_id) id, name, published_at FROM rubrics
         WHERE organization_id = $1 AND published_at IS NOT NULL ORDER BY family_id, version DESC) latest
       ORDER BY published_at, name, id`,
      [tx.organizationId],
    );
    const plans = await this.plans(tx, latest.map((row) => row.id)); // prettier-ignore
    return latest.flatMap(({ id }) => plans.get(id) ?? []);
  }

  /** A published version as a plan freezes it; strange and missing ids answer alike. */
  async plan(tx: Transaction, rubricId: string): Promise<RubricPlan> {
    const id = knownId(rubricId);
    const plan = (await this.plans(tx, [id])).get(id);
    if (plan) return plan;
    if (await this.exists(tx, id)) throw invalid('rubricId', 'This rubric is still a draft. Publish it, or choose another.');
    throw new NotFound();
  }

  /** Published versions by id; any other id is left out. */
  async plans(tx: Transaction, ids: readonly string[]): Promise<Map<string, RubricPlan>> {
    const { organizationId } = tx;
    const wanted = [...new Set(ids)];
    const rows = await tx.repository(RubricRow).findBy({ organizationId, id: In(wanted), publishedAt: Not(IsNull()) });
    const dimensions = await tx
      .repository(DimensionRow)
      .find({ where: { organizationId, rubricId: In(wanted) }, order: { position: 'ASC' } });
    return new Map(rows.map((row) => [row.id, toPlan(row, dimensions.filter((dimension) => dimension.rubricId === row.id))])); // prettier-ignore
  }

  exists(tx: Transaction, id: string): Promise<boolean> {
    return tx.repository(RubricRow).existsBy({ organizationId: tx.organizationId, id });
  }

  dimensionExists(tx: Transaction, id: string): Promise<boolean> {
    return tx.repository(DimensionRow).existsBy({ organizationId: tx.organizationId, id });
  }

  // What an organization builds its first loop from.
  private async publishPreset(tx: Transaction, preset: RubricDraft): Promise<void> {
    const { id } = await insertRubric(tx, { draft: preset, familyId: null, version: 1 });
    await markPublished(tx, id);
  }
}

function toPlan({ id, name, version }: RubricRow, dimensions: readonly DimensionRow[]): RubricPlan {
  return {
    id,
    name,
    version,
    dimensions: dimensions.map((row) => ({ id: row.id, key: row.key, name: row.name, weight: row.weight, anchors: row.anchors })),
  };
}
