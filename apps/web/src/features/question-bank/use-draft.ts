import { useCallback, useState } from 'react';
import type { DraftRow } from './import-draft.js';

const MOST_STEPS = 200;

export type ChangeDraft = (change: (rows: DraftRow[]) => DraftRow[]) => void;

/** A draft with its way back. It lives in the memory of the page alone: a document may hold what nobody may keep. */
export function useDraft(first: () => DraftRow[]) {
  const [history, setHistory] = useState<DraftRow[][]>(() => [first()]);
  const change: ChangeDraft = useCallback((to) => setHistory((steps) => [to(steps[0] ?? []), ...steps].slice(0, MOST_STEPS)), []);
  const undo = useCallback(() => setHistory((steps) => (steps.length > 1 ? steps.slice(1) : steps)), []);
  return { rows: history[0] ?? [], change, undo, canUndo: history.length > 1 };
}
