import { rubricDifferences, type RubricDraft } from '@strata/domain';

/** A draft on the screen, beside what of it is saved. */
export interface DraftState {
  draft: RubricDraft;
  saved: RubricDraft;
  revision: number;
  /** What is under way to the server; null: nothing is. */
  sent: RubricDraft | null;
  past: RubricDraft[];
  future: RubricDraft[];
}

const KEPT_STEPS = 100;

const same = (one: RubricDraft, other: RubricDraft): boolean => rubricDifferences(one, other).length === 0;

/** A draft as it was read. */
export function opened(saved: RubricDraft, revision: number): DraftState {
  return { draft: saved, saved, revision, sent: null, past: [], future: [] };
}

export function changed(state: DraftState, draft: RubricDraft): DraftState {
  if (same(state.draft, draft)) return state;
  return { ...state, draft, past: [...state.past, state.draft].slice(-KEPT_STEPS), future: [] };
}

export function undone(state: DraftState): DraftState {
  const draft = state.past.at(-1);
  return draft ? { ...state, draft, past: state.past.slice(0, -1), future: [state.draft, ...state.future] } : state;
}

export function redone(state: DraftState): DraftState {
  const [draft, ...future] = state.future;
  return draft ? { ...state, draft, past: [...state.past, state.draft], future } : state;
}

/** Whether something waits to be saved and nothing is under way. */
export function owesWrite({ draft, saved, sent }: DraftState): boolean {
  return sent === null && !same(draft, saved);
}

export function sending(state: DraftState): DraftState {
  return { ...state, sent: state.draft };
}

/** The server took what was sent; whatever was typed since stays and is owed. */
export function accepted(state: DraftState, saved: RubricDraft, revision: number): DraftState {
  const untouched = state.sent !== null && same(state.draft, state.sent);
  return { ...state, saved, revision, sent: null, draft: untouched ? saved : state.draft };
}

export function refused(state: DraftState): DraftState {
  return { ...state, sent: null };
}

/** Mine goes over a colleague's revision, which was shown. */
export function mineOver(state: DraftState, theirs: RubricDraft, revision: number): DraftState {
  return { ...state, saved: theirs, revision, sent: null };
}

/** Theirs takes the place of mine, which undo brings back. */
export function theirsTaken(state: DraftState, theirs: RubricDraft, revision: number): DraftState {
  return { ...changed(state, theirs), saved: theirs, revision, sent: null };
}
