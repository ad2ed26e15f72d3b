import type { QuestionKind, SuggestableQuestion } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

/** All that can be said of a question without what its scores say to a viewer. */
export type UnratedQuestion = Omit<SuggestableQuestion, 'separation' | 'mean'> & { text: string };

// Of each section the least exposed come first, so that a large bank is looked at in its whole breadth.
const OF_EACH_SECTION = 40;
const MOST_LOOKED_AT = 1_000;

const CHAINS = `chains AS (
    SELECT id, ARRAY[id] AS ids, for_candidate FROM sections WHERE organization_id = $1 AND parent_id IS NULL
    UNION ALL SELECT s.id, s.id || c.ids, s.for_candidate OR c.for_candidate
    FROM sections s JOIN chains c ON s.organization_id = $1 AND s.parent_id = c.id)`;

/** For which round questions are looked for; `version` is the number that the loop's draft will have. */
export interface Wanted {
  /** Null: the round stands in no loop yet. */
  loopId: string | null;
  version: number;
  /** Empty: every section. */
  sectionIds: readonly string[];
  /** Null: every kind. */
  kind: QuestionKind | null;
}

/** Living questions to suggest into a round. */
export function suggestable(tx: Transaction, { loopId, version, sectionIds, kind }: Wanted): Promise<UnratedQuestion[]> {
  return tx.query<UnratedQuestion>(
    `WITH RECURSIVE ${CHAINS}, uses AS (
       SELECT question_id, count(*)::int AS asked FROM question_uses WHERE organization_id = $1 GROUP BY question_id),
     looked_at AS (
       SELECT q.id, c.ids, coalesce(u.asked, 0) AS asked,
         row_number() OVER (PARTITION BY q.section_id ORDER BY coalesce(u.asked, 0), hashtext(q.id::text || $3::int), q.id) AS nth
       FROM questions q JOIN chains c ON c.id = q.section_id AND NOT c.for_candidate
       JOIN question_banks b ON (b.organization_id, b.id) = ($1, q.bank_id) AND b.archived_at IS NULL
       LEFT JOIN uses u ON u.question_id = q.id
       WHERE q.organization_id = $1 AND q.archived_at IS NULL AND (cardinality($4::uuid[]) = 0 OR c.ids && $4)
         AND ($5::text IS NULL OR q.kind = $5))
     SELECT q.id, q.text, q.kind, q.level, q.minutes, q.dimension_keys AS "dimensionKeys", l.ids AS "sectionIds",
       s.title AS "sectionTitle", false AS "forCandidate", l.asked,
       (SELECT count(*)::int FROM question_plans p WHERE p.organization_id = $1 AND p.question_id = q.id AND p.loop_id = $2::uuid) AS "inVersions",
       (SELECT count(DISTINCT h.loop_id)::int FROM (
          SELECT loop_id FROM question_plans WHERE organization_id = $1 AND question_id = q.id
          UNION ALL SELECT r.loop_id FROM round_questions p JOIN rounds r ON (r.organization_id, r.id) = (p.organization_id, p.round_id)
          WHERE p.organization_id = $1 AND p.question_id = q.id) h WHERE h.loop_id IS DISTINCT FROM $2::uuid) AS "inLoops"
     FROM (SELECT * FROM looked_at WHERE nth <= ${OF_EACH_SECTION} ORDER BY nth, id LIMIT ${MOST_LOOKED_AT}) l
     JOIN questions q ON (q.organization_id, q.id) = ($1, l.id) JOIN sections s ON (s.organization_id, s.id) = ($1, q.section_id)`,
    [tx.organizationId, loopId, version, sectionIds, kind],
  );
}

/** For each question its section and those around it, innermost first. */
export async function sectionChains(tx: Transaction, questionIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; ids: string[] }>(
    `WITH RECURSIVE ${CHAINS} SELECT q.id, c.ids FROM questions q JOIN chains c ON c.id = q.section_id
     WHERE q.organization_id = $1 AND q.id = ANY ($2::uuid[])`,
    [tx.organizationId, questionIds],
  );
  return new Map(rows.map(({ id, ids }) => [id, ids]));
}

/** Titles of sections by id; a section that the organization does not have is left out. */
export async function sectionTitles(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; title: string }>(
    'SELECT id, title FROM sections WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [tx.organizationId, ids],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What a candidate was asked so far, and what the plans of their other candidacies ask. */
export async function heardBefore(tx: Transaction, candidacyId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH own AS (SELECT candidate_id FROM candidacies WHERE organization_id = $1 AND id = $2)
     SELECT question_id AS id FROM question_uses WHERE organization_id = $1 AND candidate_id IN (SELECT candidate_id FROM own)
     UNION SELECT p.question_id FROM candidacies c
     JOIN question_plans p ON (p.organization_id, p.loop_id, p.version) = ($1, c.loop_id, c.loop_version)
     WHERE c.organization_id = $1 AND c.id <> $2 AND c.candidate_id IN (SELECT candidate_id FROM own)`,
    [tx.organizationId, candidacyId],
  );
  return rows.map(({ id }) => id);
}
