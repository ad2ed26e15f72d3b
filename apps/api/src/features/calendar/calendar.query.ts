/**
 * $1 organization, $2 member: the interviews that have a time and in which the member sits, the last ninety days and all to come. Whoever
 * declared a conflict of interest is told of none of that candidacy.
 */
export const CALENDAR_OF_MEMBER = `
  SELECT i.id, i.title, i.starts_at, i.state, i.minutes, c.time_multiplier, d.name AS candidate_name, o.anonymise_candidates AS anonymised,
    coalesce(e.last_seq, 0) AS last_seq
  FROM panelists p
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
  JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  JOIN candidates d ON (d.organization_id, d.id) = (c.organization_id, c.candidate_id)
  JOIN organizations o ON o.id = p.organization_id
  LEFT JOIN event_streams e ON (e.organization_id, e.stream_id) = (i.organization_id, i.id)
  WHERE p.organization_id = $1 AND p.member_id = $2 AND p.removed_at IS NULL AND p.replaced_at IS NULL
    AND i.starts_at > now() - interval '90 days'
    AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, $2))
  ORDER BY i.starts_at, i.id`;
