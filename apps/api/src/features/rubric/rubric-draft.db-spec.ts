import { describe, expect, it } from '@jest/globals';
import { RUBRIC_PRESETS, rubricOfPreset, type RubricDraft } from '@strata/domain';
import type { Client } from 'pg';
import { asRole } from '../../../test/harness/database.js';
import type { Person } from '../../../test/harness/people.js';
import { stage } from '../../../test/harness/stage.js';

const { api, cast, house } = await stage();

interface Version extends Omit<RubricDraft, 'dimensions'> {
  id: string;
  version: number;
  revision: number;
  publishedAt: string | null;
  dimensions: { key: string; name: string; weight: number; anchors: { level: number; text: string }[] }[];
  faults: { path: string; message: string }[];
  usedIn: { id: string; title: string; inDraft: boolean; versions: number[] }[];
}
interface Family {
  id: string;
  name: string;
  draft: Version;
  versions: Version[];
  can: { edit: boolean; publish: boolean };
}
interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  path?: string | null;
  family: Family;
  current: Version;
}

/** Calls a mutation and answers all that it answers, down to the anchors. */
async function act(name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> {
  return (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 5), args)).result;
}
const ask = <Data>(query: string, args: Record<string, unknown> = {}, who: Person = cast.manager) =>
  who.client.ask<Data>(query, args);

const contentOf = ({ name, levels, bar, weightReason, dimensions }: Version): RubricDraft => ({
  ...{ name, levels, bar, weightReason },
  dimensions: dimensions.map((each) => ({
    key: each.key,
    name: each.name,
    weight: each.weight,
    anchors: each.anchors.map(({ text }) => text),
  })),
});
const edit = ({ id, revision }: Version, rubric: object, who?: Person) =>
  act('editRubric', { input: { rubricId: id, expectedRevision: revision, rubric } }, who);
const publish = ({ id, revision }: Version) => act('publishRubric', { rubricId: id, expectedRevision: revision });

async function drafted(name: string, preset: string | null = 'Three layers'): Promise<Family> {
  return (await act('createRubric', { input: { name, preset } })).family;
}
async function published(name: string): Promise<Family> {
  return (await publish((await drafted(name)).draft)).family;
}

describe('a rubric’s draft', () => {
  it('begins empty, as any preset, or as a copy of any version', async () => {
    for (const preset of RUBRIC_PRESETS) {
      const { draft, versions } = await drafted('Mine', preset.name);
      expect([contentOf(draft), draft.version, versions, draft.faults]).toEqual([
        { ...rubricOfPreset(preset), name: 'Mine' },
        1,
        [],
        [],
      ]);
    }
    const { draft } = await drafted('Empty', null);
    expect([draft.dimensions.length, draft.levels, draft.bar, draft.faults.length]).toEqual([1, 4, 3, 5]);
    const copy = await act('createRubric', { input: { name: 'Copy', copyOf: draft.id } });
    expect(contentOf(copy.family.draft)).toEqual({ ...contentOf(draft), name: 'Copy' });
    expect(copy.family.id).not.toBe((await drafted('Other')).id);
    expect(await act('createRubric', { input: { name: 'No', preset: 'Nothing' } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: 'preset',
    });
  });

  it('is edited whole, keeps its gaps, and names a new dimension’s key after it', async () => {
    const { draft } = await drafted('Edited');
    const rubric = {
      ...contentOf(draft),
      levels: 3,
      bar: 2,
      weightReason: ' ',
      dimensions: [{ name: ' Depth \n first ', anchors: ['', 'a\tb', ''] }],
    };
    const { family } = await edit(draft, rubric);
    expect(family.draft).toMatchObject({ revision: 2, levels: 3, bar: 2, weightReason: null });
    expect(contentOf(family.draft).dimensions).toEqual([
      { key: 'depth-first', name: 'Depth first', weight: 1, anchors: ['', 'a b', ''] },
    ]);
    expect(family.draft.faults.map(({ path }) => path)).toEqual(['dimensions.0.anchors.0', 'dimensions.0.anchors.2']);
  });

  it('refuses what no rubric may be, at its place, and changes nothing', async () => {
    const { draft } = await drafted('Refused');
    const content = contentOf(draft);
    const [first] = content.dimensions;
    const tries: [object, string][] = [
      [{ name: ' ' }, 'rubric.name'],
      [{ levels: 6 }, 'rubric.levels'],
      [{ bar: 1 }, 'rubric.bar'],
      [{ weightReason: 'x'.repeat(1001) }, 'rubric.weightReason'],
      [{ dimensions: Array.from({ length: 7 }, (_, place) => ({ ...first, key: `k${place}` })) }, 'rubric.dimensions'],
      [{ dimensions: [first, first] }, 'rubric.dimensions.1.key'],
      [{ dimensions: [{ ...first, weight: 0 }] }, 'rubric.dimensions.0.weight'],
      [{ dimensions: [{ ...first, anchors: ['a'] }] }, 'rubric.dimensions.0.anchors'],
      [{ dimensions: [{ ...first, anchors: ['a', 'b\u0000', 'c', 'd'] }] }, 'rubric.dimensions.0.anchors.1'],
      [{ dimensions: [{ ...first, anchors: ['a', 'b\ud800', 'c', 'd'] }] }, 'rubric.dimensions.0.anchors.1'],
    ];
    for (const [change, path] of tries)
      expect(await edit(draft, { ...content, ...change })).toMatchObject({ code: 'INVALID_INPUT', path });
    expect((await edit(draft, content)).family.draft.revision).toBe(2);
  });

  it('is never overwritten unseen: of two who saved the same revision one is refused with the other’s value', async () => {
    const { draft } = await drafted('Contested');
    const [mine, theirs] = ['Mine', 'Theirs'].map((name) => ({ ...contentOf(draft), name }));
    const results = await Promise.all([edit(draft, mine as object, cast.ana), edit(draft, theirs as object, cast.ben)]);
    const kept = results.find((each) => each.__typename === 'RubricEdited');
    const refused = results.find((each) => each.__typename !== 'RubricEdited');
    expect(refused).toMatchObject({ __typename: 'StaleRubricProblem', code: 'STALE_RUBRIC' });
    expect(refused?.current).toMatchObject({ revision: 2, name: kept?.family.draft.name });
    for (const act of [publish, (of: Version) => discard(of)]) expect(await act(draft)).toMatchObject({ code: 'STALE_RUBRIC' });
  });

  it('is discarded without a trace of its versions', async () => {
    expect(await discard((await drafted('Gone')).draft)).toMatchObject({ __typename: 'RubricDraftDiscarded', family: null });
    const family = await published('Stays');
    const { draft } = (await act('startRubricVersion', { familyId: family.id })).family;
    const after = await discard(draft);
    expect([after.family.draft, after.family.versions.length]).toEqual([null, 1]);
  });
});

const discard = ({ id, revision }: Version) => act('discardRubricDraft', { rubricId: id, expectedRevision: revision });

describe('publishing a rubric', () => {
  it('is refused while anything is missing, at the first place', async () => {
    const { draft } = await drafted('Gaps', null);
    expect(await publish(draft)).toMatchObject({ code: 'INVALID_INPUT', path: 'rubric.dimensions.0.name' });
    const uneven = await drafted('Uneven');
    const content = contentOf(uneven.draft);
    const dimensions = content.dimensions.map((each, place) => ({ ...each, weight: place + 1 }));
    const { family } = await edit(uneven.draft, { ...content, dimensions });
    expect(await publish(family.draft)).toMatchObject({ path: 'rubric.weightReason' });
    const reasoned = (await edit(family.draft, { ...content, dimensions, weightReason: 'It is what the role does.' })).family;
    expect((await publish(reasoned.draft)).family.versions[0]).toMatchObject({
      version: 1,
      weightReason: 'It is what the role does.',
    });
  });

  it('makes a version that is listed as the latest, stays what it was, and answers the same again', async () => {
    const first = await published('Versions');
    const [version1] = first.versions as [Version];
    const twice = [1, 2].map(() => act('startRubricVersion', { familyId: first.id }));
    const drafts = (await Promise.all(twice)).map(({ family }) => family.draft);
    expect([drafts[0]?.id, drafts[0]?.version]).toEqual([drafts[1]?.id, 2]);
    const draft = drafts[0] as Version;
    const edited = await edit(draft, { ...contentOf(draft), name: 'Versions, renamed' });
    expect([edited.family.name, edited.family.draft.name]).toEqual(['Versions', 'Versions, renamed']);
    const second = (await publish(edited.family.draft)).family;
    expect(second.versions.map(({ version, name }) => [version, name])).toEqual([[2, 'Versions, renamed'], [1, 'Versions']]); // prettier-ignore
    expect(second.versions[1]).toEqual(version1);
    expect((await publish(edited.family.draft)).family).toEqual(second);
    expect(await edit(second.versions[0] as Version, contentOf(draft))).toMatchObject({ code: 'LOCKED' });
    const { rubrics } = await ask<{ rubrics: { id: string; name: string; version: number }[] }>(
      '{ rubrics { id name version } }',
    );
    expect(rubrics.filter(({ name }) => name.startsWith('Versions'))).toEqual([
      { id: second.versions[0]?.id, name: 'Versions, renamed', version: 2 },
    ]);
  });
});

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
