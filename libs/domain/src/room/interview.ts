export const INTERVIEW_STATES = ['SCHEDULED', 'LIVE', 'ENDED', 'NOT_HELD'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** The moves of an interview; whatever is not in the table is not possible. */
const TRANSITIONS: Record<InterviewState, readonly InterviewState[]> = {
  SCHEDULED: ['LIVE', 'NOT_HELD'],
  LIVE: ['ENDED', 'NOT_HELD'],
  ENDED: [],
  // What fell through is scheduled anew.
  NOT_HELD: ['SCHEDULED'],
};

/** Whether an interview in state `from` may go to state `to`. */
export function canBecome(from: InterviewState, to: InterviewState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** How a member sits in an interview; null: not at all. */
export interface Seat {
  panelistId: string;
  lead: boolean;
  observer: boolean;
  training: boolean;
  submitted: boolean;
  /** Somebody else sits in this one's place; what was scored until then stays. */
  replaced?: boolean;
  /** Has a conflict of interest in the candidacy: is told nothing of it, and nothing waits for them. */
  conflicted?: boolean;
}

/** A seat whose values count: not an observer's, not one in training. */
export function counts(seat: Pick<Seat, 'observer' | 'training'>): boolean {
  return !seat.observer && !seat.training;
}
