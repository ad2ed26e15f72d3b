import type { DimensionDraft, RubricDraft } from './rubric-draft.js';

/** One place at which two states of a rubric differ; null where one of them has no such place. `dimensionKey` null: the whole rubric. */
export interface RubricDifference {
  dimensionKey: string | null;
  /** `level` counts from 1 and is set for an anchor alone. */
  field: 'name' | 'levels' | 'bar' | 'weightReason' | 'order' | 'dimension' | 'weight' | 'anchor';
  level: number | null;
  /** The place in words: “Mechanism, level 2”. */
  where: string;
  before: string | null;
  after: string | null;
}

/** Everything in which two states of a rubric differ, top to bottom; dimensions are the same where their keys are. */
export function rubricDifferences(before: RubricDraft, after: RubricDraft): RubricDifference[] {
  const keys = (draft: RubricDraft) => draft.dimensions.map(({ key }) => key);
  const both = keys(before).filter((key) => keys(after).includes(key));
  const names = (draft: RubricDraft) =>
    draft.dimensions
      .filter(({ key }) => both.includes(key))
      .map(({ name }) => name)
      .join(', ');
  const moved =
    both.join('\n') !==
    keys(after)
      .filter((key) => both.includes(key))
      .join('\n');
  const found = [
    ...whole('name', 'Name', before.name, after.name),
    ...whole('levels', 'Levels', String(before.levels), String(after.levels)),
    ...whole('bar', 'Bar', `Level ${before.bar}`, `Level ${after.bar}`),
    ...whole('weightReason', 'Why the weights differ', before.weightReason, after.weightReason),
    ...(moved ? whole('order', 'Order of the dimensions', names(before), names(after)) : []),
  ];
  const gone = before.dimensions.filter(({ key }) => !keys(after).includes(key));
  return [
    ...found,
    ...after.dimensions.flatMap((now) => ofDimension(before.dimensions.find(({ key }) => key === now.key) ?? null, now)),
    ...gone.flatMap((was) => ofDimension(was, null)),
  ];
}

function whole(field: RubricDifference['field'], where: string, before: string | null, after: string | null): RubricDifference[] {
  return before === after ? [] : [{ dimensionKey: null, field, level: null, where, before, after }];
}

function ofDimension(was: DimensionDraft | null, now: DimensionDraft | null): RubricDifference[] {
  const { key, name } = now ?? was ?? { key: '', name: '' };
  const at = { dimensionKey: key, before: null, after: null };
  if (!was || !now)
    return [{ ...at, field: 'dimension', level: null, where: name || 'A dimension', before: was && name, after: now && name }];
  const found: RubricDifference[] = [];
  const add = (
    field: RubricDifference['field'],
    level: number | null,
    where: string,
    before: string | null,
    after: string | null,
  ) => {
    if (before !== after) found.push({ dimensionKey: key, field, level, where, before, after });
  };
  add('name', null, `${name || 'A dimension'}, name`, was.name, now.name);
  add('weight', null, `${name || 'A dimension'}, weight`, String(was.weight), String(now.weight));
  for (let index = 0; index < Math.max(was.anchors.length, now.anchors.length); index += 1)
    add(
      'anchor',
      index + 1,
      `${name || 'A dimension'}, level ${index + 1}`,
      was.anchors[index] ?? null,
      now.anchors[index] ?? null,
    );
  return found;
}
