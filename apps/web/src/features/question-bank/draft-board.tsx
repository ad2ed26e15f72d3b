import { Paper } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { onDraftKey } from './draft-keys.js';
import { DraftList } from './draft-list.js';
import { aim, useSelection } from './draft-selection.js';
import { DraftToolbar, SHOWN, type Shown } from './draft-toolbar.js';
import type { DuplicateActs } from './duplicate-notes.js';
import { isDoubtful, leftByReader, phrased, relabelled, reworded, split, type DraftRow, type Label } from './import-draft.js';
import type { NearDuplicate } from './import-mutations.js';
import type { ChangeDraft } from './use-draft.js';

export type Warnings = ReadonlyMap<string, { found: NearDuplicate[]; earlier: string | null }>;

interface DraftBoardProps {
  rows: DraftRow[];
  change: ChangeDraft;
  undo(): void;
  canUndo: boolean;
  warnings: Warnings;
  acts: DuplicateActs;
  refusal: { key: string; words: string } | null;
}

function rowsShown(rows: DraftRow[], shown: Shown, warnings: Warnings): DraftRow[] {
  if (shown === 'kept') return rows.filter((row) => !leftByReader(row));
  if (shown === 'doubtful') return rows.filter(isDoubtful);
  if (shown === 'left-out') return rows.filter((row) => row.label === 'LEFT_OUT');
  if (shown === 'duplicates') return rows.filter((row) => row.label === 'QUESTION' && !row.attachTo && warnings.has(row.key));
  return rows;
}

/** Focuses the active row once it is rendered, where the keys were in the draft before. */
function useActiveRow(active: string | null, editing: string | null) {
  const grid = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => {
    if (!active || editing || !held.current) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(active)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [active, editing]);
  return { grid, held };
}

/** The draft: what is shown of it, what its keys do, and its rows. */
export function DraftBoard({ rows, change, undo, canUndo, warnings, acts, refusal }: DraftBoardProps) {
  const [shown, setShown] = useState<Shown>('kept');
  const [editing, setEditing] = useState<string | null>(null);
  const { selection, go, toggle, choose } = useSelection();
  const { grid, held } = useActiveRow(selection.active, editing);
  const visible = useMemo(() => rowsShown(rows, shown, warnings), [rows, shown, warnings]);
  const all = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const aimed = aim(selection);
  const one = aimed.size === 1 ? all.get([...aimed][0] ?? '') : undefined;
  const terms = rows.filter((row) => row.label === 'QUESTION' && row.details?.askPhrase).map((row) => row.key);
  const relabel = (label: Label) => {
    const at = visible.findIndex((row) => row.key === selection.active);
    change((now) => relabelled(now, aimed, label));
    const next = visible[at + 1];
    if (aimed.size === 1 && next) go(next.key, false);
  };
  const reword = (key: string, text: string | null) => {
    if (text !== null) change((now) => reworded(now, key, text));
    setEditing(null);
  };
  const rowActs = {
    ...{ go, toggle, choose, relabel, undo },
    edit: () => one && setEditing(one.key),
    split: () => one && change((now) => split(now, one.key)),
    phrase: () => change((now) => phrased(now, aimed)),
  };
  const count = (of: Shown) => rowsShown(rows, of, warnings).length;
  return (
    <Paper withBorder p={0}>
      <DraftToolbar
        shown={shown}
        counts={Object.fromEntries(SHOWN.map((each) => [each, count(each)])) as Record<Shown, number>}
        aimed={aimed.size}
        canSplit={Boolean(one?.details?.suggestedSplit)}
        canPhrase={[...aimed].some((key) => all.get(key)?.details?.askPhrase)}
        phrases={terms.length}
        canUndo={canUndo}
        onShow={setShown}
        onLabel={relabel}
        onEdit={rowActs.edit}
        onSplit={rowActs.split}
        onPhrase={rowActs.phrase}
        onAllPhrases={() => change((now) => phrased(now, new Set(terms)))}
        onUndo={undo}
      />
      <div
        ref={grid}
        role="treegrid"
        aria-label="What was recognised"
        aria-multiselectable
        className="strata-draft"
        tabIndex={selection.active && visible.some((row) => row.key === selection.active) ? -1 : 0}
        onFocus={(event) => {
          held.current = true;
          const first = visible[0];
          if (event.target === event.currentTarget && first) go(first.key, false);
        }}
        onBlur={() => (held.current = false)}
        onClick={(event) => {
          const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
          if (key && !(event.target as HTMLElement).closest('button, textarea')) go(key, event.shiftKey);
        }}
        onKeyDown={(event) => onDraftKey(event, visible, selection, rowActs)}
      >
        <DraftList {...{ rows: visible, all, selection, editing, refusal, warnings, acts }} onReword={reword} />
      </div>
    </Paper>
  );
}
