import type { RevealPolicy } from '../loop.js';
import type { InterviewState } from './interview.js';

/** What decides whether an administrator may see an interview's submitted scorecards before its reveal. */
export interface GlassStanding {
  state: InterviewState;
  revealed: boolean;
  revealPolicy: RevealPolicy;
  /** Scores this candidate somewhere and has not submitted there. */
  owes: boolean;
}

/** Why the glass cannot be broken now, in plain words; null when it can. Who may do it is asked of the role. */
export function refusalOfBreakingGlass({ state, revealed, revealPolicy, owes }: GlassStanding): string | null {
  if (state === 'SCHEDULED' || state === 'NOT_HELD') return 'Nothing was scored in this interview, so there is nothing to see.';
  if (revealed || revealPolicy === 'OPEN') return 'The values of this interview are visible already. Read them in the room.';
  if (owes) return 'You score this candidate and have not submitted yet. Submit first, or have somebody take your seat.';
  return null;
}
