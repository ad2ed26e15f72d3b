import type { AnchorPlan } from './rubric.js';
import type { RubricPreset } from './rubric-presets.js';

/** One thing scored per question, while it is written. `anchors` hold one sentence per level, level 1 first; '' where none is written. */
export interface DimensionDraft {
  key: string;
  name: string;
  weight: number;
  anchors: string[];
}

/** What a rubric version says: every dimension has the same `levels`, counted from 1; from level `bar` on an answer meets it. */
export interface RubricDraft {
  name: string;
  levels: number;
  bar: number;
  weightReason: string | null;
  dimensions: DimensionDraft[];
}

/** What is wrong, in plain words, and where: `dimensions.2.anchors.0` counts from 0. */
export interface RubricFault {
  path: string;
  message: string;
}

/** How much of everything a rubric holds; lengths in characters. */
export const RUBRIC_LIMITS = {
  dimensions: { least: 1, most: 6 },
  levels: { least: 3, usual: 4, most: 5 },
  bar: { least: 2, usual: 3 },
  weight: { most: 100 },
  name: 120,
  anchor: 600,
  reason: 1000,
} as const;

const { dimensions: SIZE, levels: LEVELS, bar: BAR, weight: WEIGHT } = RUBRIC_LIMITS;
const KEY = /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
const whole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const named = ({ name }: { name: string }, place: number): string => (name === '' ? `Dimension ${place + 1}` : `“${name}”`);

/** The key of a dimension: its name in lower case, words joined by hyphens, unlike all of `taken`. */
export function dimensionKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? ['dimension'];
  const key = words.join('-').slice(0, 50).replace(/-$/, '');
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? key : `${key}-${count}`;
    if (!taken.includes(next)) return next;
  }
}

/** Whether every dimension counts the same. */
export function weighsEqually(dimensions: readonly Pick<DimensionDraft, 'weight'>[]): boolean {
  return new Set(dimensions.map((dimension) => dimension.weight)).size <= 1;
}

/** What not even a draft may be; empty when it can be kept. Gaps are no fault here, see `publishingFaults`. */
export function draftFaults({ levels, bar, dimensions }: RubricDraft): RubricFault[] {
  const faults: RubricFault[] = [];
  if (!whole(levels, LEVELS.least, LEVELS.most))
    return [{ path: 'levels', message: `A rubric has ${LEVELS.least} to ${LEVELS.most} levels. Choose one of these.` }];
  if (!whole(bar, BAR.least, levels))
    faults.push({ path: 'bar', message: `The bar is a level from ${BAR.least} to ${levels}. Choose one of these.` });
  if (dimensions.length > SIZE.most)
    faults.push({
      path: 'dimensions',
      message: `A rubric has at most ${SIZE.most} dimensions. Remove some, or make a second rubric.`,
    });
  dimensions.forEach((dimension, place) => faults.push(...dimensionFaults(dimension, place, levels, dimensions)));
  return faults;
}

function dimensionFaults(
  dimension: DimensionDraft,
  place: number,
  levels: number,
  all: readonly DimensionDraft[],
): RubricFault[] {
  const faults: RubricFault[] = [];
  const add = (field: string, message: string) => faults.push({ path: `dimensions.${place}.${field}`, message });
  const who = named(dimension, place);
  if (!KEY.test(dimension.key)) add('key', `The key of ${who} is not in lower case with hyphens. Write it like “trade-offs”.`);
  if (all.findIndex(({ key }) => key === dimension.key) < place)
    add('key', `${who} has the key of another dimension. Give it one of its own.`);
  if (!(dimension.weight > 0 && dimension.weight <= WEIGHT.most))
    add('weight', `The weight of ${who} is not above 0 and at most ${WEIGHT.most}. Change it.`);
  if (dimension.anchors.length !== levels)
    add('anchors', `${who} has ${dimension.anchors.length} anchors for ${levels} levels. Give one per level.`);
  return faults;
}

/** What keeps a draft from being published, in the order of the page; empty when nothing does. */
export function publishingFaults(draft: RubricDraft): RubricFault[] {
  const faults = draftFaults(draft);
  const { name, dimensions } = draft;
  if (name === '') faults.push({ path: 'name', message: 'The rubric has no name. Give it one.' });
  if (dimensions.length < SIZE.least) faults.push({ path: 'dimensions', message: 'The rubric has no dimension. Add one.' });
  if (!weighsEqually(dimensions) && !draft.weightReason)
    faults.push({
      path: 'weightReason',
      message: 'The weights differ and no reason is written. Write it, or weigh all the same.',
    });
  dimensions.forEach((dimension, place) => faults.push(...gapsOf(dimension, place, dimensions)));
  return faults;
}

function gapsOf(dimension: DimensionDraft, place: number, all: readonly DimensionDraft[]): RubricFault[] {
  const faults: RubricFault[] = [];
  const add = (field: string, message: string) => faults.push({ path: `dimensions.${place}.${field}`, message });
  const who = named(dimension, place);
  if (dimension.name === '') add('name', `${who} has no name. Give it one.`);
  else if (all.findIndex(({ name }) => name === dimension.name) < place)
    add('name', `${who} is there twice. Rename one of them.`);
  dimension.anchors.forEach((anchor, index) => {
    const first = dimension.anchors.indexOf(anchor);
    if (anchor === '') add(`anchors.${index}`, `${who} does not say what level ${index + 1} looks like. Write it.`);
    else if (first < index)
      add(`anchors.${index}`, `${who} says the same of level ${first + 1} and level ${index + 1}. Say what tells them apart.`);
  });
  return faults;
}

/** A draft with another number of levels: new ones are empty at the top, and what stood above the last goes. The bar stays inside. */
export function withLevels(draft: RubricDraft, levels: number): RubricDraft {
  const sized = (anchors: readonly string[]) => Array.from({ length: levels }, (_, index) => anchors[index] ?? '');
  const dimensions = draft.dimensions.map((dimension) => ({ ...dimension, anchors: sized(dimension.anchors) }));
  return { ...draft, levels, bar: Math.min(draft.bar, levels), dimensions };
}

/** A draft with nothing in it but one dimension to begin with. */
export function emptyRubric(name: string): RubricDraft {
  const anchors = Array.from({ length: LEVELS.usual }, () => '');
  return {
    name,
    levels: LEVELS.usual,
    bar: BAR.usual,
    weightReason: null,
    dimensions: [{ key: 'dimension', name: '', weight: 1, anchors }],
  };
}

/** A draft that begins as a preset stands. */
export function rubricOfPreset({ name, dimensions }: RubricPreset): RubricDraft {
  const drafts = dimensions.map((dimension) => ({
    key: dimension.key,
    name: dimension.name,
    weight: 1,
    anchors: [...dimension.anchors],
  }));
  return { name, levels: LEVELS.usual, bar: BAR.usual, weightReason: null, dimensions: drafts };
}

/** Sentences, level 1 first, as anchors of their levels. */
export function anchorsOf(sentences: readonly string[]): AnchorPlan[] {
  return sentences.map((text, index) => ({ level: index + 1, text }));
}
