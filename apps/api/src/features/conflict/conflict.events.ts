/** A member has a conflict of interest in a candidacy from now on, or has none any more; announced while the candidacy is held. */
export class ConflictChanged {
  constructor(
    readonly candidacyId: string,
    readonly memberId: string,
  ) {}
}
