import type { Actor } from '../../platform/actor/actor.js';

/** Kinds that this slice writes. */
export const ROOM_STARTED = 'RoomStarted';
export const QUESTION_FOCUSED = 'QuestionFocused';
export const LEAD_CHANGED = 'LeadChanged';
export const ROOM_ENDED = 'RoomEnded';
export const VALUES_REVEALED = 'ValuesRevealed';

/** Somebody at the door of a room: who, of which, and how to ask again whether they may be there. */
export interface Listener {
  actor: Actor;
  interviewId: string;
  candidacyId: string;
  /** The listener's own seat as it is now; it refuses once they may no longer be there. */
  ownPanelistId: (now: Actor) => Promise<string | null>;
  /** Begins to count as present until the returned function is called. */
  attend: () => Promise<() => void>;
}
