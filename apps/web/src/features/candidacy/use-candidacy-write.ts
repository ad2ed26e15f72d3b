import { useMutation, useQueryClient } from '@tanstack/react-query';
import { candidacyQuery } from './candidacy-queries.js';

/** A write of a candidacy, which is read anew after it. `onDone` given: the caller shows a failure itself. */
export function useCandidacyWrite<Input>(candidacyId: string, write: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    meta: { shownInPlace: onDone !== undefined },
    onSuccess: () => {
      onDone?.();
      return client.invalidateQueries({ queryKey: candidacyQuery(candidacyId).queryKey });
    },
  });
}
