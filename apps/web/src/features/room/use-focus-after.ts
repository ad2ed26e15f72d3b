import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Gives the focus to an element after a change that took away what had it. */
export function useFocusAfter<E extends HTMLElement>(change: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(change);
  useEffect(() => {
    const changed = before.current !== change;
    before.current = change;
    if (changed && document.activeElement === document.body) element.current?.focus();
  }, [change]);
  return element;
}
