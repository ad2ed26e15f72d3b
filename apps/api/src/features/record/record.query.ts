/** $1 organization, $2 candidacy: how its rounds were revealed. */
export const REVEALS = `
  SELECT id, revealed_at, reveal_reason, revealed_without FROM interviews WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY position`;

/** $1 organization, $2 candidacy: every act on it and on what belongs to it, and who was shown a value first when. */
export const ACCESS = `
  SELECT a.at, a.member_id, a.action AS act, a.detail->>'reason' AS reason FROM audit_entries a
  WHERE a.organization_id = $1 AND (a.subject_id = $2
    OR a.subject_id IN (SELECT i.id FROM interviews i WHERE i.organization_id = $1 AND i.candidacy_id = $2)
    OR a.subject_id IN (SELECT q.id FROM interview_questions q JOIN interviews i ON (i.organization_id, i.id) = (q.organization_id, q.interview_id)
      WHERE q.organization_id = $1 AND i.candidacy_id = $2))
  UNION ALL
  SELECT s.first_at, s.member_id, 'first shown a colleague’s value', NULL FROM sightings s WHERE s.organization_id = $1 AND s.candidacy_id = $2
  ORDER BY at`;

/** $1 organization, $2 candidacy, $3 keys of splits that the viewer sees: what was marked as discussed. */
export const DISCUSSED = `
  SELECT split_key, note, member_id, at FROM discussed_splits
  WHERE organization_id = $1 AND candidacy_id = $2 AND split_key = ANY ($3) ORDER BY at`;

export interface AccessRecord {
  at: Date;
  member_id: string | null;
  act: string;
  reason: string | null;
}

export interface DiscussedRecord {
  split_key: string;
  note: string | null;
  member_id: string;
  at: Date;
}
