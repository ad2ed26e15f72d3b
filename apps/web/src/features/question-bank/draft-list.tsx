import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Selection } from './draft-selection.js';
import { DraftRowLine } from './draft-row.js';
import { DuplicateNotes, type DuplicateActs } from './duplicate-notes.js';
import type { DraftRow } from './import-draft.js';
import type { NearDuplicate } from './import-mutations.js';

const ROWS_IN_CHUNK = 40;
const ROW_HEIGHT = 48;

export interface DraftListProps {
  rows: DraftRow[];
  all: ReadonlyMap<string, DraftRow>;
  selection: Selection;
  editing: string | null;
  refusal: { key: string; words: string } | null;
  warnings: ReadonlyMap<string, { found: NearDuplicate[]; earlier: string | null }>;
  acts: DuplicateActs;
  onReword(key: string, text: string | null): void;
}

/** Rows that are rendered only near the window, or where the keys are; else their height stands for them. */
function Chunk({ count, forced, children }: { count: number; forced: boolean; children: () => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef(count * ROW_HEIGHT);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === false && element.childElementCount > 0) height.current = element.offsetHeight;
        setNear(entry?.isIntersecting ?? true);
      },
      { rootMargin: '800px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const shown = near || forced;
  return (
    <div ref={place} role="rowgroup" style={shown ? undefined : { height: height.current }}>
      {shown && children()}
    </div>
  );
}

function chunksOf(rows: DraftRow[]): DraftRow[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_IN_CHUNK) }, (_, at) =>
    rows.slice(at * ROWS_IN_CHUNK, (at + 1) * ROWS_IN_CHUNK),
  );
}

function OneRow({ row, ...props }: DraftListProps & { row: DraftRow }) {
  const { selection, editing, refusal, warnings, acts, all, onReword } = props;
  const warning = row.label === 'QUESTION' && !row.attachTo ? warnings.get(row.key) : undefined;
  return (
    <>
      <DraftRowLine
        row={row}
        active={selection.active === row.key}
        chosen={selection.chosen.has(row.key)}
        refused={refusal?.key === row.key ? refusal.words : null}
        editing={editing === row.key}
        onReword={onReword}
      />
      {warning && <DuplicateNotes row={row} found={warning.found} earlier={all.get(warning.earlier ?? '') ?? null} acts={acts} />}
    </>
  );
}

/** The document as rows, in its order. */
export function DraftList(props: DraftListProps) {
  const { active } = props.selection;
  return chunksOf(props.rows).map((chunk, at) => (
    <Chunk key={at} count={chunk.length} forced={at === 0 || chunk.some((row) => row.key === active)}>
      {() => chunk.map((row) => <OneRow key={row.key} row={row} {...props} />)}
    </Chunk>
  ));
}
