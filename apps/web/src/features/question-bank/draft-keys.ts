import type { KeyboardEvent } from 'react';
import { LABEL_WORDS } from './draft-labels.js';
import type { DraftRow, Label } from './import-draft.js';
import type { Selection } from './draft-selection.js';

export interface DraftActs {
  go(key: string, keep: boolean): void;
  toggle(key: string): void;
  choose(keys: Iterable<string>): void;
  relabel(label: Label): void;
  edit(): void;
  split(): void;
  phrase(): void;
  undo(): void;
}

/** Where a step key leads from the active row; null where it leads nowhere. */
function stepped(key: string, rows: readonly DraftRow[], active: string | null): DraftRow | null {
  const at = rows.findIndex((row) => row.key === active);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1 }[key];
  return to === undefined ? null : (rows[to] ?? null);
}

/** One key in the draft: steps, chooses, labels, edits or takes back. */
export function onDraftKey(event: KeyboardEvent<HTMLElement>, rows: readonly DraftRow[], { active }: Selection, acts: DraftActs) {
  if ((event.target as HTMLElement).getAttribute('role') !== 'row') return;
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const plain: Record<string, () => void> = {
    ' ': () => active && acts.toggle(active),
    Escape: () => acts.choose([]),
    Enter: acts.edit,
    e: acts.edit,
    t: acts.split,
    p: acts.phrase,
    ...Object.fromEntries(LABEL_WORDS.map(({ key: letter, label }) => [letter, () => acts.relabel(label)])),
  };
  const held: Record<string, () => void> = { a: () => acts.choose(rows.map((row) => row.key)), z: acts.undo };
  const to = stepped(key, rows, active);
  const act = to ? () => acts.go(to.key, shiftKey) : ctrlKey || metaKey ? held[key] : altKey ? undefined : plain[key];
  if (!act) return;
  event.preventDefault();
  act();
}
