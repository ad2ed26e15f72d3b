import type { RoundPlan } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

/** Candidacies with the latest version of their loop, where that is a later one, and whether anything of them has begun. */
export interface NewerRecord {
  id: string;
  version: number;
  begun: boolean;
}

const BEGUN = `EXISTS (SELECT 1 FROM interviews i WHERE i.organization_id = $1 AND i.candidacy_id = c.id AND (i.state IN ('LIVE', 'ENDED')
  OR EXISTS (SELECT 1 FROM scores s WHERE s.organization_id = $1 AND s.interview_id = i.id)))`;

export function newerVersions(tx: Transaction, candidacyIds: readonly string[]): Promise<NewerRecord[]> {
  return tx.query<NewerRecord>(
    `SELECT c.id, v.version, ${BEGUN} AS begun FROM candidacies c
     JOIN LATERAL (SELECT max(version) AS version FROM loop_versions
       WHERE organization_id = $1 AND loop_id = c.loop_id) v ON v.version > c.loop_version
     WHERE c.organization_id = $1 AND c.id = ANY ($2::uuid[])`,
    [tx.organizationId, candidacyIds],
  );
}

/** The rounds of a candidacy as interviews, held until the transaction ends, so that none begins meanwhile. */
export function heldInterviews(tx: Transaction, candidacyId: string): Promise<{ id: string; roundId: string }[]> {
  return tx.query(
    `SELECT id, round_id AS "roundId" FROM interviews WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY id FOR UPDATE`,
    [tx.organizationId, candidacyId],
  );
}

export async function hasBegun(tx: Transaction, candidacyId: string): Promise<boolean> {
  const row = await tx.one<{ begun: boolean }>(
    `SELECT ${BEGUN} AS begun FROM candidacies c WHERE c.organization_id = $1 AND c.id = $2`,
    [tx.organizationId, candidacyId],
  );
  return row?.begun ?? true;
}

/**
 * Gives an interview that has not begun the plan of its round; its panel and its time stay, and so does what was added to this
 * interview only, behind what the plan asks. A question that the plan now asks itself is planned.
 */
export async function replan(tx: Transaction, interviewId: string, round: RoundPlan, position: number): Promise<void> {
  await tx.query(
    `UPDATE interviews SET title = $3, minutes = $4, reveal_policy = $5, rubric = $6, position = $7 WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, interviewId, round.title, round.minutes, round.revealPolicy, JSON.stringify(round.rubric), position],
  );
  const asked = round.questions.map(({ id }) => id);
  await tx.query(
    `DELETE FROM interview_questions WHERE organization_id = $1 AND interview_id = $2 AND (NOT unplanned OR source_id = ANY ($3::uuid[]))`,
    [tx.organizationId, interviewId, asked],
  );
  await tx.query(
    `UPDATE interview_questions q SET position = $3 + p.place
     FROM (SELECT id, row_number() OVER (ORDER BY position)::int - 1 AS place FROM interview_questions
       WHERE organization_id = $1 AND interview_id = $2) p
     WHERE q.organization_id = $1 AND q.id = p.id`,
    [tx.organizationId, interviewId, asked.length],
  );
}

/** Takes interviews of rounds out that the plan no longer has, and whoever sat in them alone. */
export async function drop(tx: Transaction, candidacyId: string, interviewIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM interviews WHERE organization_id = $1 AND id = ANY ($2::uuid[])', [
    tx.organizationId,
    interviewIds,
  ]);
  await tx.query(
    `DELETE FROM participants p WHERE p.organization_id = $1 AND p.candidacy_id = $2 AND NOT EXISTS (
       SELECT 1 FROM panelists s JOIN interviews i ON (i.organization_id, i.id) = ($1, s.interview_id)
       WHERE s.organization_id = $1 AND s.member_id = p.member_id AND i.candidacy_id = $2 AND s.removed_at IS NULL)`,
    [tx.organizationId, candidacyId],
  );
}

export async function keepVersion(tx: Transaction, candidacyId: string, version: number): Promise<void> {
  await tx.query('UPDATE candidacies SET loop_version = $3 WHERE organization_id = $1 AND id = $2', [
    tx.organizationId,
    candidacyId,
    version,
  ]);
}
