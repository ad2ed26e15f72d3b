/**
 * How much of what was asked of either of two candidates was asked of both, 0 to 1: the size of the intersection over that of the union.
 * Two who were asked little in common are not comparable, however alike their numbers look.
 *
 * @param first questions that were rated for one of them, by an id that is the same across candidates; repeats count once
 * @returns null where neither was asked anything
 * Source: Jaccard index.
 */
export function sharedShare(first: readonly string[], second: readonly string[]): number | null {
  const [one, other] = [new Set(first), new Set(second)];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? null : [...one].filter((each) => other.has(each)).length / all;
}
