import type { LoopPlan } from '@strata/domain';

/** A candidate goes through a published loop version from now on. */
export class CandidacyBegan {
  constructor(
    readonly candidacyId: string,
    readonly plan: LoopPlan,
  ) {}
}
