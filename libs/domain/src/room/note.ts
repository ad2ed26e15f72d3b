/** What a note may be marked as, with one press. */
export const NOTE_TAGS = ['STRENGTH', 'CONCERN', 'QUOTE', 'UNSURE'] as const;
export type NoteTag = (typeof NOTE_TAGS)[number];

/** What is ticked on a note beside its text: places in the frozen question's own lists, counted from 0. */
export interface NoteTicks {
  followUpsAsked: readonly number[];
  keyAreasHeard: readonly number[];
}

/** The lists of a question whose lines are ticked. */
export interface TickedQuestion {
  followUps: readonly string[];
  sectionKeyAreas?: readonly string[];
}

/** Which list of ticks names a line that the question does not have; null when none does. */
export function faultOfTicks(ticks: NoteTicks, { followUps, sectionKeyAreas = [] }: TickedQuestion): keyof NoteTicks | null {
  const within = (places: readonly number[], lines: readonly string[]): boolean =>
    places.every((place) => Number.isInteger(place) && place >= 0 && place < lines.length);
  if (!within(ticks.followUpsAsked, followUps)) return 'followUpsAsked';
  return within(ticks.keyAreasHeard, sectionKeyAreas) ? null : 'keyAreasHeard';
}

/** Each place once, lowest first. */
export const eachOnce = (places: readonly number[]): number[] => [...new Set(places)].sort((one, other) => one - other);

/** Fewest levels that say anything about a straight line. */
const FEWEST_LEVELS = 6;

/** The one level that a panelist gave to everything so far, once that is enough to be worth a thought; null where there is none. */
export function straightLine(levels: readonly (number | null)[]): number | null {
  const given = levels.filter((level) => level !== null);
  const [first] = given;
  return first !== undefined && given.length >= FEWEST_LEVELS && given.every((level) => level === first) ? first : null;
}
