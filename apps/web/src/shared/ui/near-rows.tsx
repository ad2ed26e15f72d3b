import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

const ROWS_IN_PART = 10;
/** So far above and below the window rows stand ready, in pixels. */
const MARGIN = 800;

interface Near {
  /** The parts near the window: the first, and the one behind the last. */
  from: number;
  to: number;
  /** Keys of rows that have the focus or are written in. */
  used: readonly string[];
}

const NOWHERE: Near = { from: 0, to: 0, used: [] };
const same = (a: Near, b: Near) => a.from === b.from && a.to === b.to && a.used.join() === b.used.join();

function usedIn(list: HTMLElement): string[] {
  const used = [...list.querySelectorAll<HTMLElement>(':focus, textarea')];
  return used.flatMap((element) => element.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? []);
}

/** Looks which parts of a list are near the window, whenever either moves, unless the list stands still; keeps how high each was. */
function useNear(rows: readonly unknown[], stands: boolean) {
  const end = useRef<HTMLElement>(null);
  const heights = useRef<number[]>([]);
  const [near, setNear] = useState(NOWHERE);
  const look = useCallback(() => {
    const list = end.current?.parentElement;
    if (!list || stands) return;
    const marks = [...list.querySelectorAll<HTMLElement>(':scope > [data-part]')];
    const tops = marks.map((mark) => mark.getBoundingClientRect().top);
    const endOf = (at: number) => tops[at + 1] ?? Infinity;
    const next: Near = { from: marks.length, to: 0, used: usedIn(list) };
    for (const [at, top] of tops.slice(0, -1).entries()) {
      if (marks[at]?.dataset['part'] === 'shown') heights.current[at] = endOf(at) - top;
      if (endOf(at) < -MARGIN || top > window.innerHeight + MARGIN) continue;
      next.from = Math.min(next.from, at);
      next.to = at + 1;
    }
    setNear((now) => (same(now, next) ? now : next));
  }, [stands]);
  useLayoutEffect(look, [look, rows]);
  useEffect(() => {
    const page = new ResizeObserver(look);
    page.observe(document.documentElement);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      page.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [look]);
  return { end, near, heights };
}

interface NearRowsProps<Row> {
  rows: readonly Row[];
  /** What the element of a row says as `data-key`. */
  keyOf(row: Row): string;
  /** How high a row is that was never seen, in pixels. */
  height: number;
  /** The key of a row that is rendered wherever it stands. */
  held?: string | null;
  /** What stands for rows that are not rendered, beside the rows. */
  mark?: 'div' | 'li';
  /** Renders the other rows too, as high as they are taken to be; meanwhile none comes near or goes. */
  far?: ((row: Row, at: number, height: number) => ReactNode) | null;
  children(row: Row, at: number): ReactNode;
}

/**
 * Rows that are rendered only near the window, where the focus is and where something is written; else their height stands for
 * them. All are children of the element around, so that a row which moves stays the same.
 */
export function NearRows<Row>({
  rows,
  keyOf,
  height,
  held = null,
  mark: Mark = 'div',
  far = null,
  children,
}: NearRowsProps<Row>) {
  const { end, near, heights } = useNear(rows, far !== null);
  const kept = new Set([...near.used, ...(held === null ? [] : [held])]);
  const places = kept.size === 0 ? [] : rows.flatMap((row, at) => (kept.has(keyOf(row)) ? Math.floor(at / ROWS_IN_PART) : []));
  // The neighbours too: the next step of the arrow keys leads there.
  const isShown = (part: number) => (part >= near.from && part < near.to) || places.some((each) => Math.abs(each - part) <= 1);
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_IN_PART) }, (_, part) => {
    const own = rows.slice(part * ROWS_IN_PART, (part + 1) * ROWS_IN_PART);
    const stands = heights.current[part] ?? own.length * height;
    const shown = isShown(part);
    if (!shown && !far) return [<Mark key={`part ${part}`} data-part="left" aria-hidden style={{ height: stands }} />];
    const render = (row: Row, at: number) => (shown || !far ? children(row, at) : far(row, at, stands / own.length));
    const lines = own.map((row, at) => <Fragment key={keyOf(row)}>{render(row, part * ROWS_IN_PART + at)}</Fragment>);
    return [<Mark key={`part ${part}`} data-part="shown" aria-hidden />, ...lines];
  });
  return [...parts.flat(), <Mark key="end" ref={end as never} data-part="end" aria-hidden />];
}
