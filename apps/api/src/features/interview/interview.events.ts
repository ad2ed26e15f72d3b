/** Something changed that a room's members fetch anew; the event itself tells nothing. */
export const ROOM_CHANGED = 'RoomChanged';

/** An interview will not take place; whatever waited for it waits no more. */
export class InterviewNotHeld {
  constructor(
    readonly interviewId: string,
    readonly candidacyId: string,
  ) {}
}

/** Somebody took or left a seat; whoever the room waited for may be another now. */
export class PanelChanged {
  constructor(
    readonly interviewId: string,
    readonly candidacyId: string,
  ) {}
}
