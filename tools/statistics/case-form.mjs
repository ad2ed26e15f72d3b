// How a worked case is read, and how its answer is brought into the form that the case asks for.

/** The declared scale of a case: from its parameters, else from its text ("ordinal, 1-4"); undefined where it declares none. */
export function scaleOf({ params = {}, scale = '' }) {
  if (params.scale_min !== undefined && params.scale_max !== undefined) return { min: params.scale_min, max: params.scale_max };
  const levels = (params.categories ?? []).map(Number);
  if (levels.length > 0 && levels.every(Number.isFinite)) return { min: Math.min(...levels), max: Math.max(...levels) };
  const ends = /(?<![\d.])(-?\d+)\s*[-–/]\s*(\d+)(?![\d.])/.exec(scale);
  return ends && Number(ends[1]) < Number(ends[2]) ? { min: Number(ends[1]), max: Number(ends[2]) } : undefined;
}

/** The keys that the case asks for, or those given where it asks for none. */
export const keysOf = (expected, otherwise) =>
  expected !== null && typeof expected === 'object' && !Array.isArray(expected) ? Object.keys(expected) : otherwise;

const isBand = (key) => key.endsWith('_accept');

/** The answer with exactly the keys that are expected; what was not computed is null. Bands are about an answer, never a part of it. */
export function conform(computed, expected) {
  if (Array.isArray(expected)) return expected.map((each, i) => conform(computed?.[i], each));
  if (expected !== null && typeof expected === 'object') {
    const keys = Object.keys(expected).filter((key) => !isBand(key));
    return Object.fromEntries(keys.map((key) => [key, conform(computed?.[key], expected[key])]));
  }
  return everyPartIsNull(computed) ? null : computed;
}

function everyPartIsNull(value) {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).every(everyPartIsNull);
}

const holdsNull = (value) =>
  value === null || (typeof value === 'object' && Object.values(value).some((part) => holdsNull(part)));

/** Adds why something is null, where something is and there is a place for it. */
export function withReason(answer, reason) {
  if (!reason || !holdsNull(answer)) return answer;
  if (answer === null) return { reason };
  return Array.isArray(answer) || 'reason' in answer ? answer : { ...answer, reason };
}

const labelsOf = ({ data, row_labels: labels }) => labels ?? data.map((_, i) => `C${i + 1}`);

/** Rows of a case: who is rated, and on what where the rows say so. */
export function rowsOf(reference) {
  const at = Math.max(0, (reference.row_label_fields ?? []).indexOf('candidate'));
  return labelsOf(reference).map((label) =>
    Array.isArray(label) ? { candidate: label[at], question: label[1 - at] } : { candidate: label },
  );
}

/** What the second field of a row is called, such as trait or question. */
export const questionField = ({ row_label_fields: fields = [] }) => fields.find((field) => field !== 'candidate') ?? 'question';

/** Columns of a case: who rates. */
export const ratersOf = ({ data, columns }) => columns ?? (data[0] ?? []).map((_, i) => `R${i + 1}`);

/** One observation per rating of a case. */
export function observationsOf(reference) {
  const [rows, raters] = [rowsOf(reference), ratersOf(reference)];
  return reference.data.flatMap((row, i) =>
    row.flatMap((level, r) => (level === null ? [] : [{ ...rows[i], rater: raters[r], level }])),
  );
}

/** An object with the same names as a map, each value read by `of`; null without a map. */
export const pick = (map, of) => (map ? Object.fromEntries([...map].map(([name, value]) => [name, of(value)])) : null);

/** Names of categories as numbers in order, so that coefficients of kind may be computed of words too. */
export function numbered(table, declared) {
  const found = [...new Set(declared ?? table.flat().filter((rating) => rating !== null))];
  if (found.every((rating) => typeof rating === 'number')) return { table, categories: found.sort((a, b) => a - b) };
  const names = declared ?? found.sort();
  const place = (rating) => (names.includes(rating) ? names.indexOf(rating) : NaN);
  return {
    table: table.map((row) => row.map((rating) => (rating === null ? null : place(rating)))),
    categories: names.map((_, i) => i),
  };
}
