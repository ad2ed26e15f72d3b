/**
 * $1 organization, $2 the viewer's member id, $3 the viewer's time zone: what every member has on their hands. Whoever has a conflict
 * of interest in a candidacy sits apart from it, and is told nothing of it by these numbers either.
 */
export const LOADS = `
  SELECT m.id AS "memberId",
    count(s.id) FILTER (WHERE s.state <> 'NOT_HELD' AND date_trunc('week', s.at AT TIME ZONE $3) = date_trunc('week', now() AT TIME ZONE $3))::int AS "interviewsThisWeek",
    count(s.id) FILTER (WHERE s.state = 'ENDED' AND NOT s.observer AND m.role <> 'OBSERVER' AND NOT s.submitted)::int AS "scorecardsOwed"
  FROM members m
  LEFT JOIN (
    SELECT p.id, p.member_id, p.observer, i.state, coalesce(i.starts_at, i.started_at) AS at, k.submitted_at IS NOT NULL AS submitted
    FROM panelists p JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
    LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
    WHERE p.organization_id = $1 AND p.removed_at IS NULL AND p.replaced_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id) = (i.organization_id, i.candidacy_id)
        AND x.member_id IN ($2, p.member_id))) s ON s.member_id = m.id
  WHERE m.organization_id = $1 GROUP BY m.id ORDER BY m.id`;
