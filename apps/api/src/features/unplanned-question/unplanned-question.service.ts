import { Injectable } from '@nestjs/common';
import { applicableDimensions, refusalOfAddingQuestion, type PlannedQuestion, type RubricPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { LockedProblem, NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { InterviewService, type EnteredInterview, type FrozenQuestion } from '../interview/interview.service.js';
import { QuestionService } from '../question-bank/question.service.js';
import { DeskService } from '../scorecard/desk.service.js';
import { isMutationId } from '../scorecard/receipt.service.js';
import { QUESTION_ADDED } from './unplanned-question.events.js';
import type { AddUnplannedQuestionInput } from './unplanned-question.inputs.js';

/** A question that is added to one interview only: scored as the planned ones are, and left out of every comparison. */
@Injectable()
export class UnplannedQuestionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly questions: QuestionService,
    private readonly desks: DeskService,
    private readonly audit: AuditService,
    private readonly log: EventLog,
  ) {}

  async add(actor: Actor, { interviewId, questionId, mutationId }: AddUnplannedQuestionInput): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      const entered = await this.interviews.enter(tx, actor, interviewId);
      const { interview, seat } = entered;
      const question = await this.asItStands(tx, questionId);
      const asked = await this.interviews.questions(tx, interview.id);
      if (isSentAgain(asked, mutationId, question.id)) return;
      mustBeAllowed(actor, entered);
      await this.mustSuit(tx, question, asked, interview.rubric);
      const addedId = await this.interviews.addUnplanned(tx, interview.id, question, mutationId);
      const { id, revision } = question;
      await this.audit.record(tx, actor.memberId, 'unplanned question added', interview.id, { questionId: id, revision });
      await this.log.append(tx, interview.id, QUESTION_ADDED, { panelistId: seat?.id ?? null, questionId: addedId });
      if (seat && !seat.observer) await this.desks.touch(tx, seat);
    });
  }

  private async asItStands(tx: Transaction, questionId: string): Promise<PlannedQuestion> {
    const id = knownId(questionId);
    const question = (await this.questions.planned(tx, [id])).get(id);
    if (!question) throw new NotFound();
    return question;
  }

  private async mustSuit(
    tx: Transaction,
    { id, dimensionKeys }: PlannedQuestion,
    asked: readonly FrozenQuestion[],
    rubric: RubricPlan,
  ): Promise<void> {
    if (asked.some(({ sourceId }) => sourceId === id)) throw unsuited('This interview asks this question already.');
    if ((await this.questions.places(tx, [id])).get(id)?.archivedAt)
      throw invalid('questionId', 'This question is archived. Bring it back first, then add it.');
    if (await this.questions.isForCandidate(tx, id)) throw unsuited('This question is for the candidate to ask.');
    if (applicableDimensions(rubric, dimensionKeys).length === 0)
      throw unsuited(`“${rubric.name}”, by which this interview is scored, has no dimension of this question.`);
  }
}

const unsuited = (why: string): Refusal => invalid('questionId', `${why} Choose another one.`);

// The write that added a question is known by its id, so that sending it again after a lost answer adds nothing.
function isSentAgain(asked: readonly FrozenQuestion[], mutationId: string, questionId: string): boolean {
  if (!isMutationId(mutationId)) throw invalid('mutationId', 'This mutation id cannot be kept. Send a new one for each write.');
  const before = asked.find((each) => each.mutationId === mutationId);
  if (before && before.sourceId !== questionId)
    throw invalid('mutationId', 'This mutation id was used for another question already. Send a new one.');
  return before !== undefined;
}

function mustBeAllowed({ role }: Actor, { interview, seat }: EnteredInterview): void {
  const refusal = refusalOfAddingQuestion(role, seat, interview.state);
  if (!refusal) return;
  const { kind, message } = refusal;
  throw new Refusal(kind === 'LOCKED' ? new LockedProblem(message) : new NotAllowedProblem(message));
}
