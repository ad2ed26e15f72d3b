import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

const LEVELS = [1, 2, 3, 4];
const QUESTIONS = 12;
const ROWS_AT_ONCE = 2000;
const DAY_MS = 86_400_000;

const at = new Date().toISOString();
const hashOfToken = (token) => `\\x${createHash('sha256').update(token).digest('hex')}`;

function plainQuestion(place) {
  const text = `What does part ${place + 1} do when it fails?`;
  const lists = { hints: [], tags: [], followUps: [], referenceAnswers: [], dimensionKeys: [], anchors: [] };
  return { id: randomUUID(), revision: 1, text, kind: 'KNOWLEDGE', level: 'CORE', minutes: 5, sectionPath: ['Bench'], ...lists };
}

function threeLayers() {
  const anchors = LEVELS.map((level) => ({ level, text: `Level ${level}` }));
  const dimensions = ['Definition', 'Mechanism', 'Trade-offs'].map((name) => {
    return { id: randomUUID(), key: name.toLowerCase(), name, weight: 1, anchors };
  });
  return { id: randomUUID(), name: 'Three layers', version: 1, bar: 3, dimensions };
}

/** Rows by table, in the order in which foreign keys want them. */
class Rows {
  #tables = new Map();

  constructor(organizationId) {
    this.organizationId = organizationId;
  }

  add(table, row) {
    const rows = this.#tables.get(table) ?? [];
    this.#tables.set(table, rows);
    rows.push({ organization_id: this.organizationId, ...row });
  }

  async write(client, table) {
    const rows = this.#tables.get(table) ?? [];
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !(column === 'organization_id' && rows[0].global));
    const wanted = columns.filter((column) => column !== 'global').join();
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await client.query(`INSERT INTO ${table} (${wanted}) SELECT ${wanted} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE)),
      ]);
    }
  }
}

function addMember(rows) {
  const [id, token] = [randomUUID(), randomUUID()];
  const email = `${id}@bench.example`;
  rows.add('identities', { global: true, id, email });
  rows.add('members', { id, identity_id: id, name: `Member ${id.slice(0, 4)}`, email, role: 'INTERVIEWER', created_at: at });
  const expires_at = new Date(Date.now() + DAY_MS).toISOString();
  rows.add('sessions', {
    id: randomUUID(),
    member_id: id,
    token_hash: hashOfToken(token),
    kind: 'BROWSER',
    created_at: at,
    expires_at,
  });
  return { id, token };
}

function addPanelist(rows, interview_id, position, scored) {
  const member = addMember(rows);
  const panelist_id = randomUUID();
  const seat = { position, lead: position === 0, observer: false, training: false };
  rows.add('panelists', { id: panelist_id, interview_id, member_id: member.id, ...seat });
  rows.add('scorecards', { panelist_id, interview_id, late: false, last_write_at: at, committed: scored.length });
  for (const { questionId, dimensionId } of scored) {
    const cell = { interview_id, panelist_id, question_id: questionId, dimension_id: dimensionId };
    const value = { revision: 1, level: 2, independent: true, late: false, at };
    rows.add('scores', { ...cell, ...value });
    rows.add('score_versions', { ...cell, ...value });
  }
  return { id: panelist_id, memberId: member.id, token: member.token };
}

function addRoom(rows, { loopId, opener, rubric, panelists, scored }) {
  const [candidate_id, candidacy_id, interview_id] = [randomUUID(), randomUUID(), randomUUID()];
  rows.add('candidates', { id: candidate_id, name: 'A candidate' });
  const opened = { loop_id: loopId, loop_version: 1, opened_by: opener, opened_at: at };
  rows.add('candidacies', { id: candidacy_id, candidate_id, ...opened });
  const plan = { position: 0, title: 'Bench', minutes: 60, reveal_policy: 'ROUND_END', window_hours: 24, rubric };
  rows.add('interviews', { id: interview_id, candidacy_id, round_id: randomUUID(), ...plan, state: 'LIVE', started_at: at });
  const cells = Array.from({ length: QUESTIONS }, (_, position) => {
    const [content, questionId] = [plainQuestion(position), randomUUID()];
    rows.add('interview_questions', { id: questionId, interview_id, position, source_id: content.id, revision: 1, content });
    return rubric.dimensions.map(({ id }) => ({ questionId, dimensionId: id }));
  }).flat();
  const seats = Array.from({ length: panelists }, (_, position) =>
    addPanelist(rows, interview_id, position, scored ? cells : []),
  );
  return { id: interview_id, cells, panelists: seats };
}

const TABLES = [
  'organizations', 'identities', 'members', 'sessions', 'loops', 'loop_versions', 'candidates', 'candidacies', 'interviews',
  'interview_questions', 'panelists', 'scorecards', 'scores', 'score_versions',
]; // prettier-ignore

/**
 * Writes rooms that are live, each with its panelists, twelve questions and, if `scored`, every cell scored once, into a migrated database.
 * Every panelist is a member of their own with a session. Answers `{ organizationId, rooms: [{ id, cells, panelists: [{ id, memberId, token }] }] }`.
 */
export async function makeRooms(databaseUrl, { rooms: roomCount, panelists, scored = true }) {
  const organizationId = randomUUID();
  const rows = new Rows(organizationId);
  const policies = { demo: false, allow_per_question: false, allow_open: false, finishing_window_hours: 24 };
  rows.add('organizations', { global: true, id: organizationId, name: 'Bench', ...policies, created_at: at });
  const [opener, loopId, rubric] = [addMember(rows).id, randomUUID(), threeLayers()];
  rows.add('loops', { id: loopId, title: 'Bench', role: 'Engineer', draft_changed: false, created_at: at });
  rows.add('loop_versions', { loop_id: loopId, version: 1, plan: {}, published_at: at });
  const rooms = Array.from({ length: roomCount }, () => addRoom(rows, { loopId, opener, rubric, panelists, scored }));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const table of TABLES) await rows.write(client, table);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
  return { organizationId, rooms };
}
