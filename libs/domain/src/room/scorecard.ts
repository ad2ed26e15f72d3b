import { levelsOf, type DimensionPlan } from '../rubric.js';
import { counts, type InterviewState, type Seat } from './interview.js';

export const SCORE_MARKS = ['NOT_ASKED', 'NOT_ENOUGH_EVIDENCE'] as const;
export type ScoreMark = (typeof SCORE_MARKS)[number];

export const RECOMMENDATIONS = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** A note's longest text, in characters. */
export const NOTE_LENGTH = 20_000;

/** At most one of level and mark is set; both null withdraws the score. */
export interface CellValue {
  level: number | null;
  mark: ScoreMark | null;
}

/** Why a value cannot stand in a cell of a dimension, in plain words; null when it can. */
export function faultOfValue(value: CellValue, dimension: Pick<DimensionPlan, 'name' | 'anchors'>): string | null {
  if (value.level !== null && value.mark !== null) return 'A score is a level or a mark, not both. Send one of them.';
  const levels = levelsOf(dimension);
  if (value.level !== null && !levels.includes(value.level)) {
    return `${dimension.name} has the levels ${levels[0]} to ${levels.at(-1)}; ${value.level} is not one of them.`;
  }
  return null;
}

export interface WriteStanding {
  state: InterviewState;
  seat: Pick<Seat, 'observer' | 'submitted'>;
  /** The author was shown a colleague's value in this candidacy. */
  hasSeenColleagues: boolean;
  /** The cell already holds a value of the author. */
  cellHasValue: boolean;
}

export type WriteRefusal = { kind: 'NOT_ALLOWED' | 'LOCKED'; message: string };

/** Why a score cannot be set or withdrawn now; null when it can. */
export function refusalOfScore(standing: WriteStanding): WriteRefusal | null {
  const refusal = refusalOfWriting(standing);
  if (refusal) return refusal;
  if (standing.hasSeenColleagues && standing.cellHasValue) {
    return {
      kind: 'LOCKED',
      message: 'You have seen a colleague’s score, so a change is an amendment. Amend it and give the reason.',
    };
  }
  return null;
}

/** Why nothing can be written on a scorecard now; null when it can. */
export function refusalOfWriting(standing: Pick<WriteStanding, 'state' | 'seat'>): WriteRefusal | null {
  if (standing.seat.observer) return { kind: 'NOT_ALLOWED', message: 'You observe this round, so you do not score in it.' };
  if (standing.state === 'SCHEDULED') return { kind: 'LOCKED', message: 'This round has not started. Start it, then score.' };
  if (standing.state === 'NOT_HELD') return { kind: 'LOCKED', message: 'This round was not held, so it takes no scores.' };
  if (standing.seat.submitted) return { kind: 'LOCKED', message: 'Your scorecard is submitted. Reopen it to change it.' };
  return null;
}

/** Why a scorecard cannot be reopened; null when it can. */
export function refusalOfReopening(standing: Pick<WriteStanding, 'seat' | 'state' | 'hasSeenColleagues'>): WriteRefusal | null {
  if (standing.seat.observer) return { kind: 'NOT_ALLOWED', message: 'You observe this round, so you have no scorecard in it.' };
  if (standing.hasSeenColleagues) {
    return {
      kind: 'LOCKED',
      message: 'You have seen a colleague’s score, so your scorecard stays submitted. Amend single scores with a reason.',
    };
  }
  return null;
}

export interface RevealCheck {
  state: InterviewState;
  windowOver: boolean;
  panel: readonly Pick<Seat, 'panelistId' | 'observer' | 'training' | 'submitted' | 'replaced' | 'conflicted'>[];
}

/** Seats whose scorecards the reveal waits for; it waits for nobody who was replaced or has a conflict of interest. */
export function owing(panel: RevealCheck['panel']): string[] {
  return panel.filter(isAwaited).map((seat) => seat.panelistId);
}

/** Whether a seat's scorecard counts, is not in, and may still come in. */
export function isAwaited(seat: Omit<RevealCheck['panel'][number], 'panelistId'>): boolean {
  return counts(seat) && !seat.submitted && !seat.replaced && !seat.conflicted;
}

/** Whether an interview is over for its reveal: ended, with every counted scorecard in or the finishing window over. */
export function readyToReveal(check: RevealCheck): boolean {
  return check.state === 'ENDED' && (check.windowOver || owing(check.panel).length === 0);
}

/** Whether a `LOOP_END` candidacy is over: each interview not held, or over for its reveal. */
export function loopIsOver(checks: readonly RevealCheck[]): boolean {
  return checks.every((check) => check.state === 'NOT_HELD' || readyToReveal(check));
}

/** How long a live subscription, and how long a write, make a panelist present: seconds. */
export const PRESENT_SECONDS = { subscription: 15, write: 120 } as const;
