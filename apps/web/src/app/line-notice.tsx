import { Alert } from '@mantine/core';
import { useReached } from '../shared/api/reach.js';

/** Says on every page of the house that Strata does not answer, and what goes on without it. */
export function LineNotice() {
  if (useReached()) return null;
  return (
    <Alert color="gray" role="status" mb="md">
      No connection. You see what this device heard last. Rooms that you had opened here open still, and keep your scores and
      notes.
    </Alert>
  );
}
