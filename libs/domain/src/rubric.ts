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
