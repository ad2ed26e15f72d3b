import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScoreLanes1780000000006 implements MigrationInterface {
  name = 'ScoreLanes1780000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [room, recordScores, sessions]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION doors.sessions_of(uuid[]), record_scores(jsonb); ALTER TABLE scorecards DROP COLUMN committed',
    );
  }
}

// Rows that every score updates leave room on their page, so that an update touches no index.
const room = `
ALTER TABLE scorecards ADD COLUMN committed int NOT NULL DEFAULT 0;
-- Whoever owns the tables sees their rows while the wall is not forced on them.
ALTER TABLE scorecards NO FORCE ROW LEVEL SECURITY;
ALTER TABLE scores NO FORCE ROW LEVEL SECURITY;
UPDATE scorecards k SET committed = (SELECT count(*) FROM scores s WHERE (s.organization_id, s.panelist_id) = (k.organization_id, k.panelist_id)
  AND (s.level IS NOT NULL OR s.mark IS NOT NULL));
ALTER TABLE scorecards FORCE ROW LEVEL SECURITY;
ALTER TABLE scores FORCE ROW LEVEL SECURITY;
ALTER TABLE scores SET (fillfactor = 70);
ALTER TABLE scorecards SET (fillfactor = 70);
ALTER TABLE event_streams SET (fillfactor = 70);
ALTER TABLE interviews SET (fillfactor = 70);`;

// Writes the plain scores of a batch: each with its version, its number, its event and its receipt, in one round trip and one commit.
// Plain is a value in an open, unrevealed round by a panelist who sits there, has not submitted, has seen nobody's value and knows the
// cell's revision. Whatever else is asked gets no verdict here and is decided by the room's law in the application, one by one.
// It sets the organization itself, one after the other, and runs as whoever calls it: the wall stands.
const recordScores = `
CREATE FUNCTION record_scores(batch jsonb) RETURNS TABLE (place int, panelist_id uuid, revision int, seq int, at timestamptz, committed int)
LANGUAGE plpgsql SECURITY INVOKER SET search_path = public
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  org uuid;
BEGIN
  FOR org IN SELECT DISTINCT (w->>'organizationId')::uuid FROM jsonb_array_elements(batch) w ORDER BY 1 LOOP
    PERFORM set_config('strata.organization', org::text, true);
    PERFORM 1 FROM interviews i
      WHERE i.organization_id = org AND i.id IN (SELECT (w->>'interviewId')::uuid FROM jsonb_array_elements(batch) w WHERE (w->>'organizationId')::uuid = org)
      ORDER BY i.id FOR NO KEY UPDATE;
    RETURN QUERY
    WITH wanted AS MATERIALIZED (
      SELECT p.id AS panelist, w.*, coalesce(s.revision, 0) + 1 AS revision,
        (w.level IS NOT NULL OR w.mark IS NOT NULL)::int - (s.level IS NOT NULL OR s.mark IS NOT NULL)::int AS grown
      FROM jsonb_to_recordset(batch) AS w ("organizationId" uuid, place int, "interviewId" uuid, "memberId" uuid, "questionId" uuid, "dimensionId" uuid,
        level int, mark text, "expectedRevision" int, "mutationId" text, "payloadHash" text)
      JOIN interviews i ON (i.organization_id, i.id) = (org, w."interviewId")
      JOIN interview_questions q ON (q.organization_id, q.id) = (org, w."questionId") AND q.interview_id = w."interviewId"
      JOIN panelists p ON (p.organization_id, p.interview_id, p.member_id) = (org, w."interviewId", w."memberId")
      LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (org, p.id)
      LEFT JOIN scores s ON (s.organization_id, s.interview_id, s.panelist_id, s.question_id, s.dimension_id)
        = (org, w."interviewId", p.id, w."questionId", w."dimensionId")
      WHERE w."organizationId" = org AND i.state IN ('LIVE', 'ENDED') AND i.revealed_at IS NULL AND i.reveal_policy IN ('ROUND_END', 'LOOP_END')
        AND p.removed_at IS NULL AND NOT p.observer AND k.submitted_at IS NULL
        AND (w."expectedRevision" IS NULL OR w."expectedRevision" = coalesce(s.revision, 0))
        AND (SELECT true FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (org, i.candidacy_id, w."memberId")) IS NULL
        AND (SELECT true FROM sightings x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (org, i.candidacy_id, w."memberId")) IS NULL
        AND (SELECT true FROM write_receipts x WHERE (x.organization_id, x.panelist_id, x.mutation_id) = (org, p.id, w."mutationId")) IS NULL
    ), streams AS (
      INSERT INTO event_streams AS e (organization_id, stream_id, last_seq)
      SELECT org, "interviewId", count(*) FROM wanted GROUP BY "interviewId" ORDER BY "interviewId"
      ON CONFLICT (organization_id, stream_id) DO UPDATE SET last_seq = e.last_seq + EXCLUDED.last_seq RETURNING stream_id, last_seq
    ), cards AS (
      INSERT INTO scorecards AS k (organization_id, panelist_id, interview_id, last_write_at, committed)
      SELECT org, panelist, "interviewId", clock_timestamp(), sum(grown) FROM wanted GROUP BY panelist, "interviewId" ORDER BY panelist
      ON CONFLICT (organization_id, panelist_id) DO UPDATE SET last_write_at = EXCLUDED.last_write_at, committed = k.committed + EXCLUDED.committed
      RETURNING k.panelist_id, k.committed
    ), written AS MATERIALIZED (
      SELECT w.*, clock_timestamp() AS at,
        (e.last_seq - count(*) OVER (PARTITION BY w."interviewId") + row_number() OVER (PARTITION BY w."interviewId" ORDER BY w.place))::int AS seq,
        (c.committed - sum(w.grown) OVER (PARTITION BY w.panelist) + sum(w.grown) OVER (PARTITION BY w.panelist ORDER BY w.place))::int AS committed
      FROM wanted w JOIN streams e ON e.stream_id = w."interviewId" JOIN cards c ON c.panelist_id = w.panelist
    ), kept AS (
      INSERT INTO scores AS s (organization_id, interview_id, panelist_id, question_id, dimension_id, level, mark, revision, at, independent, late)
      SELECT org, "interviewId", panelist, "questionId", "dimensionId", level, mark, revision, at, true, false FROM written
      ON CONFLICT (organization_id, interview_id, panelist_id, question_id, dimension_id) DO UPDATE SET level = EXCLUDED.level,
        mark = EXCLUDED.mark, revision = EXCLUDED.revision, at = EXCLUDED.at, independent = true
      WHERE s.revision = EXCLUDED.revision - 1
    ), versions AS (
      INSERT INTO score_versions (organization_id, interview_id, panelist_id, question_id, dimension_id, revision, level, mark, independent, late, at)
      SELECT org, "interviewId", panelist, "questionId", "dimensionId", revision, level, mark, true, false, at FROM written
    ), events AS (
      INSERT INTO stream_events (organization_id, stream_id, seq, kind, at, body)
      SELECT org, "interviewId", seq, 'ScoreCommitted', at, jsonb_build_object('panelistId', panelist, 'questionId', "questionId",
        'dimensionId', "dimensionId", 'committed', committed, 'open', false, 'score', jsonb_build_object('interview_id', "interviewId",
        'panelist_id', panelist, 'question_id', "questionId", 'dimension_id', "dimensionId", 'level', level, 'mark', mark, 'revision', revision,
        'at', at, 'independent', true, 'late', false)) FROM written
    ), receipts AS (
      INSERT INTO write_receipts (organization_id, panelist_id, mutation_id, payload_hash, result)
      SELECT org, panelist, "mutationId", "payloadHash", jsonb_build_object('kind', 'ScoreSet', 'value', jsonb_build_object('score',
        jsonb_build_object('interviewId', "interviewId", 'panelistId', panelist, 'questionId', "questionId", 'dimensionId', "dimensionId",
        'level', level, 'mark', mark, 'revision', revision, 'at', at, 'independent', true, 'late', false, 'history', '[]'::jsonb))) FROM written
    )
    SELECT w.place, w.panelist, w.revision, w.seq, w.at, w.committed FROM written w;
  END LOOP;
END $$;`;

// Those of the sessions that still are, whichever organizations they belong to: a process looks again at all that it knows at once.
const sessions = `
CREATE INDEX sessions_by_id ON sessions (id);
CREATE FUNCTION doors.sessions_of(ids uuid[]) RETURNS TABLE (organization_id uuid, session_id uuid, member_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.organization_id, s.id, s.member_id, m.role
    FROM sessions s JOIN members m ON (m.organization_id, m.id) = (s.organization_id, s.member_id)
    WHERE s.id = ANY (ids) AND s.expires_at > now() $$;`;
