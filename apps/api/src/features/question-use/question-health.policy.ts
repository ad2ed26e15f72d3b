/** So many decided candidacies come into the figures at once. */
const STEP = 5;

/**
 * The ratings that a viewer's figures rest on: of those that the viewer may count, in the order of their decisions, whole fives. So
 * one more decision changes no figure, and the difference between two figures is never one candidacy.
 */
export function counted<Rating>(mayCount: readonly Rating[]): Rating[] {
  return mayCount.slice(0, mayCount.length - (mayCount.length % STEP));
}

/** Why there are no figures yet, in plain words. */
export function tooFew(mayCount: number): string {
  return `Too few decided candidacies (${mayCount} of ${STEP}).`;
}
