import { RUBRIC_LIMITS, type DimensionDraft, type RubricDraft } from './rubric-draft.js';
import { checkedReading, oneLine, type RubricReading } from './rubric-form.js';

/** A rubric as JSON, in the form of docs/rubric-form.md. */
export function writeRubricJson({ name, levels, bar, weightReason, dimensions }: RubricDraft): string {
  const exact = dimensions.map(({ key, name: title, weight, anchors }) => ({ key, name: title, weight, anchors }));
  return `${JSON.stringify({ name, levels, bar, weightReason, dimensions: exact }, null, 2)}\n`;
}

class Fault extends Error {}

/** Reads the JSON form; the first fault is told with its path ("dimensions.2.name", from 0), a break of the JSON with its line. */
export function readRubricJson(content: string): RubricReading {
  const text = content.replace(/^\uFEFF/, '');
  try {
    return checkedReading(rubricIn(parsed(text)), (path) => path);
  } catch (error) {
    if (error instanceof Fault) return { rubric: null, fault: error.message };
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = text.slice(0, position === undefined ? undefined : Number(position)).split('\n').length;
    throw new Fault(`Line ${line}: the JSON breaks off or breaks its rules here. Mend it, or export the rubric again.`);
  }
}

function rubricIn(value: unknown): RubricDraft {
  const fields = fieldsOf(value, '', ['name', 'levels', 'bar', 'weightReason', 'dimensions']);
  const reason = fields['weightReason'] ?? null;
  return {
    name: textAt(fields, '', 'name'),
    levels: numberAt(fields, '', 'levels'),
    bar: 'bar' in fields ? numberAt(fields, '', 'bar') : RUBRIC_LIMITS.bar.usual,
    weightReason: reason === null ? null : textAt(fields, '', 'weightReason') || null,
    dimensions: listAt(fields, '', 'dimensions').map(dimensionIn),
  };
}

function dimensionIn(value: unknown, place: number): DimensionDraft {
  const at = `dimensions.${place}.`;
  const fields = fieldsOf(value, at, ['key', 'name', 'weight', 'anchors']);
  const anchors = listAt(fields, at, 'anchors').map((_, index, all) => textAt(all, `${at}anchors.`, String(index)));
  const weight = 'weight' in fields ? numberAt(fields, at, 'weight') : 1;
  return { key: textAt(fields, at, 'key'), name: textAt(fields, at, 'name'), weight, anchors };
}

type Fields = Record<string, unknown>;

function fieldsOf(value: unknown, at: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault(`${at.slice(0, -1) || 'The document'}: an object with the fields ${known.join(', ')} should stand here.`);
  const strange = Object.keys(value).find((field) => !known.includes(field));
  if (strange !== undefined) throw new Fault(`${at}${strange}: a rubric has no such field. Remove it, or correct its name.`);
  return value as Fields;
}

function textAt(fields: Fields | readonly unknown[], at: string, field: string): string {
  const value = (fields as Fields)[field];
  if (typeof value !== 'string') throw new Fault(`${at}${field}: a text should stand here.`);
  return oneLine(value);
}

function numberAt(fields: Fields, at: string, field: string): number {
  const value = fields[field];
  if (typeof value !== 'number') throw new Fault(`${at}${field}: a number should stand here.`);
  return value;
}

function listAt(fields: Fields, at: string, field: string): unknown[] {
  const value = fields[field];
  if (!Array.isArray(value)) throw new Fault(`${at}${field}: a list should stand here.`);
  return value;
}
