import { counted } from '../../shared/ui/counted.js';
import type { LoopRow } from './loop-queries.js';

/** Where a loop stands between its draft and its published versions. */
export function versionWords({ version, draftChanged }: Pick<LoopRow, 'version' | 'draftChanged'>): string {
  if (version === null) return 'Draft, never published';
  return draftChanged ? `Version ${version}, draft changed since` : `Version ${version} published`;
}

/** A loop that somebody still has to publish: new, or changed since. */
export function isDraft({ version, draftChanged }: Pick<LoopRow, 'version' | 'draftChanged'>): boolean {
  return version === null || draftChanged;
}

export function sizeWords(rounds: { minutes: number }[]): string {
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  return `${counted(rounds.length, 'round')}, ${counted(minutes, 'minute')}`;
}
