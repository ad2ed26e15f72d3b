import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  draftFaults, oneLine, readRubricJson, readRubricMarkdown, RUBRIC_PRESETS, rubricOfPreset, writeRubricJson, writeRubricMarkdown, type RubricDraft,
} from './index.js'; // prettier-ignore

const line = (least: number, most: number) =>
  fc.oneof(fc.string({ maxLength: most }), fc.string({ unit: 'grapheme', maxLength: most / 10 }), fc.constantFrom('## x', '1. x', 'Key: a · Weight: 2', '`*_>', '· · ·'))
    .map(oneLine).filter((text) => text.length >= least && text.length <= most); // prettier-ignore
const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const drafts: fc.Arbitrary<RubricDraft> = fc.integer({ min: 3, max: 5 }).chain((levels) =>
  fc.record({
    name: line(1, 120),
    levels: fc.constant(levels),
    bar: fc.integer({ min: 2, max: levels }),
    weightReason: fc.option(line(1, 200)),
    dimensions: fc.uniqueArray(
      fc.record({
        key: word,
        name: line(0, 120),
        weight: fc.oneof(fc.constant(1), fc.double({ min: 0.001, max: 100, noNaN: true })),
        anchors: fc.array(line(0, 200), { minLength: levels, maxLength: levels }),
      }),
      { maxLength: 6, selector: ({ key }) => key },
    ),
  }),
);

const FORMS = [
  ['Markdown', writeRubricMarkdown, readRubricMarkdown],
  ['JSON', writeRubricJson, readRubricJson],
] as const;

describe.each(FORMS)('the %s form of a rubric', (_name, write, read) => {
  it('is read back to the same rubric, whatever stands in it', () => {
    fc.assert(fc.property(drafts, (rubric) => expect(read(write(rubric))).toEqual({ rubric, fault: null }))); // prettier-ignore
    for (const preset of RUBRIC_PRESETS.map(rubricOfPreset)) expect(read(write(preset)).rubric).toEqual(preset);
  });

  it('is read with another system’s line ends and byte order mark', () => {
    const [preset] = RUBRIC_PRESETS.map(rubricOfPreset);
    expect(read(`\uFEFF${write(preset as RubricDraft).replaceAll('\n', '\r\n')}`).rubric).toEqual(preset);
  });

  it('never fails on any text: a rubric that can be kept, or one located sentence', () => {
    const texts = fc.oneof(fc.string(), drafts.map(write).chain((text) => fc.nat(text.length).map((at) => text.slice(0, at)))); // prettier-ignore
    fc.assert(
      fc.property(texts, (text) => {
        const { rubric, fault } = read(text);
        if (rubric) expect(draftFaults(rubric)).toEqual([]);
        else expect(fault).toMatch(/^(Line \d+|The document|[a-zA-Z.\d]+): ./);
      }),
    );
  });
});

const markdown = (...lines: string[]) => readRubricMarkdown(['# R', 'Levels: 3 · Bar: 2', ...lines].join('\n')).fault;

describe('a rubric’s document that cannot be read', () => {
  it('is refused with the line of its first fault', () => {
    expect(markdown('## A', '1. x', '3. y')).toBe('Line 5: Level 2 should stand here, and 3 does. Count the levels from 1.');
    expect(markdown('## A', '1. x', '2. y')).toMatch(/^Line 3: “A” has 2 anchors for 3 levels/);
    expect(markdown('1. x')).toMatch(/^Line 3: An anchor stands before/);
    expect(markdown('## A', 'Weight: heavy')).toMatch(/^Line 4: Weight is “heavy”/);
    expect(markdown('## A', 'Weight: -1', '1. x', '2. y', '3. z')).toMatch(/^Line 4: The weight of “A”/);
    expect(markdown('Some prose.')).toMatch(/^Line 3: This line is no part/);
    expect(markdown('# Second')).toMatch(/^Line 3: A document holds one rubric/);
    expect(markdown('Bar: 4')).toMatch(/^Line 3: The bar is a level/);
    expect(markdown(...Array.from({ length: 7 }, (_, place) => [`## D${place}`, '1. x', '2. y', '3. z']).flat())).toMatch(/^Line 27: A rubric has at most 6/); // prettier-ignore
    expect(readRubricMarkdown('').fault).toMatch(/^Line 1: The rubric has no name/);
  });

  it('is refused with the path of its first fault', () => {
    const [preset] = RUBRIC_PRESETS.map(rubricOfPreset);
    const json = (change: object) => readRubricJson(JSON.stringify({ ...preset, ...change })).fault;
    expect(json({ colour: 'red' })).toMatch(/^colour: a rubric has no such field/);
    expect(json({ levels: '4' })).toBe('levels: a number should stand here.');
    expect(json({ dimensions: [{ key: 'a', name: 'A', anchors: ['x', 2, 'y', 'z'] }] })).toBe('dimensions.0.anchors.1: a text should stand here.'); // prettier-ignore
    expect(json({ dimensions: [null] })).toMatch(/^dimensions\.0: an object/);
    expect(readRubricJson('[]').fault).toMatch(/^The document: an object/);
    expect(readRubricJson('{\n"name": "x",\n}').fault).toMatch(/^Line [34]: the JSON/);
  });
});
