import { useCallback, useEffect, useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import type { DraftRow } from './import-draft.js';
import { nearDuplicates, nearRepeats, type NearDuplicate } from './import-mutations.js';

const BATCH = 100;

export interface Duplicates {
  /** Standing questions that ask nearly the same, by the row's key. */
  inBanks: ReadonlyMap<string, NearDuplicate[]>;
  /** The earlier row of the document that asks nearly the same, by the row's key. */
  repeats: ReadonlyMap<string, string>;
  /** How much has been compared, 0 to 1. */
  share: number;
  compared: number;
  total: number;
  error: string | null;
}

const NONE: Duplicates = { inBanks: new Map(), repeats: new Map(), share: 0, compared: 0, total: 0, error: null };

async function compare(questions: DraftRow[], signal: AbortSignal, show: (part: Partial<Duplicates>) => void): Promise<void> {
  const texts = questions.map((row) => row.text);
  const keyAt = (at: number): string => questions[at]?.key ?? '';
  const inBanks = new Map<string, NearDuplicate[]>();
  for (let from = 0; from < texts.length; from += BATCH) {
    const found = await nearDuplicates(texts.slice(from, from + BATCH), signal);
    for (const each of found) inBanks.set(keyAt(from + each.at), [...(inBanks.get(keyAt(from + each.at)) ?? []), each]);
    const compared = Math.min(texts.length, from + BATCH);
    show({ inBanks: new Map(inBanks), compared, share: (0.9 * compared) / texts.length });
  }
  const repeats = await nearRepeats(texts, signal);
  show({ repeats: new Map(repeats.map(({ at, before }) => [keyAt(at), keyAt(before)])), share: 1 });
}

/** Compares the questions with all banks, batch by batch; leaving the page stops it. */
export function useDuplicates(rows: DraftRow[]) {
  const [first] = useState(rows);
  const [state, setState] = useState<Duplicates>(NONE);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const questions = first.filter((row) => row.label === 'QUESTION');
    setState({ ...NONE, total: questions.length });
    compare(questions, stop.signal, (part) => setState((now) => ({ ...now, ...part }))).catch((error: unknown) => {
      if (!stop.signal.aborted) setState((now) => ({ ...now, error: wordsOf(error) }));
    });
    return () => stop.abort();
  }, [first, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, again };
}
