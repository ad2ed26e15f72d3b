import { Text } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import type { Debrief } from './debrief-queries.js';

/** The result corrected for who rated, beside the result as it is; nothing where the organization shows no models. */
export function AdjustedResult({ adjusted }: { adjusted: Debrief['adjusted'] }) {
  if (!adjusted) return null;
  return (
    <details className="debrief-inner-fold">
      <summary>{adjustedWords(adjusted)}</summary>
      <Text size="sm" c="dimmed">
        From {counted(adjusted.candidacies, 'candidate')} of this loop. {adjusted.assumes}
      </Text>
    </details>
  );
}

function adjustedWords({ score: { value, low, high, withheldBecause } }: NonNullable<Debrief['adjusted']>): string {
  if (value === null || low === null || high === null) return `Adjusted for who rated: withheld, ${withheldBecause ?? ''}.`;
  return `Adjusted for who rated: ${value.toFixed(2)}, likely ${low.toFixed(1)} to ${high.toFixed(1)}.`;
}
