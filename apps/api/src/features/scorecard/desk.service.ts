import { Injectable } from '@nestjs/common';
import { applicableDimensions, type DimensionPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { InterviewService, type EnteredInterview, type FrozenQuestion } from '../interview/interview.service.js';
import { QuestionService } from '../question-bank/question.service.js';
import { RubricService } from '../rubric/rubric.service.js';
import { SightingService } from './sighting.service.js';

/** A panelist at work: the interview held, the own seat, and how far the own scorecard is. */
export interface Desk {
  entered: EnteredInterview;
  interviewId: string;
  candidacyId: string;
  panelistId: string;
  seat: { observer: boolean; submitted: boolean };
  hasSeenColleagues: boolean;
}

/** Leads a panelist to the own scorecard and to the cell that is written. */
@Injectable()
export class DeskService {
  constructor(
    private readonly interviews: InterviewService,
    private readonly questions: QuestionService,
    private readonly rubrics: RubricService,
    private readonly sightings: SightingService,
  ) {}

  /** Holds the interview for the caller; a visible room without an own seat is not theirs to write in. */
  async take(tx: Transaction, actor: Actor, entered: EnteredInterview): Promise<Desk> {
    const { interview, seat } = entered;
    if (!seat) throw new Refusal(new NotAllowedProblem('You have no seat in this interview, so you have no scorecard in it.'));
    const card = await tx.one<{ submitted_at: Date | null }>(
      'SELECT submitted_at FROM scorecards WHERE organization_id = $1 AND panelist_id = $2',
      [tx.organizationId, seat.id],
    );
    return {
      entered,
      interviewId: interview.id,
      candidacyId: interview.candidacyId,
      panelistId: seat.id,
      seat: { observer: seat.observer, submitted: Boolean(card?.submitted_at) },
      hasSeenColleagues: await this.sightings.has(tx, interview.candidacyId, actor.memberId),
    };
  }

  /** Notes that a panelist wrote something in the interview just now, which makes them present for a while. */
  async touch(tx: Transaction, seat: { id: string; interviewId: string }): Promise<void> {
    await tx.query(
      `INSERT INTO scorecards (organization_id, panelist_id, interview_id, last_write_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (organization_id, panelist_id) DO UPDATE SET last_write_at = EXCLUDED.last_write_at`,
      [tx.organizationId, seat.id, seat.interviewId],
    );
  }

  /** The frozen question of this interview; one that the caller sees elsewhere is in the wrong place, any other is missing. */
  async question(tx: Transaction, actor: Actor, interviewId: string, id: string): Promise<FrozenQuestion> {
    const questionId = knownId(id);
    const question = (await this.interviews.questions(tx, interviewId)).find((row) => row.id === questionId);
    if (question) return question;
    const elsewhere = await this.interviews.interviewOfQuestion(tx, questionId);
    if (elsewhere) await this.interviews.look(tx, actor, elsewhere);
    else if (!(await this.questions.exists(tx, questionId))) throw new NotFound();
    throw invalid('questionId', 'This question is not one of this interview. Send the id of one of its own questions.');
  }

  /** The dimension of the interview's rubric that applies to the question. */
  async dimension(tx: Transaction, entered: EnteredInterview, question: FrozenQuestion, id: string): Promise<DimensionPlan> {
    const dimensionId = knownId(id);
    const { rubric } = entered.interview;
    const dimension = applicableDimensions(rubric, question.content.dimensionKeys).find(
      (candidate) => candidate.id === dimensionId,
    );
    if (dimension) return dimension;
    const known =
      rubric.dimensions.some((candidate) => candidate.id === dimensionId) ||
      (await this.rubrics.dimensionExists(tx, dimensionId));
    if (!known) throw new NotFound();
    throw invalid(
      'dimensionId',
      'This dimension does not apply to this question. Send the id of one that its rubric and the question name.',
    );
  }
}
