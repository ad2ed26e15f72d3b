/**
 * $1 organization, $2 candidacies or null, $3 attachment or null, $4 whether hidden ones are seen: attachments without their bytes,
 * numbered among those of their candidacy that are seen, so that no number tells of a hidden one.
 */
export const ATTACHMENTS_OF = `
  SELECT a.* FROM (
    SELECT a.id, a.candidacy_id, a.file_name, a.media_type, octet_length(a.bytes) AS size, a.shown, a.added_at, o.anonymise_candidates AS anonymised,
      (row_number() OVER (PARTITION BY a.candidacy_id ORDER BY a.added_at, a.id) - 1)::int AS place
    FROM attachments a JOIN organizations o ON o.id = a.organization_id
    WHERE a.organization_id = $1 AND ($2::uuid[] IS NULL OR a.candidacy_id = ANY ($2))
      AND ($3::uuid IS NULL OR a.candidacy_id = (SELECT candidacy_id FROM attachments WHERE organization_id = $1 AND id = $3))
      AND (a.shown OR $4)) a
  WHERE $3::uuid IS NULL OR a.id = $3 ORDER BY a.candidacy_id, a.place`;

/** $1 organization, $2 attachment. */
export const BYTES_OF = 'SELECT bytes FROM attachments WHERE organization_id = $1 AND id = $2';
