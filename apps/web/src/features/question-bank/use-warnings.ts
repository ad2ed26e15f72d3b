import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Warnings } from './draft-board.js';
import { attached, relabelled, type DraftRow } from './import-draft.js';
import { dismissDuplicate, type NearDuplicate } from './import-mutations.js';
import type { ChangeDraft } from './use-draft.js';
import type { Duplicates } from './use-duplicates.js';

/** Warnings that nobody has answered yet, by row. */
export function useWarnings({ inBanks, repeats }: Duplicates, rows: DraftRow[], change: ChangeDraft) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const dismissal = useMutation({ mutationFn: dismissDuplicate });
  const pair = (key: string, found: NearDuplicate) => `${key} ${found.question.id}`;
  const warnings: Warnings = useMemo(() => {
    const living = new Set(rows.filter((row) => row.label === 'QUESTION').map((row) => row.key));
    const keys = [...new Set([...inBanks.keys(), ...repeats.keys()])].filter((key) => !kept.has(key));
    const of = keys.map((key) => {
      const found = (inBanks.get(key) ?? []).filter((each) => !dismissed.has(`${key} ${each.question.id}`));
      const earlier = repeats.get(key) ?? null;
      return [key, { found, earlier: earlier && living.has(earlier) ? earlier : null }] as const;
    });
    return new Map(of.filter(([, { found, earlier }]) => found.length > 0 || earlier !== null));
  }, [inBanks, repeats, rows, kept, dismissed]);
  const acts = useMemo(
    () => ({
      leaveOut: (key: string) => change((now) => relabelled(now, new Set([key]), 'LEFT_OUT')),
      keep: (key: string) => setKept((now) => new Set([...now, key])),
      attach: (key: string, to: Parameters<typeof attached>[2]) => change((now) => attached(now, key, to)),
      dismiss: (key: string, found: NearDuplicate) => {
        setDismissed((now) => new Set([...now, pair(key, found)]));
        dismissal.mutate({ questionId: found.question.id, textHash: found.textHash, dismissed: true });
      },
    }),
    [change, dismissal],
  );
  return { warnings, acts };
}
