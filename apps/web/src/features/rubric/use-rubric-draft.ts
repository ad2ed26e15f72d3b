import type { RubricDraft } from '@strata/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { accepted, changed, mineOver, opened, owesWrite, redone, refused, sending, theirsTaken, undone, type DraftState } from './draft-state.js'; // prettier-ignore
import { editRubric, theirsOf } from './rubric-mutations.js';
import { contentOf, rubricFamiliesQuery, rubricFamilyQuery, type RubricVersionDetail } from './rubric-queries.js';

type Step = (state: DraftState) => DraftState;

/** A draft that saves itself with every change, one write at a time; a refused write waits for the person. */
export function useRubricDraft(version: RubricVersionDetail) {
  const queryClient = useQueryClient();
  const [state, take] = useReducer(
    (now: DraftState, step: Step) => step(now),
    null,
    () => opened(contentOf(version), version.revision),
  );
  const saving = useMutation({
    mutationFn: ({ draft, revision }: DraftState) =>
      editRubric({ rubricId: version.id, expectedRevision: revision, rubric: draft }),
    meta: { shownInPlace: true },
    onMutate: () => take(sending),
    onError: () => take(refused),
    onSuccess: (family) => {
      const { draft } = family;
      if (draft) take((now) => accepted(now, contentOf(draft), draft.revision));
      queryClient.setQueryData(rubricFamilyQuery(family.id).queryKey, family);
      void queryClient.invalidateQueries({ queryKey: rubricFamiliesQuery().queryKey });
    },
  });
  const { mutate, reset, error, isPending } = saving;
  const owed = owesWrite(state) && !error && !isPending;
  useEffect(() => {
    if (owed) mutate(state);
  }, [owed, mutate, state]);
  useEffect(() => {
    const again = () => reset();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [reset]);
  const theirs = theirsOf(error);
  // After a fault of content the next change tries again; while two versions stand against each other it waits.
  const step = (next: Step) => {
    if (error && !theirs) reset();
    take(next);
  };
  const settle = (next: (now: DraftState, theirs: RubricDraft, revision: number) => DraftState) => {
    if (!theirs) return;
    reset();
    take((now) => next(now, contentOf(theirs), theirs.revision));
  };
  return {
    ...{ state, error, theirs, again: reset },
    change: (draft: RubricDraft) => step((now) => changed(now, draft)),
    undo: () => step(undone),
    redo: () => step(redone),
    keepMine: () => settle(mineOver),
    takeTheirs: () => settle(theirsTaken),
  };
}

export type OpenDraft = ReturnType<typeof useRubricDraft>;
