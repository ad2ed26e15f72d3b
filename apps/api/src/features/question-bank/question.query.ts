import type { PlannedQuestion } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';
import type { QuestionPlace } from './question-bank.view.js';

/** A question as it stands now, and where. */
export type BankQuestion = PlannedQuestion & QuestionPlace & { bankId: string; sectionId: string; placement: number };

const COLUMNS = `q.id, q.revision, q.text, q.term, q.ask_phrase AS "askPhrase", q.kind, q.level, q.level_inferred AS "levelInferred", q.minutes, q.hints, q.tags, s.path AS "sectionPath", s.guidance AS "sectionGuidance", s.key_areas AS "sectionKeyAreas",
  q.follow_ups AS "followUps", q.reference_answers AS "referenceAnswers", q.dimension_keys AS "dimensionKeys", q.anchors,
  q.bank_id AS "bankId", q.section_id AS "sectionId", q.placement, q.archived_at AS "archivedAt"`;
const SECTION = 'JOIN sections s ON (s.organization_id, s.id) = (q.organization_id, q.section_id)';
const PLACE = 'q.bank_id, q.section_position, q.position, q.id';

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

/** The living questions of a section, in order. */
export function questionsOfSection(tx: Transaction, sectionId: string): Promise<BankQuestion[]> {
  return tx.query<BankQuestion>(
    `SELECT ${COLUMNS} FROM questions q ${SECTION}
     WHERE q.organization_id = $1 AND q.section_id = $2 AND q.archived_at IS NULL ORDER BY q.position`,
    [tx.organizationId, sectionId],
  );
}

/** Where questions stand, without what they say. */
export function placesById(tx: Transaction, ids: readonly string[]): Promise<(QuestionPlace & { id: string })[]> {
  return tx.query(
    `SELECT q.id, q.bank_id AS "bankId", q.section_id AS "sectionId", q.placement, coalesce(q.archived_at, b.archived_at) AS "archivedAt"
     FROM questions q JOIN question_banks b ON (b.organization_id, b.id) = (q.organization_id, q.bank_id)
     WHERE q.organization_id = $1 AND q.id = ANY ($2::uuid[])`,
    [tx.organizationId, ids],
  );
}

/** Whether a question stands in a section, or inside one, whose questions are for the candidate to ask. */
export async function isForCandidate(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx.one(
    `WITH RECURSIVE above AS (
       SELECT s.parent_id, s.for_candidate FROM questions q JOIN sections s ON (s.organization_id, s.id) = ($1, q.section_id)
       WHERE q.organization_id = $1 AND q.id = $2
       UNION ALL SELECT s.parent_id, s.for_candidate FROM above a JOIN sections s ON (s.organization_id, s.id) = ($1, a.parent_id))
     SELECT 1 FROM above WHERE for_candidate LIMIT 1`,
    [tx.organizationId, id],
  );
  return row !== null;
}

/** The ids of the questions of sections, archived ones too, in order; a section without any has an empty list. */
export async function questionOrders(tx: Transaction, sectionIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; order: string[] }>(
    `SELECT s.id, coalesce(array_agg(q.id ORDER BY q.position) FILTER (WHERE q.id IS NOT NULL), '{}') AS "order"
     FROM sections s LEFT JOIN questions q ON (q.organization_id, q.section_id) = (s.organization_id, s.id)
     WHERE s.organization_id = $1 AND s.id = ANY ($2::uuid[]) GROUP BY s.id`,
    [tx.organizationId, sectionIds],
  );
  return new Map(rows.map((row) => [row.id, row.order]));
}

/** Puts questions where the orders say, and counts the placement of those that were `moved`. */
export async function arrangeQuestions(
  tx: Transaction,
  orders: ReadonlyMap<string, readonly string[]>,
  moved: readonly string[],
): Promise<void> {
  const places = [...orders].flatMap(([sectionId, order]) => order.map((id, position) => ({ id, sectionId, position })));
  await tx.query(
    `UPDATE questions q SET bank_id = s.bank_id, section_id = s.id, section_position = s.position, position = w.position,
       placement = q.placement + (q.id = ANY ($3::uuid[]))::int
     FROM jsonb_to_recordset($2) AS w (id uuid, "sectionId" uuid, position int)
     JOIN sections s ON s.organization_id = $1 AND s.id = w."sectionId"
     WHERE q.organization_id = $1 AND q.id = w.id AND (q.id = ANY ($3::uuid[]) OR q.position <> w.position)`,
    [tx.organizationId, JSON.stringify(places), moved],
  );
}

/** What a plan freezes of a question: all that it says, and nothing of where it stands. */
export function plannedOf({
  bankId: _b,
  sectionId: _s,
  placement: _p,
  archivedAt: _a,
  anchors = [],
  ...planned
}: BankQuestion): PlannedQuestion {
  // Without anchors a question is the same as one that was frozen before there were any.
  return anchors.length > 0 ? { ...planned, anchors } : planned;
}

/** Keeps what a question says now under its revision; revisions are only ever added. */
export async function keepRevision(
  tx: Transaction,
  question: BankQuestion,
  memberId: string,
  reason: string | null,
): Promise<void> {
  const { id, revision, sectionPath: _p, sectionGuidance: _g, sectionKeyAreas: _k, ...content } = plannedOf(question);
  await tx.query(
    `INSERT INTO question_revisions (organization_id, question_id, revision, content, reason, member_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.organizationId, id, revision, JSON.stringify(content), reason, memberId],
  );
}
