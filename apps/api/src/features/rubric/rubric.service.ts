import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RUBRIC_PRESETS, type RubricPlan } from '@strata/domain';
import { In, IsNull, Not } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { OrganizationFounded } from '../identity/identity.events.js';
import { DimensionRow } from './dimension.entity.js';
import { RubricRow } from './rubric.entity.js';
import { toRubric, type Rubric } from './rubric.view.js';

/** Rubric versions; a published one never changes. */
@Injectable()
export class RubricService implements OnModuleInit {
  constructor(private readonly transactions: Transactions) {}

  onModuleInit(): void {
    this.transactions.on(OrganizationFounded, (tx) => this.publishPresets(tx));
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

  // Every organization starts with rubrics to build its first loop from.
  private async publishPresets(tx: Transaction): Promise<void> {
    const { organizationId } = tx;
    const publishedAt = new Date();
    const rubrics = RUBRIC_PRESETS.map(({ name, dimensions }, place) => ({
      row: {
        organizationId,
        id: randomUUID(),
        familyId: randomUUID(),
        name,
        version: 1,
        publishedAt: placed(publishedAt, place),
      },
      dimensions,
    }));
    await tx.repository(RubricRow).insert(rubrics.map((rubric) => rubric.row));
    await tx.repository(DimensionRow).insert(
      rubrics.flatMap(({ row, dimensions }) =>
        dimensions.map(({ key, name, anchors }, position) => ({
          ...{ organizationId, id: randomUUID(), rubricId: row.id, position, key, name, weight: 1 },
          anchors: anchors.map((text, index) => ({ level: index + 1, text })),
        })),
      ),
    );
  }
}

// A millisecond apart, so that they are listed in the order in which they are written down.
const placed = (at: Date, place: number): Date => new Date(at.getTime() + place);

function toPlan({ id, name, version }: RubricRow, dimensions: readonly DimensionRow[]): RubricPlan {
  return {
    id,
    name,
    version,
    dimensions: dimensions.map((row) => ({ id: row.id, key: row.key, name: row.name, weight: row.weight, anchors: row.anchors })),
  };
}
