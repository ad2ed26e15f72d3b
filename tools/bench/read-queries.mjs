// Each read as the client asks for it, and one statement by hand that answers the same JSON from the same tables.
const VALUE = 'interviewId panelistId questionId dimensionId level mark revision at independent late';

export const DEBRIEF = `query ($id: ID!) { debrief(candidacyId: $id) { candidacyId candidateName
  interviews { id title minutes state revealed questions { id text } rubric { id name dimensions { id key name weight } }
    panel { id lead observer training submitted member { id name } } }
  cells { ${VALUE} } } }`;

export const ROOM = `query ($id: ID!) { interview(id: $id) { id candidacyId title minutes candidateName state revealed lastSeq currentQuestionId
  questions { id text } rubric { id name dimensions { id key name weight anchors { level text } } }
  panel { id lead observer training submitted member { id name } }
  scorecards { panelistId submitted late recommendation scores { ${VALUE} } notes { questionId text revision at } } } }`;

const time = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (select) => `coalesce((${select}), '[]'::json)`;
const value = (s) =>
  `json_build_object('interviewId', ${s}.interview_id, 'panelistId', ${s}.panelist_id, 'questionId', ${s}.question_id, 'dimensionId', ${s}.dimension_id,
    'level', ${s}.level, 'mark', ${s}.mark, 'revision', ${s}.revision, 'at', ${time(`${s}.at`)}, 'independent', ${s}.independent, 'late', ${s}.late)`;

const QUESTIONS =
  list(`SELECT json_agg(json_build_object('id', q.id, 'text', q.content->'text') ORDER BY q.position) FROM interview_questions q
  WHERE (q.organization_id, q.interview_id) = (i.organization_id, i.id)`);
const PANEL = list(`SELECT json_agg(json_build_object('id', p.id, 'lead', p.lead, 'observer', p.observer, 'training', p.training,
    'submitted', k.submitted_at IS NOT NULL, 'member', json_build_object('id', m.id, 'name', m.name)) ORDER BY p.position, p.id)
  FROM panelists p JOIN members m ON (m.organization_id, m.id) = (p.organization_id, p.member_id)
  LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
  WHERE (p.organization_id, p.interview_id) = (i.organization_id, i.id) AND p.removed_at IS NULL`);
const rubric = (anchors) => `json_build_object('id', i.rubric->'id', 'name', i.rubric->'name', 'dimensions', (
  SELECT json_agg(json_build_object('id', d->'id', 'key', d->'key', 'name', d->'name', 'weight', d->'weight'${anchors}) ORDER BY n)
  FROM jsonb_array_elements(i.rubric->'dimensions') WITH ORDINALITY each(d, n)))`;

const OF_CANDIDACY = `FROM candidacies c JOIN candidates a ON (a.organization_id, a.id) = (c.organization_id, c.candidate_id)`;

/** $1 organization, $2 candidacy. */
export const DEBRIEF_SQL = `
  SELECT json_build_object('debrief', json_build_object('candidacyId', c.id, 'candidateName', a.name,
    'interviews', (SELECT json_agg(json_build_object('id', i.id, 'title', i.title, 'minutes', i.minutes, 'state', i.state,
        'revealed', i.revealed_at IS NOT NULL, 'questions', ${QUESTIONS}, 'rubric', ${rubric('')}, 'panel', ${PANEL}) ORDER BY i.position)
      FROM interviews i WHERE (i.organization_id, i.candidacy_id) = (c.organization_id, c.id)),
    'cells', (SELECT json_agg(${value('s')}) FROM scores s JOIN interviews i ON (i.organization_id, i.id) = (s.organization_id, s.interview_id)
      WHERE (i.organization_id, i.candidacy_id) = (c.organization_id, c.id))))::text AS answer
  ${OF_CANDIDACY} WHERE c.organization_id = $1 AND c.id = $2`;

/** $1 organization, $2 interview, $3 the viewer, whose own scorecard is not among the colleagues'. */
export const ROOM_SQL = `
  SELECT json_build_object('interview', json_build_object('id', i.id, 'candidacyId', i.candidacy_id, 'title', i.title, 'minutes', i.minutes,
    'candidateName', a.name, 'state', i.state, 'revealed', i.revealed_at IS NOT NULL, 'lastSeq', e.last_seq, 'currentQuestionId', i.current_question_id,
    'questions', ${QUESTIONS}, 'rubric', ${rubric(", 'anchors', d->'anchors'")}, 'panel', ${PANEL},
    'scorecards', (SELECT json_agg(json_build_object('panelistId', p.id, 'submitted', k.submitted_at IS NOT NULL, 'late', k.late,
        'recommendation', k.recommendation,
        'scores', ${list(`SELECT json_agg(${value('s')}) FROM scores s
          WHERE (s.organization_id, s.interview_id, s.panelist_id) = (p.organization_id, p.interview_id, p.id)`)},
        'notes', ${list(`SELECT json_agg(json_build_object('questionId', n.question_id, 'text', n.text, 'revision', n.revision, 'at', ${time('n.at')}))
          FROM notes n WHERE (n.organization_id, n.interview_id, n.panelist_id) = (p.organization_id, p.interview_id, p.id)`)}) ORDER BY p.position)
      FROM panelists p JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
      WHERE (p.organization_id, p.interview_id) = (i.organization_id, i.id) AND p.member_id <> $3)))::text AS answer
  FROM interviews i JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  JOIN candidates a ON (a.organization_id, a.id) = (c.organization_id, c.candidate_id)
  JOIN event_streams e ON (e.organization_id, e.stream_id) = (i.organization_id, i.id)
  WHERE i.organization_id = $1 AND i.id = $2`;
