interface Placed {
  id: string;
  path: string[];
}

const SEPARATOR = '\u0000';
const keyOf = (path: readonly string[]) => path.join(SEPARATOR);

/** How deep a section stands, 0 for a top one; `path` names the section itself last. */
export function depthOf({ path }: Pick<Placed, 'path'>): number {
  return Math.max(0, path.length - 1);
}

/** A section and all below it, in document order; every section when none is named. */
export function branchOf<S extends Placed>(sections: readonly S[], id: string | null): S[] {
  const root = sections.find((section) => section.id === id);
  if (!root) return [...sections];
  const prefix = keyOf(root.path) + SEPARATOR;
  return sections.filter((section) => section.id === id || (keyOf(section.path) + SEPARATOR).startsWith(prefix));
}

interface Holding {
  id: string;
  parentId: string | null;
  questions: readonly unknown[];
}

/** How many questions each section holds, with all below it. */
export function countsOf(sections: readonly Holding[]): Map<string, number> {
  const parents = new Map(sections.map((section) => [section.id, section.parentId]));
  const counts = new Map<string, number>();
  for (const section of sections)
    for (let id: string | null = section.id; id !== null; id = parents.get(id) ?? null)
      counts.set(id, (counts.get(id) ?? 0) + section.questions.length);
  return counts;
}
