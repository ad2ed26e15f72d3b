import type { AnchorOverride } from './question.js';

export interface AnchorPlan {
  level: number;
  text: string;
}

/** One thing scored per question. `anchors` hold one entry per level, lowest first. */
export interface DimensionPlan {
  id: string;
  key: string;
  name: string;
  weight: number;
  anchors: AnchorPlan[];
}

/** A published rubric version as an interview freezes it. `id` is the version's. */
export interface RubricPlan {
  id: string;
  name: string;
  version: number;
  dimensions: DimensionPlan[];
}

/** The dimensions that apply to a question: all of them where it names none. */
export function applicableDimensions(rubric: RubricPlan, dimensionKeys: readonly string[]): DimensionPlan[] {
  if (dimensionKeys.length === 0) return rubric.dimensions;
  return rubric.dimensions.filter((dimension) => dimensionKeys.includes(dimension.key));
}

/** The levels that a dimension's anchors allow, lowest first. */
export function levelsOf(dimension: Pick<DimensionPlan, 'anchors'>): number[] {
  return dimension.anchors.map((anchor) => anchor.level).sort((a, b) => a - b);
}

/** Levels that an anchor may be written for: those of the longest ladder there is. */
export const ANCHOR_LEVELS = { least: 1, most: 5 } as const;

type Anchored = Pick<DimensionPlan, 'key' | 'anchors'>;

/** A dimension as it reads for one question: its levels are the rubric's, and a sentence of the question's own stands before the rubric's. */
export function anchoredFor<Dimension extends Anchored>(
  dimension: Dimension,
  overrides: readonly AnchorOverride[] = [],
): Dimension {
  const own = overrides.filter((each) => each.dimensionKey === dimension.key);
  if (own.length === 0) return dimension;
  const textOf = (level: number, text: string): string => own.find((each) => each.level === level)?.text ?? text;
  return { ...dimension, anchors: dimension.anchors.map(({ level, text }) => ({ level, text: textOf(level, text) })) };
}
