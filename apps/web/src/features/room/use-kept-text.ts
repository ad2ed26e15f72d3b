import { useEffect, useRef, useState } from 'react';
import { heldTyped, holdTyped, letGoTyped } from '../../shared/api/typed.js';

const pauseMs = 500;

interface KeptText {
  /** Where the text belongs, by which a reload finds what was typed there and not kept yet. */
  place: string;
  text: string;
  /** Resolves when the text is kept; null where it is not to be kept as it is. */
  onKeep(typed: string): Promise<void> | null;
  /** Whether it is kept at every pause; half a text may be worse than none. */
  atPauses: boolean;
}

/** A text that is kept by itself: whenever it is left, when the page goes away, and at pauses. No reload loses what was typed. */
export function useKeptText({ place, text, onKeep, atPauses }: KeptText) {
  const [draft, setDraft] = useState(() => heldTyped(place));
  const unkept = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(onKeep);
  useEffect(() => {
    newest.current = onKeep;
  });

  const keep = useRef(() => {
    clearTimeout(timer.current);
    const typed = unkept.current;
    unkept.current = null;
    if (typed !== null) void newest.current(typed)?.then(() => letGoTyped(place, typed));
  });
  const type = (typed: string) => {
    setDraft(typed);
    unkept.current = typed;
    holdTyped(place, typed);
    clearTimeout(timer.current);
    if (atPauses) timer.current = setTimeout(keep.current, pauseMs);
  };
  useEffect(() => {
    const keepNow = keep.current;
    if (atPauses) keepNow();
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, [atPauses]);
  const leave = () => {
    keep.current();
    setDraft(null);
  };
  return { shown: draft ?? text, type, leave };
}
