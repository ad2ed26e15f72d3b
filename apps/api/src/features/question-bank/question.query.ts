import type { PlannedQuestion } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';
import type { QuestionPlace } from './question-bank.view.js';

/** A question as it stands now, and where. */
export type BankQuestion = PlannedQuestion & QuestionPlace & { bankId: string; sectionId: string; placement: number };

const COLUMNS = `q.id, q.revision, q.text, q.kind, q.level, q.minutes, q.hints, q.tags, s.path AS "sectionPath",
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
  const { id, revision, sectionPath: _, ...content } = plannedOf(question);
  await tx.query(
    `INSERT INTO question_revisions (organization_id, question_id, revision, content, reason, member_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.organizationId, id, revision, JSON.stringify(content), reason, memberId],
  );
}
