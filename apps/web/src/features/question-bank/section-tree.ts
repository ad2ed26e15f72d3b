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
