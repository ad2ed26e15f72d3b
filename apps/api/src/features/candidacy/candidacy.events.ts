import type { LoopPlan } from '@strata/domain';

/** A candidate goes through a published loop version from now on. */
export class CandidacyBegan {
  constructor(
    readonly candidacyId: string,
    readonly plan: LoopPlan,
  ) {}
}

/** The candidate withdrew; the announcement is made while the candidacy is held. */
export class CandidacyWithdrawn {
  constructor(
    readonly candidacyId: string,
    readonly memberId: string,
  ) {}
}

/** What is known of the candidate is something else from now on, the name perhaps. */
export class CandidateEdited {
  constructor(readonly candidacyId: string) {}
}

/** The time boxes of a candidacy's rounds are other ones from now on. */
export class TimeGranted {
  constructor(readonly candidacyId: string) {}
}
