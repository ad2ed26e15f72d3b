import { dimensionKey, RUBRIC_LIMITS, type DimensionDraft, type RubricDraft } from './rubric-draft.js';
import { checkedReading, oneLine, type RubricReading } from './rubric-form.js';

/** A rubric as Markdown, in the form of docs/rubric-form.md. */
export function writeRubricMarkdown({ name, levels, bar, weightReason, dimensions }: RubricDraft): string {
  const reason = weightReason ? [`Weights differ: ${weightReason}`, ''] : [];
  const parts = dimensions.flatMap((dimension) => [
    `## ${dimension.name}`.trim(),
    '',
    `Key: ${dimension.key} · Weight: ${dimension.weight}`,
    '',
    ...dimension.anchors.map((anchor, index) => `${index + 1}. ${anchor}`.trim()),
    '',
  ]);
  return [`# ${name}`, '', `Levels: ${levels} · Bar: ${bar}`, '', ...reason, ...parts].join('\n');
}

class Fault extends Error {}

interface State {
  rubric: RubricDraft;
  levels: number | null;
  places: Map<string, number>;
  line: number;
}

/** Reads the Markdown form; the first fault is told with its line, from 1. */
export function readRubricMarkdown(content: string): RubricReading {
  const rubric: RubricDraft = { name: '', levels: 0, bar: RUBRIC_LIMITS.bar.usual, weightReason: null, dimensions: [] };
  const state: State = { rubric, levels: null, places: new Map(), line: 0 };
  try {
    for (const line of content.replace(/^\uFEFF/, '').split(/\r\n|\n/)) {
      state.line += 1;
      if (line.trim() !== '') take(state, oneLine(line));
    }
  } catch (error) {
    if (error instanceof Fault) return { rubric: null, fault: `Line ${state.line}: ${error.message}` };
    throw error;
  }
  rubric.levels = state.levels ?? rubric.dimensions[0]?.anchors.length ?? RUBRIC_LIMITS.levels.usual;
  keyed(rubric.dimensions);
  return checkedReading(rubric, (path) => `Line ${placeOf(state.places, path)}`);
}

// A dimension without a key is called after its name, once all given keys are known.
function keyed(dimensions: DimensionDraft[]): void {
  for (const dimension of dimensions)
    if (dimension.key === '') dimension.key = dimensionKey(dimension.name, dimensions.map(({ key }) => key)); // prettier-ignore
}

function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  const parts = path.split('.');
  for (; parts.length > 0; parts.pop()) {
    const line = places.get(parts.join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

// Each kind of line, and what it gives to the rubric; the first that fits takes it.
const KINDS: [RegExp, (state: State, first: string, second: string) => void][] = [
  [/^# (.*)$/, takeTitle],
  [/^##(?: (.*))?$/, takeDimension],
  [/^(\d+)[.)](?: (.*))?$/, takeAnchor],
  [/^Weights differ: (.*)$/i, takeReason],
  [/^((?:Levels|Bar|Key|Weight): .*)$/i, takeFacts],
];

function take(state: State, line: string): void {
  for (const [form, read] of KINDS) {
    const found = form.exec(line);
    if (found) return read(state, found[1] ?? '', found[2] ?? '');
  }
  throw new Fault('This line is no part of a rubric. Put each anchor on one line behind its level: “2. …”.');
}

function takeTitle(state: State, title: string): void {
  if (state.places.has('name')) throw new Fault('A document holds one rubric. Import the second one from a document of its own.');
  state.places.set('name', state.line);
  state.rubric.name = title;
}

function takeDimension({ rubric, places, line }: State, name: string): void {
  places.set(`dimensions.${rubric.dimensions.length}`, line);
  if (rubric.dimensions.length === RUBRIC_LIMITS.dimensions.most) places.set('dimensions', line);
  rubric.dimensions.push({ key: '', name, weight: 1, anchors: [] });
}

function takeAnchor({ rubric, places, line }: State, level: string, text: string): void {
  const dimension = rubric.dimensions.at(-1);
  if (!dimension) throw new Fault('An anchor stands before the first dimension. Begin the dimension with “## Name”.');
  const next = dimension.anchors.length + 1;
  if (Number(level) !== next) throw new Fault(`Level ${next} should stand here, and ${level} does. Count the levels from 1.`);
  places.set(`dimensions.${rubric.dimensions.length - 1}.anchors.${next - 1}`, line);
  dimension.anchors.push(text);
}

function takeReason({ rubric, places, line }: State, reason: string): void {
  places.set('weightReason', line);
  rubric.weightReason = reason;
}

function takeFacts(state: State, facts: string): void {
  for (const fact of facts.split(' · ')) {
    const [, label = '', value = ''] = /^([^:]*): ?(.*)$/.exec(fact) ?? [];
    const set = FACTS[label.toLowerCase()];
    if (!set) throw new Fault(`“${fact}” is none of Levels, Bar, Key and Weight. Remove it.`);
    set(state, value);
  }
}

const FACTS: Record<string, (state: State, value: string) => void> = {
  levels: (state, value) => {
    state.levels = numberOf('Levels', value);
    state.places.set('levels', state.line);
  },
  bar: ({ rubric, places, line }, value) => {
    rubric.bar = numberOf('Bar', value);
    places.set('bar', line);
  },
  key: (state, value) => {
    dimensionAt(state, 'key').key = value;
  },
  weight: (state, value) => {
    dimensionAt(state, 'weight').weight = numberOf('Weight', value);
  },
};

function dimensionAt({ rubric, places, line }: State, field: string): DimensionDraft {
  const dimension = rubric.dimensions.at(-1);
  if (!dimension) throw new Fault('A key or a weight stands before the first dimension. Begin the dimension with “## Name”.');
  places.set(`dimensions.${rubric.dimensions.length - 1}.${field}`, line);
  return dimension;
}

function numberOf(label: string, value: string): number {
  if (value === '' || Number.isNaN(Number(value))) throw new Fault(`${label} is “${value}”, which is no number. Write one.`);
  return Number(value);
}
