import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

const sameGestureMs = 300;

/** The click that brings the window back to the front does nothing inside the guarded place: it was meant for the window. */
export function useFirstClick(guarded: RefObject<HTMLElement | null>, onIgnored: () => void): void {
  const ignored = useEffectEvent(onIgnored);
  useEffect(() => {
    let away = !document.hasFocus();
    let returnedAt = -Infinity;
    let ignoring = false;
    const guard = new AbortController();
    const listen = { signal: guard.signal, capture: true };
    window.addEventListener('blur', () => (away = true), { signal: guard.signal });
    window.addEventListener(
      'focus',
      () => {
        if (away) returnedAt = performance.now();
        away = false;
      },
      { signal: guard.signal },
    );
    window.addEventListener('pointerdown', () => (ignoring = performance.now() - returnedAt < sameGestureMs), listen);
    window.addEventListener(
      'click',
      (event) => {
        const inside = event.target instanceof Node && guarded.current?.contains(event.target);
        if (!ignoring || !inside) return;
        ignoring = false;
        event.preventDefault();
        event.stopPropagation();
        ignored();
      },
      listen,
    );
    return () => guard.abort();
  }, [guarded]);
}
