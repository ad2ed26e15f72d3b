import { describe, expect, it } from '@jest/globals';
import { RUBRIC_PRESETS, rubricOfPreset } from '@strata/domain';
import { contentOf, rubricsOf, type Version } from '../../../test/harness/rubrics.js';
import { stage } from '../../../test/harness/stage.js';

const on = await stage();
const { act, ask, edit, publish, drafted, published, discard } = rubricsOf(on);
const { cast } = on;

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
