import type { OutlinedSection } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

/** Sections of a bank in document order with what their living questions take; those for the candidate to ask are left out. */
export function outlineOf(tx: Transaction, bankId: string): Promise<OutlinedSection[]> {
  return tx.query<OutlinedSection>(
    `WITH RECURSIVE asked AS (
       SELECT id, parent_id, title, position FROM sections
       WHERE organization_id = $1 AND bank_id = $2 AND parent_id IS NULL AND NOT for_candidate
       UNION ALL SELECT s.id, s.parent_id, s.title, s.position
       FROM sections s JOIN asked a ON s.organization_id = $1 AND s.parent_id = a.id AND NOT s.for_candidate)
     SELECT a.id, a.parent_id AS "parentId", a.title, coalesce(q.questions, '[]') AS questions
     FROM asked a LEFT JOIN (
       SELECT section_id, json_agg(json_build_object('kind', kind, 'level', level, 'minutes', minutes)) AS questions
       FROM questions WHERE organization_id = $1 AND bank_id = $2 AND archived_at IS NULL GROUP BY section_id) q ON q.section_id = a.id
     ORDER BY a.position`,
    [tx.organizationId, bankId],
  );
}

/** Those of the ids that the organization has as sections. */
export async function knownSections(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const sql = 'SELECT id FROM sections WHERE organization_id = $1 AND id = ANY ($2::uuid[])';
  const rows = await tx.query<{ id: string }>(sql, [tx.organizationId, ids]);
  return new Set(rows.map(({ id }) => id));
}
