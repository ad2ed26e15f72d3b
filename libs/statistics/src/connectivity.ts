/**
 * Groups of candidates and raters that ratings link to each other. Across groups, level and severity cannot be told apart.
 *
 * @param ratings one entry per rating
 * @returns the candidates of each group, in order of appearance
 * Source: connected components of the graph with candidates and raters as nodes and an edge per rating.
 */
export function connectedCandidates(ratings: readonly { candidate: string; rater: string }[]): string[][] {
  const groups: { candidates: Set<string>; raters: Set<string> }[] = [];
  for (const { candidate, rater } of ratings) {
    const touched = groups.filter((group) => group.candidates.has(candidate) || group.raters.has(rater));
    const [home = { candidates: new Set<string>(), raters: new Set<string>() }, ...others] = touched;
    if (touched.length === 0) groups.push(home);
    for (const other of others) {
      other.candidates.forEach((name) => home.candidates.add(name));
      other.raters.forEach((name) => home.raters.add(name));
      groups.splice(groups.indexOf(other), 1);
    }
    home.candidates.add(candidate);
    home.raters.add(rater);
  }
  return groups.map(({ candidates }) => [...candidates]);
}
