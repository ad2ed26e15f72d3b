import type { StandingSection } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

/** The bank of a section; null where there is no such section. */
export async function bankOf(tx: Transaction, sectionId: string): Promise<string | null> {
  const sql = 'SELECT bank_id AS id FROM sections WHERE organization_id = $1 AND id = $2';
  return (await tx.one<{ id: string }>(sql, [tx.organizationId, sectionId]))?.id ?? null;
}

/** Keeps everybody else from moving the bank's sections until the end of the transaction. */
export async function lockBank(tx: Transaction, bankId: string): Promise<{ id: string; archived: boolean } | null> {
  const sql =
    'SELECT id, archived_at IS NOT NULL AS archived FROM question_banks WHERE organization_id = $1 AND id = $2 FOR UPDATE';
  return tx.one(sql, [tx.organizationId, bankId]);
}

export function standingSections(tx: Transaction, bankId: string): Promise<StandingSection[]> {
  return tx.query<StandingSection>(
    `SELECT id, parent_id AS "parentId", position, title, path FROM sections WHERE organization_id = $1 AND bank_id = $2
     ORDER BY position FOR UPDATE`,
    [tx.organizationId, bankId],
  );
}

/** Gives sections and their questions other places in the bank. */
export async function moveTo(tx: Transaction, bankId: string, sections: { id: string; position: number }[]): Promise<void> {
  if (sections.length === 0) return;
  const values = [tx.organizationId, bankId, sections.map(({ id }) => id), sections.map(({ position }) => position)];
  await tx.query(
    `UPDATE sections s SET position = n.position FROM unnest($3::uuid[], $4::int[]) AS n (id, position)
     WHERE s.organization_id = $1 AND s.bank_id = $2 AND s.id = n.id`,
    values,
  );
  await tx.query(
    `UPDATE questions q SET section_position = n.position FROM unnest($3::uuid[], $4::int[]) AS n (id, position)
     WHERE q.organization_id = $1 AND q.bank_id = $2 AND q.section_id = n.id`,
    values,
  );
}

/** Adds key areas to standing sections, and guidance where they have none. */
export async function joinSections(
  tx: Transaction,
  sections: { id: string; guidance: string | null; keyAreas: string[] }[],
): Promise<void> {
  for (const { id, guidance, keyAreas } of sections.filter((each) => each.guidance !== null || each.keyAreas.length > 0)) {
    await tx.query(
      `UPDATE sections SET guidance = coalesce(guidance, $3), revision = revision + 1,
         key_areas = key_areas || ARRAY(SELECT area FROM unnest($4::text[]) WITH ORDINALITY AS a (area, at) WHERE area <> ALL (key_areas) ORDER BY at)
       WHERE organization_id = $1 AND id = $2 AND ((guidance IS NULL AND $3::text IS NOT NULL) OR NOT key_areas @> $4::text[])`,
      [tx.organizationId, id, guidance, keyAreas],
    );
  }
}

/** For each section the place behind its last question. */
export async function nextPlaces(tx: Transaction, sectionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; next: number }>(
    `SELECT section_id AS id, max(position) + 1 AS next FROM questions WHERE organization_id = $1 AND section_id = ANY ($2::uuid[])
     GROUP BY section_id`,
    [tx.organizationId, sectionIds],
  );
  return new Map(rows.map(({ id, next }) => [id, next]));
}
