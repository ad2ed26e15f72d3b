import { describe, expect, it } from '@jest/globals';
import {
  dimensionKey, draftFaults, emptyRubric, publishingFaults, RUBRIC_PRESETS, rubricDifferences, rubricOfPreset, withLevels, type RubricDraft,
} from './index.js'; // prettier-ignore

const [layers] = RUBRIC_PRESETS.map(rubricOfPreset) as [RubricDraft];
const paths = (faults: { path: string }[]) => faults.map(({ path }) => path);
const changed = (place: number, change: object): RubricDraft => ({
  ...layers,
  dimensions: layers.dimensions.map((each, index) => (index === place ? { ...each, ...change } : each)),
});

describe('a rubric’s draft', () => {
  it('begins as any of the four presets, each of which can be published as it stands', () => {
    expect(RUBRIC_PRESETS.map((preset) => publishingFaults(rubricOfPreset(preset)))).toEqual([[], [], [], []]);
  });

  it('may have gaps, which keep it from being published and are named in words with their places', () => {
    const draft = emptyRubric('Mine');
    expect(draftFaults(draft)).toEqual([]);
    expect(paths(publishingFaults(draft))).toEqual([
      'dimensions.0.name',
      ...[0, 1, 2, 3].map((level) => `dimensions.0.anchors.${level}`),
    ]);
    const gap = publishingFaults(changed(1, { anchors: ['One.', 'Two.', '', 'Two.'] }));
    expect(gap).toEqual([
      { path: 'dimensions.1.anchors.2', message: '“Mechanism” does not say what level 3 looks like. Write it.' },
      { path: 'dimensions.1.anchors.3', message: '“Mechanism” says the same of level 2 and level 4. Say what tells them apart.' },
    ]);
    expect(paths(publishingFaults({ ...layers, name: '', dimensions: [] }))).toEqual(['name', 'dimensions']);
    expect(paths(publishingFaults(changed(1, { name: 'Definition' })))).toEqual(['dimensions.1.name']);
  });

  it('holds 1 to 6 dimensions of 3 to 5 levels and a bar that is one of the levels above the first', () => {
    for (const levels of [3, 4, 5]) expect(draftFaults(withLevels(layers, levels))).toEqual([]);
    for (const levels of [2, 6, 3.5, Number.NaN]) expect(paths(draftFaults({ ...layers, levels }))).toEqual(['levels']);
    for (const bar of [2, 3, 4]) expect(draftFaults({ ...layers, bar })).toEqual([]);
    for (const bar of [1, 5, 2.5]) expect(paths(draftFaults({ ...layers, bar }))).toEqual(['bar']);
    const many = Array.from({ length: 7 }, (_, place) => ({ key: `d${place}`, name: `D ${place}`, weight: 1, anchors: ['a', 'b', 'c', 'd'] })); // prettier-ignore
    expect(draftFaults({ ...layers, dimensions: many.slice(0, 6) })).toEqual([]);
    expect(paths(draftFaults({ ...layers, dimensions: many }))).toEqual(['dimensions']);
    expect(paths(draftFaults(changed(2, { key: 'definition' })))).toEqual(['dimensions.2.key']);
    expect(paths(draftFaults(changed(2, { key: 'Not a key' })))).toEqual(['dimensions.2.key']);
    expect(paths(draftFaults(changed(0, { anchors: ['only one'] })))).toEqual(['dimensions.0.anchors']);
    for (const weight of [0, -1, 101, Number.NaN, Infinity])
      expect(paths(draftFaults(changed(0, { weight })))).toEqual(['dimensions.0.weight']);
  });

  it('weighs all the same, unless a reason is written', () => {
    const uneven = changed(1, { weight: 2 });
    expect(paths(publishingFaults(uneven))).toEqual(['weightReason']);
    expect(publishingFaults({ ...uneven, weightReason: 'The role lives in operation.' })).toEqual([]);
  });

  it('keeps what fits when its levels change, and its bar inside', () => {
    const three = withLevels({ ...layers, bar: 4 }, 3);
    expect([three.bar, three.dimensions[0]?.anchors]).toEqual([3, layers.dimensions[0]?.anchors.slice(0, 3)]);
    expect(withLevels(layers, 5).dimensions[0]?.anchors).toEqual([...(layers.dimensions[0]?.anchors ?? []), '']);
  });

  it('calls a dimension after its name, never like another', () => {
    expect(dimensionKey('Edge cases & limits', [])).toBe('edge-cases-limits');
    expect(dimensionKey('Clarity', ['clarity', 'clarity-2'])).toBe('clarity-3');
    for (const name of ['', '???', 'Größe', '深さ', 'a'.repeat(90)])
      expect(paths(draftFaults(changed(0, { key: dimensionKey(name, []) })))).toEqual([]);
  });
});

describe('two states of a rubric', () => {
  it('differ nowhere when they say the same', () => {
    expect(rubricDifferences(layers, structuredClone(layers))).toEqual([]);
  });

  it('differ at every place that changed, told in words with both values', () => {
    const after: RubricDraft = {
      ...changed(1, { anchors: ['Other.', ...(layers.dimensions[1]?.anchors.slice(1) ?? [])], weight: 2 }),
      ...{ name: 'Two layers', bar: 4, weightReason: 'Because.' },
    };
    after.dimensions = [after.dimensions[1], after.dimensions[0], { key: 'new', name: 'New', weight: 1, anchors: [] }] as never;
    const found = rubricDifferences(layers, after).map(({ where, before, after: now }) => [where, before, now]);
    expect(found).toEqual([
      ['Name', 'Three layers', 'Two layers'],
      ['Bar', 'Level 3', 'Level 4'],
      ['Why the weights differ', null, 'Because.'],
      ['Order of the dimensions', 'Definition, Mechanism', 'Mechanism, Definition'],
      ['Mechanism, weight', '1', '2'],
      ['Mechanism, level 1', layers.dimensions[1]?.anchors[0], 'Other.'],
      ['New', null, 'New'],
      ['Trade-offs', 'Trade-offs', null],
    ]);
  });

  it('differ at the levels that only one of them has', () => {
    const found = rubricDifferences(layers, withLevels(layers, 3));
    expect(found.map(({ field, level }) => [field, level])).toEqual([['levels', null], ['anchor', 4], ['anchor', 4], ['anchor', 4]]); // prettier-ignore
  });
});
