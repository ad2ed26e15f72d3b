import { describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { asRole } from '../../../test/harness/database.js';
import { contentOf, rubricsOf, type Family, type Version } from '../../../test/harness/rubrics.js';
import { stage } from '../../../test/harness/stage.js';

const on = await stage();
const { act, ask, drafted, published } = rubricsOf(on);
const { api } = on;

describe('a published version in the database', () => {
  const tampered = async (client: Client, sql: string, values: unknown[]): Promise<string> =>
    client.query(sql, values).then(({ rowCount }) => `${rowCount} rows`, ({ message }: Error) => message); // prettier-ignore

  async function asApi<Result>(
    rubricId: string,
    work: (client: Client, organizationId: string) => Promise<Result>,
  ): Promise<Result> {
    const organizationId = await asRole(api.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ id: string }>('SELECT organization_id AS id FROM rubrics WHERE id = $1', [rubricId]);
      return rows[0]?.id ?? '';
    });
    return asRole(api.database.apiUrl, async (client) => {
      await client.query(`SELECT set_config('strata.organization', $1, false)`, [organizationId]);
      return work(client, organizationId);
    });
  }

  /** Comes back once a session waits for a lock of another. */
  async function waits(owner: Client, pid: number): Promise<void> {
    for (let tries = 0; tries < 2_000; tries += 1) {
      const { rows } = await owner.query<{ waits: boolean }>('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [pid]);
      if (rows[0]?.waits) return;
    }
    throw new Error('The write beside the publishing does not wait for it.');
  }

  it('changes in no column, of itself or of its dimensions, whoever writes', async () => {
    const [version] = (await published('Frozen')).versions as [Version];
    await asApi(version.id, async (client) => {
      for (const [table, key] of [
        ['rubrics', 'id'],
        ['dimensions', 'rubric_id'],
      ]) {
        const { rows } = await client.query<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1`, [table]); // prettier-ignore
        expect(rows.length).toBeGreaterThan(7);
        for (const { name } of rows)
          expect([name, await tampered(client, `UPDATE ${table} SET ${name} = ${name} WHERE ${key} = $1`, [version.id])]).toEqual(
            [name, expect.stringContaining('never changes')],
          );
        expect(await tampered(client, `DELETE FROM ${table} WHERE ${key} = $1`, [version.id])).toContain('never changes');
      }
    });
  });

  it('takes no dimension that is written beside its publishing', async () => {
    const { draft } = await drafted('Raced');
    const more = `INSERT INTO dimensions (organization_id, id, rubric_id, position, key, name, anchors)
      VALUES ($1, gen_random_uuid(), $2, 9, 'more', 'More', '[]')`;
    const outcome = await asApi(draft.id, (publisher, organizationId) =>
      asApi(draft.id, async (writer) => {
        await publisher.query('BEGIN');
        await publisher.query('UPDATE rubrics SET published_at = now() WHERE id = $1', [draft.id]);
        const { rows } = await writer.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        const writing = tampered(writer, more, [organizationId, draft.id]);
        await asRole(api.database.ownerUrl, (owner) => waits(owner, rows[0]?.pid ?? 0));
        await publisher.query('COMMIT');
        return writing;
      }),
    );
    expect(outcome).toContain('never changes');
  });

  it('is one of many, and the draft one alone', async () => {
    const family = await published('One draft');
    const { draft } = (await act('startRubricVersion', { familyId: family.id })).family;
    const second = await asApi(draft.id, (client) =>
      tampered(client, `INSERT INTO rubrics (organization_id, id, family_id, name, version)
        SELECT organization_id, gen_random_uuid(), family_id, name, 9 FROM rubrics WHERE id = $1`, [draft.id])); // prettier-ignore
    expect(second).toContain('one_draft_of_rubric');
  });
});

describe('where a rubric version is used', () => {
  it('names the loops whose draft or published versions score by it', async () => {
    const [version1] = (await published('Used')).versions as [Version];
    expect(version1.usedIn).toEqual([]);
    const { loop } = (await act('createLoop', { input: { title: 'Uses it', role: 'Engineer' } })) as unknown as {
      loop: { id: string };
    };
    const added = await act('addRound', { input: { loopId: loop.id, title: 'One', minutes: 30, rubricId: version1.id } });
    expect(await use(version1.id)).toEqual([{ id: loop.id, title: 'Uses it', inDraft: true, versions: [] }]);
    const { round } = added as unknown as { round: { id: string } };
    await act('pickQuestion', { input: { roundId: round.id, questionId: await anyQuestion() } });
    expect(await act('publishLoop', { loopId: loop.id })).toMatchObject({ __typename: 'LoopPublished' });
    const [other] = (await published('Instead')).versions as [Version];
    await act('updateRound', { input: { roundId: round.id, rubricId: other.id } });
    expect(await use(version1.id)).toEqual([{ id: loop.id, title: 'Uses it', inDraft: false, versions: [1] }]);
    expect(await use(other.id)).toEqual([{ id: loop.id, title: 'Uses it', inDraft: true, versions: [] }]);
  });

  async function use(id: string): Promise<Version['usedIn']> {
    const document = '{ rubricFamilies { versions { id usedIn { id title inDraft versions } } } }';
    const { rubricFamilies } = await ask<{ rubricFamilies: Family[] }>(document);
    return rubricFamilies.flatMap(({ versions }) => versions).find((each) => each.id === id)?.usedIn ?? [];
  }

  async function anyQuestion(): Promise<string> {
    const { questions } = await ask<{ questions: { nodes: { id: string }[] } }>('{ questions(first: 1) { nodes { id } } }');
    return questions.nodes[0]?.id ?? '';
  }
});

describe('a rubric as a document', () => {
  const exported = async (rubricId: string, format: string) =>
    (
      await ask<{ exportRubric: { fileName: string; mediaType: string; content: string } }>(
        'query($rubricId: ID!, $format: RubricFormat!) { exportRubric(rubricId: $rubricId, format: $format) { fileName mediaType content } }',
        { rubricId, format },
      )
    ).exportRubric;

  it.each(['MARKDOWN', 'JSON'])(
    'goes out as %s and comes back as the draft of a new rubric that says the same',
    async (format) => {
      const [version] = (await published('Carried Über')).versions as [Version];
      const { fileName, content } = await exported(version.id, format);
      expect(fileName).toBe(`carried-über-v1.${format === 'JSON' ? 'json' : 'md'}`);
      const { family } = await act('importRubric', { input: { fileName, content } });
      expect(contentOf(family.draft)).toEqual(contentOf(version));
      expect([family.versions, family.draft.version]).toEqual([[], 1]);
    },
  );

  it('that cannot be read is refused with the place, and leaves nothing behind', async () => {
    const count = async () => (await ask<{ rubricFamilies: Family[] }>('{ rubricFamilies { id } }')).rubricFamilies.length;
    const before = await count();
    const bad = async (fileName: string, content: string) => act('importRubric', { input: { fileName, content } });
    expect(await bad('a.md', '# A\n\nSome prose.')).toMatchObject({
      path: 'content',
      message: expect.stringMatching(/^Line 3: /),
    });
    expect(await bad('a.json', '{"name":"A","levels":4,"dimensions":[{"key":"a","name":"A","anchors":[1]}]}')).toMatchObject({
      message: expect.stringMatching(/^dimensions\.0\.anchors\.0: /),
    });
    expect(await bad('a.md', '# A\n\n## B\n\n1. a\u202e\n2. b\n3. c')).toMatchObject({ path: 'content.dimensions.0.anchors.0' });
    expect(await bad('a.md', 'x'.repeat(200_001))).toMatchObject({ path: 'content' });
    expect(await count()).toBe(before);
  });
});
