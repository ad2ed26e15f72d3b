import type { SchemaType } from '@strata/contracts';
import { Badge } from '@mantine/core';
import { INTERVIEW_STATE_WORDS } from './field-words.js';

const COLORS = { SCHEDULED: 'gray', LIVE: 'green', ENDED: 'petrol', NOT_HELD: 'gray' };

/** The state of an interview in its word. */
export function InterviewState({ state }: { state: SchemaType<'InterviewState'> }) {
  return (
    <Badge color={COLORS[state]} variant={state === 'LIVE' ? 'filled' : 'light'}>
      {INTERVIEW_STATE_WORDS[state]}
    </Badge>
  );
}
