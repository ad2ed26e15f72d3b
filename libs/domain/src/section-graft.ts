/** A section of a bank as it stands: `position` is its place among all sections of the bank. */
export interface StandingSection {
  id: string;
  parentId: string | null;
  position: number;
  title: string;
  path: string[];
}

/** A section that comes to a bank; flat, in document order, depth 0 is a top one. */
export interface ComingSection {
  title: string;
  depth: number;
}

export interface Grafted {
  /** For each coming section the one that it became: a standing one of the same title in the same place, or a new one. */
  into: { id: string; parentId: string | null; path: string[]; isNew: boolean }[];
  /** The ids of all sections, standing and new, in document order. */
  order: string[];
}

const folded = (title: string): string => title.normalize('NFKC').trim().toLowerCase();

/**
 * Puts sections below `under` (null: the bank itself), behind what stands there. One that has the title of a standing section in its
 * place becomes that section; new ones stay apart, also where two share a title. No depth may skip a step.
 */
export function graft(
  standing: readonly StandingSection[],
  coming: readonly ComingSection[],
  under: string | null,
  newId: () => string,
): Grafted {
  const below = new Map<string | null, StandingSection[]>();
  const put = (section: StandingSection): void =>
    void below.set(section.parentId, [...(below.get(section.parentId) ?? []), section]);
  standing.toSorted((a, b) => a.position - b.position).forEach(put);
  const known = new Map(standing.map((section) => [section.id, section]));
  const trail: StandingSection[] = [];
  const into = coming.map(({ title, depth }) => {
    const parentId = depth === 0 ? under : (trail[depth - 1]?.id ?? under);
    const twin = (below.get(parentId) ?? []).find((each) => known.has(each.id) && folded(each.title) === folded(title));
    const path = [...(trail[depth - 1]?.path ?? known.get(under ?? '')?.path ?? []), title];
    const section = twin ?? { id: newId(), parentId, position: -1, title, path };
    if (!twin) put(section);
    trail.splice(depth, trail.length, section);
    return { id: section.id, parentId: section.parentId, path: section.path, isNew: !twin };
  });
  return { into, order: inOrder(below, null) };
}

function inOrder(below: ReadonlyMap<string | null, readonly StandingSection[]>, parentId: string | null): string[] {
  return (below.get(parentId) ?? []).flatMap(({ id }) => [id, ...inOrder(below, id)]);
}
