import { useLayoutEffect, useRef } from 'react';

/** Keeps the focus on what was moved by a key: the browser drops it when the element comes to another place. */
export function useKeptFocus(place: unknown) {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    held.current?.focus();
    held.current = null;
  }, [place]);
  return (element: HTMLElement) => (held.current = element);
}
