const of = (alias: string): string => `${alias}.organization_id = i.organization_id AND ${alias}.interview_id = i.id`;
const list = (select: string): string => `coalesce((${select}), '[]'::json)`;

// How each of the viewers stands in the candidacy: one statement for all who ask, and the visibility rule asked for each of them.
const VIEWERS = `
  SELECT json_object_agg(v.member_id, json_build_object(
    'conflicted', EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, v.member_id)),
    'broke_glass', EXISTS (SELECT 1 FROM glass_breaks x WHERE (x.organization_id, x.interview_id, x.member_id) = (i.organization_id, i.id, v.member_id)),
    'has_seen', EXISTS (SELECT 1 FROM sightings x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, v.member_id)),
    'owes_in', coalesce((SELECT json_agg(o.id) FROM interviews o
      JOIN panelists p ON p.organization_id = o.organization_id AND p.interview_id = o.id
      LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
      WHERE o.organization_id = i.organization_id AND o.candidacy_id = i.candidacy_id AND o.state <> 'NOT_HELD'
        AND p.member_id = v.member_id AND p.removed_at IS NULL AND NOT p.observer AND k.submitted_at IS NULL), '[]'::json)))
  FROM unnest($3::uuid[]) AS v (member_id)`;

const STANDS = `v.at <= coalesce(q.revealed_at, i.revealed_at) OR (v.independent AND v.reason IS NULL)`;
const CELL = 'PARTITION BY v.panelist_id, v.question_id, v.dimension_id';

// A cell's history begins with the last value that was given blind: the one that stood at the reveal, or a later one of a member who
// had seen nothing yet. What was tried blind before it is shown to nobody.
// A cell's history begins with the value that stood at the reveal, or with the one that was first amended where that came earlier.
// A cell that was written once is its own history and is not read again.
const VERSIONS = `
  SELECT json_agg(v ORDER BY v.revision) FROM (
    SELECT v.panelist_id, v.question_id, v.dimension_id, v.revision, v.level, v.mark, v.reason, v.independent, v.at,
      least(max(v.revision) FILTER (WHERE ${STANDS}) OVER (${CELL}), min(v.revision) FILTER (WHERE v.reason IS NOT NULL) OVER (${CELL}) - 1) AS first
    FROM score_versions v JOIN interview_questions q ON (q.organization_id, q.id) = (v.organization_id, v.question_id)
    JOIN scores s ON (s.organization_id, s.interview_id, s.panelist_id, s.question_id, s.dimension_id)
      = (v.organization_id, v.interview_id, v.panelist_id, v.question_id, v.dimension_id) AND (s.revision > 1 OR v.reason IS NOT NULL)
    WHERE ${of('v')} AND coalesce(q.revealed_at, i.revealed_at) IS NOT NULL) v
  WHERE v.revision >= coalesce(v.first, 0)`;

// What the panels of this and of earlier rounds handed off.
const HAND_OFFS = `
  SELECT json_agg(json_build_object('interview_id', o.id, 'round_title', o.title, 'panelist_id', p.id, 'member_id', m.id, 'name', m.name,
      'email', m.email, 'role', m.role, 'label', h.label, 'text', h.text, 'revision', h.revision, 'at', h.at) ORDER BY o.position, p.position, p.id)
  FROM hand_offs h JOIN interviews o ON (o.organization_id, o.id) = (h.organization_id, h.interview_id)
  JOIN panelists p ON (p.organization_id, p.id) = (h.organization_id, h.panelist_id)
  JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id)
  WHERE h.organization_id = i.organization_id AND (o.organization_id, o.candidacy_id) = (i.organization_id, i.candidacy_id)
    AND o.position <= i.position AND h.text <> ''`;

const GLASS_BREAKS = `
  SELECT json_agg(json_build_object('member_id', m.id, 'name', m.name, 'email', m.email, 'role', m.role, 'reason', g.reason, 'at', g.at) ORDER BY g.at, m.id)
  FROM glass_breaks g JOIN members m ON (m.organization_id, m.id) = (g.organization_id, g.member_id) WHERE ${of('g')}`;

const LATER_ROUND = `EXISTS (SELECT 1 FROM interviews o WHERE (o.organization_id, o.candidacy_id) = (i.organization_id, i.candidacy_id)
  AND o.position > i.position AND o.state <> 'NOT_HELD')`;

const NOTES = `SELECT json_agg(n ORDER BY n.panelist_id, n.question_id) FROM notes n WHERE ${of('n')}`;
const NOTHING = `'[]'::json`;

/** What a statement reads beside the values; `content` and `scores` may be narrowed. */
interface Parts {
  content: string;
  tells: string;
  texts: Record<'notes' | 'glass_breaks' | 'hand_offs', string>;
}

const WHOLE: Parts = {
  content: 'q.content',
  tells: 'true',
  texts: { notes: list(NOTES), glass_breaks: list(GLASS_BREAKS), hand_offs: list(HAND_OFFS) },
};

// Figures over many candidacies need no text that somebody wrote, and no value that nobody outside its author may see yet.
const COUNTED_ALONE: Parts = {
  content: `q.content - '{hints,followUps,referenceAnswers,sectionGuidance}'::text[]`,
  tells: `(i.revealed_at IS NOT NULL OR i.reveal_policy IN ('PER_QUESTION', 'OPEN'))`,
  texts: { notes: NOTHING, glass_breaks: NOTHING, hand_offs: NOTHING },
};

const statement = ({ content, tells, texts }: Parts): string => `
  SELECT i.id, i.candidacy_id, i.round_id, i.title, i.minutes, c.time_multiplier, d.name AS candidate_name, d.pronounced, o.anonymise_candidates AS anonymised, i.state, i.starts_at, i.started_at, i.ended_at, i.window_ends_at,
    i.not_held_reason, i.cut_short_reason, i.reveal_policy, i.revealed_at, i.current_question_id, i.paused_at, i.paused_ms, i.question_since, i.question_paused_ms, i.rubric, coalesce(e.last_seq, 0) AS last_seq,
    clock_timestamp() AS read_at, c.opened_by, (${VIEWERS}) AS viewers,
    ${list(`SELECT json_agg(json_build_object('id', q.id, 'content', ${content}, 'asker_id', q.asker_id, 'revealed', q.revealed_at IS NOT NULL, 'unplanned', q.unplanned) ORDER BY q.position)
      FROM interview_questions q WHERE ${of('q')}`)} AS questions,
    ${list(`SELECT json_agg(json_build_object('id', p.id, 'member_id', m.id, 'name', m.name, 'email', m.email, 'role', m.role, 'lead', p.lead,
        'observer', p.observer, 'training', p.training, 'replaced', p.replaced_at IS NOT NULL, 'conflicted', EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id)), 'submitted', k.submitted_at IS NOT NULL, 'late', coalesce(k.late, false),
        'recommendation', k.recommendation) ORDER BY p.position, p.id)
      FROM panelists p JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id)
      LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
      WHERE ${of('p')} AND p.removed_at IS NULL`)} AS panel,
    ${list(`SELECT json_agg(s) FROM (SELECT s.interview_id, s.panelist_id, s.question_id, s.dimension_id, s.level, s.mark, s.revision, s.at, s.independent, s.late
      FROM scores s WHERE ${of('s')} AND ${tells} ORDER BY s.panelist_id, s.question_id, s.dimension_id) s`)} AS scores,
    ${texts.notes} AS notes, ${list(VERSIONS)} AS versions,
    ${texts.glass_breaks} AS glass_breaks, ${texts.hand_offs} AS hand_offs, ${LATER_ROUND} AS has_later_round
  FROM interviews i
  JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  JOIN candidates d ON (d.organization_id, d.id) = (c.organization_id, c.candidate_id)
  JOIN organizations o ON o.id = i.organization_id
  LEFT JOIN event_streams e ON e.organization_id = i.organization_id AND e.stream_id = i.id
  WHERE i.organization_id = $1 AND i.id = ANY($2::uuid[])
  ORDER BY c.opened_at DESC, c.id, i.position`;

/** $1 organization, $2 interview ids, $3 the viewers' member ids. One statement, so that values and last number belong together. */
export const SNAPSHOT = statement(WHOLE);

/** The same for figures over many candidacies, without what people wrote and what is not revealed. */
export const COUNTED = statement(COUNTED_ALONE);
