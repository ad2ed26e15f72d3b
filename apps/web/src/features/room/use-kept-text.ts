import { useEffect, useRef, useState } from 'react';

const pauseMs = 500;

/** A text that is kept by itself: whenever it is left, when the page goes away, and at every pause unless half a text is worse than none. */
export function useKeptText(text: string, onKeep: (typed: string) => void, atPauses = true) {
  const [draft, setDraft] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(onKeep);
  useEffect(() => {
    newest.current = onKeep;
  });

  const keep = useRef(() => {
    clearTimeout(timer.current);
    if (unkept.current !== null) newest.current(unkept.current);
    unkept.current = null;
  });
  const type = (typed: string) => {
    setDraft(typed);
    unkept.current = typed;
    clearTimeout(timer.current);
    if (atPauses) timer.current = setTimeout(keep.current, pauseMs);
  };
  useEffect(() => {
    const keepNow = keep.current;
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, []);
  const leave = () => {
    keep.current();
    setDraft(null);
  };
  return { shown: draft ?? text, type, leave };
}
