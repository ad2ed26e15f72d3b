const CELL = '(organization_id, interview_id, panelist_id, question_id, dimension_id)';

// Each statement answers the rows that break a law; every one must answer none.
const LAWS = {
  'a stream counts from 1 to its last number without gaps': `
    SELECT s.stream_id, s.last_seq, count(e.seq) FROM event_streams s LEFT JOIN stream_events e USING (organization_id, stream_id)
    GROUP BY s.organization_id, s.stream_id, s.last_seq
    HAVING count(e.seq) <> s.last_seq OR min(e.seq) <> 1 OR max(e.seq) <> s.last_seq`,
  'a score’s revision is the number of its versions': `
    SELECT s.* FROM scores s JOIN LATERAL (
      SELECT count(*) AS count, max(v.revision) AS last FROM score_versions v
      WHERE (v.organization_id, v.interview_id, v.panelist_id, v.question_id, v.dimension_id)
          = (s.organization_id, s.interview_id, s.panelist_id, s.question_id, s.dimension_id)) v ON true
    WHERE s.revision <> v.count OR s.revision <> v.last`,
  'a score is its last version': `
    SELECT s.* FROM scores s JOIN score_versions v USING (organization_id, interview_id, panelist_id, question_id, dimension_id, revision)
    WHERE (s.level, s.mark) IS DISTINCT FROM (v.level, v.mark)`,
  'every version of a score has its event': `
    SELECT i.id FROM interviews i WHERE (SELECT count(*) FROM score_versions v WHERE (v.organization_id, v.interview_id) = (i.organization_id, i.id))
      <> (SELECT count(*) FROM stream_events e WHERE (e.organization_id, e.stream_id) = (i.organization_id, i.id) AND e.kind = 'ScoreCommitted')`,
  'a note’s revision is the number of its versions': `
    SELECT n.* FROM notes n WHERE n.revision <> (SELECT count(*) FROM note_versions v
      WHERE (v.organization_id, v.interview_id, v.panelist_id, v.question_id) = (n.organization_id, n.interview_id, n.panelist_id, n.question_id))`,
  'a hand-off’s revision is the number of its versions': `
    SELECT h.* FROM hand_offs h WHERE h.revision <> (SELECT count(*) FROM hand_off_versions v
      WHERE (v.organization_id, v.interview_id, v.panelist_id) = (h.organization_id, h.interview_id, h.panelist_id))`,
  'the last event of a panelist’s scores counts what is committed': `
    SELECT DISTINCT ON (e.stream_id, e.body->>'panelistId') e.stream_id, e.body->>'panelistId' AS panelist
    FROM stream_events e WHERE e.kind = 'ScoreCommitted' AND e.seq = (
        SELECT max(l.seq) FROM stream_events l WHERE l.stream_id = e.stream_id AND l.kind = e.kind AND l.body->>'panelistId' = e.body->>'panelistId')
      AND (e.body->>'committed')::int <> (SELECT count(*) FROM scores s
        WHERE s.panelist_id::text = e.body->>'panelistId' AND (s.level IS NOT NULL OR s.mark IS NOT NULL))`,
  'a scorecard counts what is committed': `
    SELECT k.panelist_id FROM scorecards k WHERE k.committed <> (SELECT count(*) FROM scores s
      WHERE (s.organization_id, s.panelist_id) = (k.organization_id, k.panelist_id) AND (s.level IS NOT NULL OR s.mark IS NOT NULL))`,
  'an interview is revealed after its end alone': `
    SELECT id FROM interviews WHERE revealed_at IS NOT NULL AND (state <> 'ENDED' OR revealed_at < ended_at)`,
  'a question is revealed by itself under PER_QUESTION alone': `
    SELECT q.id FROM interview_questions q JOIN interviews i ON (i.organization_id, i.id) = (q.organization_id, q.interview_id)
    WHERE q.revealed_at IS NOT NULL AND i.reveal_policy <> 'PER_QUESTION'`,
  'a reveal has its one event': `
    SELECT i.id FROM interviews i WHERE (i.revealed_at IS NOT NULL)::int <> (SELECT count(*) FROM stream_events e
      WHERE e.stream_id = i.id AND e.kind = 'ValuesRevealed' AND e.body->>'questionId' IS NULL)`,
  'a receipt holds its payload and its answer': `
    SELECT mutation_id FROM write_receipts WHERE payload_hash = '' OR result->>'kind' IS NULL OR result->'value' IS NULL`,
  'what a receipt acknowledges is kept': `
    SELECT r.mutation_id FROM write_receipts r WHERE r.result->>'kind' IN ('ScoreSet', 'ScoreAmended') AND NOT EXISTS (
      SELECT 1 FROM score_versions v, jsonb_to_record(r.result->'value'->'score')
        AS s("questionId" uuid, "dimensionId" uuid, revision int, level int, mark text)
      WHERE (v.organization_id, v.panelist_id, v.question_id, v.dimension_id, v.revision)
          = (r.organization_id, r.panelist_id, s."questionId", s."dimensionId", s.revision)
        AND (v.level, v.mark) IS NOT DISTINCT FROM (s.level, s.mark))`,
  'what was added to an interview only stands behind what was planned': `
    SELECT u.id FROM interview_questions u JOIN interview_questions p ON (p.organization_id, p.interview_id) = (u.organization_id, u.interview_id)
    WHERE u.unplanned AND NOT p.unplanned AND p.position >= u.position`,
  'a room has one lead at most': `
    SELECT interview_id FROM panelists WHERE lead AND removed_at IS NULL GROUP BY organization_id, interview_id HAVING count(*) > 1`,
  'a submitted scorecard recommends, unless its panelist was replaced': `
    SELECT k.panelist_id FROM scorecards k JOIN panelists p ON (p.organization_id, p.id) = (k.organization_id, k.panelist_id)
    WHERE k.submitted_at IS NOT NULL AND k.recommendation IS NULL AND p.replaced_at IS NULL`,
  'an observer scores nothing': `
    SELECT p.id FROM panelists p JOIN scores s ON (s.organization_id, s.panelist_id) = (p.organization_id, p.id) WHERE p.observer`,
  'a value’s cell stands in one place': `SELECT ${CELL} FROM scores GROUP BY ${CELL.slice(1, -1)} HAVING count(*) > 1`,
};

/** What of the laws of the database does not hold now: the law, and the rows that break it. The client's role must see every row. */
export async function brokenLaws(client) {
  const { rows: roles } = await client.query(
    'SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)',
  );
  if (roles.length === 0) throw new Error('The laws are checked by a role that sees every row; this one is behind the walls.');
  const broken = {};
  for (const [law, statement] of Object.entries(LAWS)) {
    const { rows } = await client.query(statement);
    if (rows.length > 0) broken[law] = rows;
  }
  return broken;
}
