/** A question has a new revision; drafts that hold it differ from what was published. */
export class QuestionRevised {
  constructor(readonly questionId: string) {}
}
