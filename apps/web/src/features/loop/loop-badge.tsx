import { Badge } from '@mantine/core';
import type { LoopRow } from './loop-queries.js';
import { versionWords } from './loop-words.js';

export function LoopBadge({ loop }: { loop: Pick<LoopRow, 'version' | 'draftChanged'> }) {
  const color = loop.version === null ? 'gray' : loop.draftChanged ? 'orange' : 'petrol';
  return <Badge color={color}>{versionWords(loop)}</Badge>;
}
