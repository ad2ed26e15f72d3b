/** A section in the flat list of its bank, which stands in document order: parents before their children, branches together. */
export interface OrderedSection {
  id: string;
  parentId: string | null;
}

/** Where a section comes to stand: below `parentId` (null: at the top), behind its sibling `afterId` (null: first). */
export interface SectionPlace {
  parentId: string | null;
  afterId: string | null;
}

/**
 * The ids of a section and of all below it, in document order; empty where the list does not have it.
 */
export function branchIds(sections: readonly OrderedSection[], id: string): string[] {
  const inside = new Set<string>();
  for (const section of sections) {
    if (section.id === id || (section.parentId !== null && inside.has(section.parentId))) inside.add(section.id);
  }
  return [...inside];
}

/** The ids of the sections whose questions are for the candidate to ask: those that say so, and all that stand inside one. */
export function sectionsForCandidate(sections: readonly (OrderedSection & { forCandidate: boolean })[]): Set<string> {
  const theirs = new Set<string>();
  for (const { id, parentId, forCandidate } of sections)
    if (forCandidate || (parentId !== null && theirs.has(parentId))) theirs.add(id);
  return theirs;
}

/**
 * Why a section cannot come to stand at a place, in plain words with the field at fault; null where it can. The section may be
 * a new one that the list does not have yet.
 */
export function obstacleToPlace(
  sections: readonly OrderedSection[],
  id: string,
  { parentId, afterId }: SectionPlace,
): { path: 'parentId' | 'afterId'; message: string } | null {
  if (parentId !== null && branchIds(sections, id).includes(parentId))
    return { path: 'parentId', message: 'A section cannot stand inside itself. Choose another place.' };
  const sibling =
    afterId === null || sections.some((each) => each.id === afterId && each.parentId === parentId && afterId !== id);
  if (sibling) return null;
  return { path: 'afterId', message: 'The section to stand behind is not there any more. Look again, then choose a place.' };
}

/**
 * The list with a section, and all below it, at another place; a section that the list does not have yet is added there.
 * Ask `obstacleToPlace` first.
 */
export function sectionPlaced<Section extends OrderedSection>(
  sections: readonly Section[],
  section: Section,
  place: SectionPlace,
): Section[] {
  const branch = new Set(branchIds(sections, section.id));
  const others = sections.filter((each) => !branch.has(each.id));
  const moved = [
    { ...section, parentId: place.parentId },
    ...sections.filter((each) => branch.has(each.id) && each.id !== section.id),
  ];
  const before = place.afterId === null ? [] : branchIds(others, place.afterId);
  const last = before.at(-1) ?? place.parentId;
  const at = last === null ? 0 : others.findIndex((each) => each.id === last) + 1;
  return others.toSpliced(at, 0, ...moved);
}

/**
 * The titles from the top section down to each section, by id, for a list in document order.
 */
export function sectionPaths(sections: readonly (OrderedSection & { title: string })[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { id, parentId, title } of sections) paths.set(id, [...((parentId && paths.get(parentId)) || []), title]);
  return paths;
}

/**
 * A list of ids with some of them, in the order given, put behind another (null: first). `afterId` stands in the list and is
 * none of those moved; what is moved may come from elsewhere.
 */
export function placedBehind(list: readonly string[], moved: readonly string[], afterId: string | null): string[] {
  const rest = list.filter((id) => !moved.includes(id));
  return rest.toSpliced(afterId === null ? 0 : rest.indexOf(afterId) + 1, 0, ...moved);
}
