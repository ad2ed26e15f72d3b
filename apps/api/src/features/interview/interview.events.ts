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

/** A live interview is over before everything was asked. */
export class InterviewCutShort {
  constructor(
    readonly interviewId: string,
    readonly candidacyId: string,
  ) {}
}

/** A panelist who has scored sits here no more; their scorecard is handed in as it stands. */
export class PanelistReplaced {
  constructor(
    readonly interviewId: string,
    readonly candidacyId: string,
    readonly panelistId: string,
  ) {}
}

/** A member has a seat, a new one or one that was theirs before. */
export class PanelistSeated {
  constructor(
    readonly interviewId: string,
    readonly panelistId: string,
  ) {}
}
