/** A cell was scored, marked or withdrawn. */
export class ScoreRecorded {
  constructor(
    readonly interviewId: string,
    readonly questionId: string,
  ) {}
}

/** A panelist handed the scorecard in. */
export class ScorecardHandedIn {
  constructor(
    readonly interviewId: string,
    readonly candidacyId: string,
  ) {}
}

/** Kinds of the room's numbered events that this slice writes. */
export const SCORE_COMMITTED = 'ScoreCommitted';
export const SCORECARD_COMPLETED = 'ScorecardCompleted';
export const SCORECARD_RETURNED = 'ScorecardReturned';
