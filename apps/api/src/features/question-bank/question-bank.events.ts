/** Questions read differently now, by a new revision or under another heading; drafts that hold them may differ from what was published. */
export class QuestionsChanged {
  constructor(readonly questionIds: readonly string[]) {}
}
