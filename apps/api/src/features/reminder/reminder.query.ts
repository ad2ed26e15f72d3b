/** A scorecard is owed once its round began, by whoever is counted there and has not handed in; for a FROM, $1 the organization. */
export const OWED = `panelists p
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id) AND i.state IN ('LIVE', 'ENDED')
  JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id) AND m.role <> 'OBSERVER'
  LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
  WHERE p.organization_id = $1 AND p.removed_at IS NULL AND p.replaced_at IS NULL AND NOT p.observer AND NOT p.training AND k.submitted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id))`;

/** $1 organization, $2 member: who asked the member for which scorecard that they owe. */
export const MINE = `
  SELECT p.id AS panelist_id, i.id AS interview_id, i.title, d.name AS candidate_name, o.anonymise_candidates AS anonymised, r.reminded_by, r.at FROM scorecard_reminders r
  JOIN (SELECT p.* FROM ${OWED}) p ON (p.organization_id, p.id) = (r.organization_id, r.panelist_id)
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id)
  JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  JOIN candidates d ON (d.organization_id, d.id) = (c.organization_id, c.candidate_id)
  JOIN organizations o ON o.id = r.organization_id
  WHERE p.member_id = $2 ORDER BY r.at DESC`;

/** $1 organization, $2 panelist: what the mail about an owed scorecard says, as long as it is owed. */
export const OWED_LETTER = `
  SELECT m.name, m.email AS address, i.id AS interview_id, i.title, i.starts_at, b.name AS asked_by
  FROM scorecard_reminders r JOIN members b ON (b.organization_id, b.id) = (r.organization_id, r.reminded_by), ${OWED}
    AND p.id = $2 AND (r.organization_id, r.panelist_id) = (p.organization_id, p.id)`;

// Whoever sits in an interview that has not begun; a conflict of interest takes them out of it.
const SEATED = `panelists p
  JOIN interviews i ON (i.organization_id, i.id) = (p.organization_id, p.interview_id) AND i.state = 'SCHEDULED' AND i.starts_at > now()
  JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id)
  WHERE p.organization_id = $1 AND p.removed_at IS NULL AND p.replaced_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id))`;

/** $1 organization, $2 interview: the seats that are reminded of its time. */
export const SEATS_OF_INTERVIEW = `SELECT p.id AS panelist_id, i.starts_at FROM ${SEATED} AND i.id = $2`;

/** $1 organization, $2 panelist, $3 time: what the mail about an interview says, as long as it begins then. */
export const INTERVIEW_LETTER = `
  SELECT m.name, m.email AS address, i.id AS interview_id, i.title, i.starts_at, NULL AS asked_by FROM ${SEATED} AND p.id = $2 AND i.starts_at = $3`;
