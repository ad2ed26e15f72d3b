import type { CoverableSection } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

/** A section as coverage sees it. */
export interface BankSection extends CoverableSection {
  path: string[];
  bankName: string;
}

/** The sections of all banks that these questions come from, in document order; without those for the candidate to ask. */
export function sectionsAround(tx: Transaction, questionIds: readonly string[]): Promise<BankSection[]> {
  return tx.query<BankSection>(
    `WITH RECURSIVE theirs AS (
       SELECT id FROM sections WHERE organization_id = $1 AND for_candidate
       UNION SELECT s.id FROM sections s JOIN theirs t ON s.organization_id = $1 AND s.parent_id = t.id)
     SELECT s.id, s.parent_id AS "parentId", s.path, b.name AS "bankName", coalesce((
         SELECT jsonb_agg(jsonb_build_object('text', area, 'words', tsvector_to_array(core_words(area))) ORDER BY nth)
         FROM unnest(s.key_areas) WITH ORDINALITY AS a (area, nth)), '[]') AS "keyAreas"
     FROM sections s JOIN question_banks b ON (b.organization_id, b.id) = ($1, s.bank_id)
     WHERE s.organization_id = $1 AND s.id NOT IN (SELECT id FROM theirs)
       AND s.bank_id IN (SELECT bank_id FROM questions WHERE organization_id = $1 AND id = ANY ($2::uuid[]))
     ORDER BY b.name, b.id, s.position`,
    [tx.organizationId, questionIds],
  );
}

/** Where questions stand and the stems of all that they say. */
export async function wordsOf(
  tx: Transaction,
  questionIds: readonly string[],
): Promise<Map<string, { sectionId: string; words: string[] }>> {
  const rows = await tx.query<{ id: string; sectionId: string; words: string[] }>(
    `SELECT id, section_id AS "sectionId", tsvector_to_array(core_words(concat_ws(' ', text, term, array_to_string(hints, ' '),
       array_to_string(tags, ' '), array_to_string(follow_ups, ' '),
       (SELECT string_agg(answer->>'text', ' ') FROM jsonb_array_elements(reference_answers) answer)))) AS words
     FROM questions WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [tx.organizationId, questionIds],
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
