import type { Transaction } from '../../platform/database/transaction.js';

/** A text and a question of a bank that are worded alike. */
export interface AlikePair {
  at: number;
  similarity: number;
  asked: string[];
  core: string[];
  questionId: string;
  text: string;
  bankName: string;
  unanswered: boolean;
}

export interface AlikeTexts {
  at: number;
  before: number;
  similarity: number;
  asked: string[];
  core: string[];
}

/** Living questions worded like one of the texts; without those that somebody said to be no duplicates of it. */
export function alikeInBanks(
  tx: Transaction,
  texts: readonly string[],
  hashes: readonly string[],
  least: number,
): Promise<AlikePair[]> {
  return tx.query<AlikePair>(
    `SELECT l.nth - 1 AS at, l.similarity, tsvector_to_array(core_words(($2::text[])[l.nth])) AS asked, tsvector_to_array(q.core) AS core,
       q.id AS "questionId", q.text, b.name AS "bankName", q.reference_answers = '[]' AS unanswered
     FROM doors.near_duplicates($2, $4) l
     JOIN questions q ON (q.organization_id, q.id) = ($1, l.question_id)
     JOIN question_banks b ON (b.organization_id, b.id) = ($1, q.bank_id)
     WHERE b.archived_at IS NULL AND NOT EXISTS (SELECT 1 FROM dismissed_duplicates d
       WHERE (d.organization_id, d.question_id, d.text_hash) = ($1, q.id, decode(($3::text[])[l.nth], 'hex')))
     ORDER BY l.nth, l.similarity DESC, q.id`,
    [tx.organizationId, texts, hashes, least],
  );
}

/** Texts of one list that are worded like an earlier one. */
export function alikeInside(tx: Transaction, texts: readonly string[], least: number): Promise<AlikeTexts[]> {
  return tx.query<AlikeTexts>(
    `SELECT r.nth - 1 AS at, r.before - 1 AS before, r.similarity, tsvector_to_array(core_words(($1::text[])[r.nth])) AS asked,
       tsvector_to_array(core_words(($1::text[])[r.before])) AS core
     FROM near_repeats($1, $2) r ORDER BY r.nth, r.similarity DESC, r.before`,
    [texts, least],
  );
}

/** Core words that one in twenty-five of the organization's questions has, by a sample of them. */
export async function commonWords(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.query<{ word: string }>(
    `WITH sample AS (SELECT core FROM questions WHERE organization_id = $1 ORDER BY id LIMIT 2000)
     SELECT word FROM sample CROSS JOIN unnest(tsvector_to_array(core)) word
     GROUP BY word HAVING count(*) >= greatest(5, (SELECT count(*) FROM sample) / 25.0)`,
    [tx.organizationId],
  );
  return new Set(rows.map((row) => row.word));
}

export async function dismiss(tx: Transaction, questionId: string, textHash: string, memberId: string): Promise<void> {
  await tx.query(
    `INSERT INTO dismissed_duplicates (organization_id, question_id, text_hash, member_id) VALUES ($1, $2, decode($3, 'hex'), $4)
     ON CONFLICT DO NOTHING`,
    [tx.organizationId, questionId, textHash, memberId],
  );
}

export async function warnAgain(tx: Transaction, questionId: string, textHash: string): Promise<void> {
  await tx.query(
    `DELETE FROM dismissed_duplicates WHERE (organization_id, question_id, text_hash) = ($1, $2, decode($3, 'hex'))`,
    [tx.organizationId, questionId, textHash],
  );
}
