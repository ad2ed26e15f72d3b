import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from 'pg';
import { startApi, type TestApi } from '../harness/api.js';
import { asRole } from '../harness/database.js';
import { castOf, invite, type Person } from '../harness/people.js';
import { House } from '../harness/room.js';
import { gaps, HOUSE_TABLES, tenantTables } from '../harness/walls.js';

jest.setTimeout(60_000);

let api: TestApi;
let tables: string[];
let theirs: string;
let ours: string;
let role: string;

beforeAll(async () => {
  api = await startApi();
  role = decodeURIComponent(new URL(api.database.apiUrl).username);
  await fill();
  await owner(async (client) => {
    tables = await tenantTables(client);
    const { rows } = await client.query<{ id: string; demo: boolean }>('SELECT id, demo FROM organizations');
    theirs = rows.find((row) => row.demo)?.id ?? '';
    ours = rows.find((row) => !row.demo)?.id ?? '';
  });
}, 90_000);
afterAll(() => api.close());

const owner = <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => asRole(api.database.ownerUrl, work);

/** The API's role without the API: nothing is checked but what the database checks. */
async function apiRole<Result>(organizationId: string | null, work: (client: Client) => Promise<Result>): Promise<Result> {
  return asRole(api.database.apiUrl, async (client) => {
    if (organizationId !== null) await client.query(`SELECT set_config('strata.organization', $1, false)`, [organizationId]);
    return work(client);
  });
}

/** Plays until every table of the demo organization holds a row. */
async function fill(): Promise<void> {
  const cast = await castOf(api);
  const house = await House.of(cast);
  const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }];
  const [room = raise()] = await house.rooms(await house.loop([{ seats }, { seats: [] }]));
  await house.start(cast.ana, room);
  await house.act(cast.admin, 'remindOwing', { candidacyId: room.candidacyId });
  await house.handOff(cast.ana, room, 'Please probe messaging.');
  for (const [who, level] of [
    [cast.ana, 1],
    [cast.ben, 4],
  ] as const) {
    // prettier-ignore
    await house.note(who, room, room.questionIds[0] ?? '', 'A note');
    await house.handIn(who, room, level);
  }
  await house.act(cast.admin, 'breakGlass', { interviewId: room.id, reason: 'A test' });
  await house.end(cast.ana, room);
  await house.read(cast.ana, room);
  await house.feed(cast.ana, room).hears(1);
  await house.act(cast.admin, 'startDiscussion', { input: { candidacyId: room.candidacyId } });
  await split(cast.admin, house, room.candidacyId);
  await house.act(cast.admin, 'recordDecision', {
    input: { candidacyId: room.candidacyId, outcome: 'HOLD', rationale: 'A test' },
  });
  await house.act(cast.admin, 'recordDissent', { candidacyId: room.candidacyId, text: 'Not yet.' });
  await house.act(cast.admin, 'makeRecord', { candidacyId: room.candidacyId });
  await house.act(cast.admin, 'dismissDuplicate', {
    input: { questionId: await anyQuestion(cast.admin), textHash: 'a'.repeat(64), dismissed: true },
  });
  await cast.admin.client.attach(room.candidacyId, 'cv.md', '# A CV');
  await house.act(cast.admin, 'makeCalendarFeed', {});
  await house.act(cast.admin, 'setSkills', { memberId: cast.ana.id, skills: ['Go'] });
  await house.act(cast.admin, 'makeCandidateBrief', { loopId: await house.loop([{ seats: [] }]) });
  await house.act(cast.admin, 'inviteMember', { input: { name: 'Open', email: 'open@demo.example', role: 'OBSERVER' } });
  const conflicted = await invite(api, cast.admin, 'conflicted', 'COORDINATOR');
  await owner((client) =>
    client.query('INSERT INTO conflicts SELECT organization_id, id, $2 FROM candidacies WHERE id = $1', [
      room.candidacyId,
      conflicted.id,
    ]),
  );
  // Mail is queued only where it can leave.
  await owner((client) =>
    client.query(
      `INSERT INTO mails (organization_id, id, kind, subject_id, occasion) SELECT organization_id, id, 'a test', id, now() FROM candidacies WHERE id = $1`,
      [room.candidacyId],
    ),
  );
}

/** Marks the first split of a debrief as discussed. */
async function split(who: Person, house: House, candidacyId: string): Promise<void> {
  const { debrief } = await who.client.ask<{ debrief: { agenda: { key: string }[] } }>(
    'query($id: ID!) { debrief(candidacyId: $id) { agenda { key } } }',
    { id: candidacyId },
  );
  const input = { candidacyId, key: debrief.agenda[0]?.key, discussed: true };
  await house.act(who, 'markDiscussed', { input });
}

async function anyQuestion({ client }: Person): Promise<string> {
  const { questions } = await client.ask<{ questions: { nodes: { id: string }[] } }>('{ questions(first: 1) { nodes { id } } }');
  return questions.nodes[0]?.id ?? '';
}

/** Runs a statement that must not reach anything: a refusal by the wall, or no row. */
async function refusal(client: Client, statement: string, values: unknown[] = []): Promise<string> {
  return client.query(statement, values).then(
    ({ rowCount }) => (rowCount === 0 ? 'no row' : `${rowCount} rows`),
    ({ message }: Error) => (/row-level security|permission denied/.test(message) ? 'refused' : message),
  );
}

describe('the database holds organizations apart without the application', () => {
  it('every tenant table is behind forced row-level security and begins its keys with organization_id', async () => {
    expect(await owner((client) => gaps(client, role))).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });

  it('a new table without its wall is noticed', async () => {
    const found = await owner(async (client) => {
      await client.query('CREATE TABLE bare (id uuid PRIMARY KEY, organization_id uuid NOT NULL)');
      await client.query(`CREATE TABLE ajar (organization_id uuid, id uuid, PRIMARY KEY (organization_id, id));
        ALTER TABLE ajar ENABLE ROW LEVEL SECURITY; ALTER TABLE ajar FORCE ROW LEVEL SECURITY;
        CREATE POLICY tenant ON ajar USING (true) WITH CHECK (true)`);
      const gap = await gaps(client, role);
      await client.query('DROP TABLE bare, ajar');
      return gap;
    });
    expect(found).toEqual([
      'ajar: another policy opens it to the API’s role',
      'ajar: no policy holds reads and writes to the organization that is set',
      'bare: a unique key does not begin with organization_id',
      'bare: its primary key does not begin with organization_id',
      'bare: no policy holds reads and writes to the organization that is set',
      'bare: row-level security is not on and forced',
    ]);
  });

  it('with another organization set, or none, no row of a tenant table is read, changed, removed or added', async () => {
    for (const table of tables) {
      const row = await owner(async (client) => {
        const { rows } = await client.query<{ row: object }>(`SELECT to_json(t) AS row FROM ${table} t WHERE organization_id = $1 LIMIT 1`, [theirs]); // prettier-ignore
        return rows[0]?.row;
      });
      expect({ table, row }).toEqual({ table, row: expect.anything() });
      const columns = await owner(async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND NOT attisdropped`,
          [table],
        );
        return rows.map(({ name }) => name).join(', ');
      });
      for (const organizationId of [ours, null]) {
        const outcomes = await apiRole(organizationId, async (client) => ({
          read: await refusal(client, `SELECT 1 FROM ${table} WHERE organization_id = $1`, [theirs]),
          changed: await refusal(client, `UPDATE ${table} SET organization_id = organization_id WHERE organization_id = $1`, [
            theirs,
          ]),
          removed: await refusal(client, `DELETE FROM ${table} WHERE organization_id = $1`, [theirs]),
          added: await refusal(client, `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_record(NULL::${table}, $1)`, [row]), // prettier-ignore
        }));
        const untouched = [outcomes.changed, outcomes.removed].every((outcome) => ['no row', 'refused'].includes(outcome));
        expect({ table, read: outcomes.read, added: outcomes.added, untouched }).toEqual({
          table,
          read: 'no row',
          added: 'refused',
          untouched: true,
        });
      }
    }
  });

  it('a row is never moved to another organization, and the organization itself is behind the same wall', async () => {
    const moved = await apiRole(ours, (client) => refusal(client, 'UPDATE question_banks SET organization_id = $1', [theirs]));
    expect(moved).toBe('refused');
    for (const organizationId of [ours, null]) {
      const outcomes = await apiRole(organizationId, async (client) => [
        await refusal(client, 'SELECT 1 FROM organizations WHERE id = $1', [theirs]),
        await refusal(client, `UPDATE organizations SET name = 'Taken' WHERE id = $1`, [theirs]),
      ]);
      expect(outcomes).toEqual(['no row', 'no row']);
    }
  });

  it('the doors of search open onto the organization that is set and no other, whatever they are asked', async () => {
    const asked = (bankId: string | null): object[] => [
      {},
      { text: 'a' },
      { text: `' OR q.organization_id IS NOT NULL OR '` },
      { organizationId: theirs, organization: theirs },
      { bankId, fromSection: 0, toSection: 9_999 },
    ];
    const found = (organizationId: string | null, bankId: string | null) =>
      apiRole(organizationId, async (client) => {
        const organizations = new Set<string>();
        let counted = 0;
        for (const narrowing of asked(bankId)) {
          const { rows } = await client.query<{ id: string }>('SELECT id FROM doors.questions_found($1, NULL, 5000)', [
            narrowing,
          ]);
          const sql = 'SELECT organization_id AS organization FROM questions WHERE id = ANY ($1)';
          const ids = rows.map(({ id }) => id);
          const known = await owner((reader) => reader.query<{ organization: string }>(sql, [ids]));
          for (const { organization } of known.rows) organizations.add(organization);
          counted +=
            (await client.query<{ n: number }>('SELECT doors.questions_counted($1, NULL) AS n', [narrowing])).rows[0]?.n ?? 0;
        }
        return { organizations: [...organizations], any: counted > 0 };
      });
    const { rows } = await owner((client) =>
      client.query<{ id: string }>('SELECT id FROM question_banks WHERE organization_id = $1 LIMIT 1', [theirs]),
    );
    const bankId = rows[0]?.id ?? null;
    expect(await found(theirs, bankId)).toEqual({ organizations: [theirs], any: true });
    expect(await found(ours, null)).toEqual({ organizations: [ours], any: true });
    expect(await found(ours, bankId).then(({ organizations }) => organizations.includes(theirs))).toBe(false);
    expect(await found(null, bankId)).toEqual({ organizations: [], any: false });
  });

  it('the API’s role owns nothing, bypasses nothing and makes nothing', async () => {
    const powers = await owner(async (client) => {
      const { rows } = await client.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
           EXISTS (SELECT 1 FROM pg_auth_members WHERE member = r.oid) AS inherits,
           EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid) OR EXISTS (SELECT 1 FROM pg_proc WHERE proowner = r.oid)
             OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = r.oid) OR EXISTS (SELECT 1 FROM pg_database WHERE datdba = r.oid) AS owns,
           has_schema_privilege(r.oid, 'public', 'CREATE') OR has_schema_privilege(r.oid, 'doors', 'CREATE') AS creates
         FROM pg_roles r WHERE rolname = $1`,
        [role],
      );
      return rows[0] as Record<string, boolean>;
    });
    expect(Object.entries(powers).filter(([, has]) => has)).toEqual([]);
    const outcomes = await apiRole(theirs, async (client) => [
      await refusal(client, 'SELECT * FROM identities'),
      await refusal(client, 'TRUNCATE scores CASCADE'),
      await refusal(client, 'UPDATE audit_entries SET action = action'),
      await refusal(client, 'CREATE TABLE own (id int)'),
    ]);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(HOUSE_TABLES).toHaveLength(3);
  });
});

function raise(): never {
  throw new Error('What this spec needs is missing.');
}
