import { randomUUID } from 'node:crypto';
import { anchorsOf, type RubricDraft } from '@strata/domain';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transaction.js';
import { DimensionRow } from './dimension.entity.js';
import { RubricRow, type WholeRubric } from './rubric.entity.js';

/** Every version of one family, or of all, oldest first. */
export async function versionsOf(tx: Transaction, familyId?: string): Promise<WholeRubric[]> {
  const { organizationId } = tx;
  const where = familyId === undefined ? { organizationId } : { organizationId, familyId };
  const rows = await tx.repository(RubricRow).find({ where, order: { version: 'ASC' } });
  const dimensions = await tx
    .repository(DimensionRow)
    .find({ where: { organizationId, rubricId: In(rows.map((row) => row.id)) }, order: { position: 'ASC' } });
  return rows.map((row) => ({ ...row, dimensions: dimensions.filter((dimension) => dimension.rubricId === row.id) }));
}

/** Writes a draft; with no family it begins one. */
export async function insertRubric(
  tx: Transaction,
  { draft, familyId, version }: { draft: RubricDraft; familyId: string | null; version: number },
): Promise<{ id: string; familyId: string }> {
  const { name, levels, bar, weightReason } = draft;
  const ids = { id: randomUUID(), familyId: familyId ?? randomUUID() };
  await tx.repository(RubricRow).insert({
    organizationId: tx.organizationId,
    ...ids,
    name,
    version,
    levels,
    bar,
    weightReason,
    revision: 1,
    publishedAt: null,
  });
  await insertDimensions(tx, ids.id, draft);
  return ids;
}

/** Puts a draft in the place of what a row said, as its next revision. */
export async function rewriteRubric(tx: Transaction, row: RubricRow, draft: RubricDraft): Promise<void> {
  const { organizationId } = tx;
  const { name, levels, bar, weightReason } = draft;
  await tx
    .repository(RubricRow)
    .update(
      { organizationId, id: row.id },
      { name, levels, bar, weightReason, revision: row.revision + 1, changedAt: new Date() },
    );
  await tx.repository(DimensionRow).delete({ organizationId, rubricId: row.id });
  await insertDimensions(tx, row.id, draft);
}

export async function markPublished(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE rubrics SET published_at = clock_timestamp() WHERE organization_id = $1 AND id = $2', [
    tx.organizationId,
    id,
  ]);
}

async function insertDimensions(tx: Transaction, rubricId: string, { dimensions }: RubricDraft): Promise<void> {
  if (dimensions.length === 0) return;
  const { organizationId } = tx;
  const rows = dimensions.map(({ key, name, weight, anchors }, position) => ({
    ...{ organizationId, id: randomUUID(), rubricId, position, key, name, weight },
    anchors: anchorsOf(anchors),
  }));
  await tx.repository(DimensionRow).insert(rows);
}
