import { useCallback, useState } from 'react';

export interface Selection {
  active: string | null;
  chosen: ReadonlySet<string>;
}

/** Steps by keys over the shown rows, shift or space choosing several. */
export function useSelection() {
  const [selection, setSelection] = useState<Selection>({ active: null, chosen: new Set() });
  const go = useCallback((key: string, keep: boolean) => {
    setSelection(({ active, chosen }) => ({
      active: key,
      chosen: keep ? new Set([...chosen, ...(active ? [active] : []), key]) : new Set(),
    }));
  }, []);
  const toggle = useCallback((key: string) => {
    setSelection(({ chosen }) => {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      return { active: key, chosen: next };
    });
  }, []);
  const choose = useCallback((keys: Iterable<string>) => setSelection((now) => ({ ...now, chosen: new Set(keys) })), []);
  return { selection, go, toggle, choose };
}

/** What an act is about: the chosen rows, else the active one. */
export function aim({ active, chosen }: Selection): ReadonlySet<string> {
  return chosen.size > 0 ? chosen : new Set(active ? [active] : []);
}
