import type { PlannedQuestion } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';
import type { QuestionPlace } from './question-bank.view.js';

/** A question as it stands now, and where. */
export type BankQuestion = PlannedQuestion & QuestionPlace & { bankId: string; sectionId: string; placement: number };

/** What a page of questions is narrowed to; null narrows nothing. */
export interface Narrowing {
  bankId: string | null;
  text: string | null;
  level: string | null;
  kind: string | null;
  tag: string | null;
}

const COLUMNS = `q.id, q.revision, q.text, q.kind, q.level, q.minutes, q.hints, q.tags, s.path AS "sectionPath",
  q.follow_ups AS "followUps", q.reference_answers AS "referenceAnswers", q.dimension_keys AS "dimensionKeys",
  q.bank_id AS "bankId", q.section_id AS "sectionId", q.placement, q.archived_at AS "archivedAt"`;
const SECTION = 'JOIN sections s ON (s.organization_id, s.id) = (q.organization_id, q.section_id)';
const PLACE = 'q.bank_id, q.section_position, q.position, q.id';

// A bank that is archived keeps its questions to itself, unless it is the one asked for.
const LIVING = `q.archived_at IS NULL AND ($2::uuid IS NOT NULL OR q.bank_id NOT IN (
    SELECT id FROM question_banks WHERE organization_id = $1 AND archived_at IS NOT NULL))`;

// Whole words through the word index; parts of words and signs that are no words through the trigrams.
const NARROWED = `q.organization_id = $1 AND ${LIVING}
  AND ($2::uuid IS NULL OR q.bank_id = $2)
  AND ($3::text IS NULL OR q.words @@ websearch_to_tsquery('simple', $3) OR q.text ILIKE $4)
  AND ($5::text IS NULL OR q.level = $5)
  AND ($6::text IS NULL OR q.kind = $6)
  AND ($7::text IS NULL OR q.tags @> ARRAY[$7])`;

const patternOf = (text: string | null): string | null => text && `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const narrowed = (tx: Transaction, { bankId, text, level, kind, tag }: Narrowing): unknown[] => [
  tx.organizationId,
  bankId,
  text,
  patternOf(text),
  level,
  kind,
  tag,
];

/** Questions in the order bank, section, place, after the one that the cursor names. */
export function pageOfQuestions(tx: Transaction, by: Narrowing, limit: number, afterId: string | null): Promise<BankQuestion[]> {
  return tx.query<BankQuestion>(
    `SELECT ${COLUMNS} FROM questions q ${SECTION} WHERE ${NARROWED}
       AND ($8::uuid IS NULL OR (${PLACE}) > (SELECT ${PLACE} FROM questions q WHERE q.organization_id = $1 AND q.id = $8))
     ORDER BY ${PLACE} LIMIT $9`,
    [...narrowed(tx, by), afterId, limit],
  );
}

export async function countOfQuestions(tx: Transaction, by: Narrowing): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM questions q WHERE ${NARROWED}`,
    narrowed(tx, by),
  );
  return row?.count ?? 0;
}

export function questionsById(tx: Transaction, ids: readonly string[]): Promise<BankQuestion[]> {
  return tx.query<BankQuestion>(
    `SELECT ${COLUMNS} FROM questions q ${SECTION} WHERE q.organization_id = $1 AND q.id = ANY ($2::uuid[])`,
    [tx.organizationId, ids],
  );
}

/** The first `most` living questions of each bank, in document order. */
export function questionsOfBanks(tx: Transaction, bankIds: readonly string[], most: number): Promise<BankQuestion[]> {
  return tx.query<BankQuestion>(
    `SELECT ${COLUMNS} FROM unnest($2::uuid[]) bank_id
     CROSS JOIN LATERAL (SELECT * FROM questions q WHERE q.organization_id = $1 AND q.bank_id = bank_id.bank_id AND q.archived_at IS NULL
                         ORDER BY q.section_position, q.position, q.id LIMIT $3) q
     ${SECTION} ORDER BY ${PLACE}`,
    [tx.organizationId, bankIds, most],
  );
}

/** What a plan freezes of a question: all that it says, and nothing of where it stands. */
export function plannedOf({
  bankId: _b,
  sectionId: _s,
  placement: _p,
  archivedAt: _a,
  ...planned
}: BankQuestion): PlannedQuestion {
  return planned;
}

/** Keeps what a question says now under its revision; revisions are only ever added. */
export async function keepRevision(
  tx: Transaction,
  question: BankQuestion,
  memberId: string,
  reason: string | null,
): Promise<void> {
  const { id, revision, sectionPath: _, ...content } = plannedOf(question);
  await tx.query(
    `INSERT INTO question_revisions (organization_id, question_id, revision, content, reason, member_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.organizationId, id, revision, JSON.stringify(content), reason, memberId],
  );
}
