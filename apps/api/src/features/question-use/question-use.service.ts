import { Injectable } from '@nestjs/common';
import { itemHealth, toEstimate, withheld } from '@strata/statistics';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { counted, tooFew } from './question-health.policy.js';
import { HealthAsked } from './question-use.events.js';
import { QuestionHealth, QuestionUse } from './question-use.view.js';

/** What one candidacy says of a question, as shares of the scale, 0 to 1. `rest`: everything else it was asked; null: nothing else. */
export interface QuestionRating {
  questionId: string;
  share: number;
  rest: number | null;
}

interface RatingRecord {
  question_id: string;
  candidacy_id: string;
  share: number;
  rest: number | null;
}
type UseRecord = Omit<QuestionUse, 'questionId'> & { id: string };

/** What becomes of questions to the right of their bank: written by those who know, read here. */
@Injectable()
export class QuestionUseService {
  constructor(private readonly transactions: Transactions) {}

  /** An interview was held and its questions asked, each in the revision that it froze. */
  async held(tx: Transaction, interviewId: string): Promise<void> {
    await tx.query(
      `INSERT INTO question_uses (organization_id, question_id, interview_id, candidate_id, revision, asked_at)
       SELECT q.organization_id, q.source_id, i.id, c.candidate_id, q.revision, i.started_at FROM interviews i
       JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
       JOIN interview_questions q ON (q.organization_id, q.interview_id) = (i.organization_id, i.id)
       JOIN questions s ON (s.organization_id, s.id) = (q.organization_id, q.source_id)
       WHERE i.organization_id = $1 AND i.id = $2 ON CONFLICT DO NOTHING`,
      [tx.organizationId, interviewId],
    );
  }

  /** A loop version was published that holds these questions. */
  async planned(tx: Transaction, loopId: string, version: number, questionIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO question_plans (organization_id, question_id, loop_id, version)
       SELECT DISTINCT $1::uuid, id, $2::uuid, $3::int FROM unnest($4::uuid[]) id`,
      [tx.organizationId, loopId, version, questionIds],
    );
  }

  /** A candidacy was decided; what it says of its questions is written once, and a later decision adds nothing. */
  async decided(tx: Transaction, candidacyId: string, ratings: readonly QuestionRating[]): Promise<void> {
    await tx.query(
      `INSERT INTO question_ratings (organization_id, question_id, candidacy_id, share, rest)
       SELECT s.organization_id, s.id, $2, r.share, r.rest
       FROM jsonb_to_recordset($3) AS r ("questionId" uuid, share double precision, rest double precision)
       JOIN questions s ON s.organization_id = $1 AND s.id = r."questionId"
       WHERE NOT EXISTS (SELECT 1 FROM question_ratings WHERE organization_id = $1 AND candidacy_id = $2)`,
      [tx.organizationId, candidacyId, JSON.stringify(ratings)],
    );
  }

  /** Where questions were planned and asked, by id. */
  async uses(actor: Actor, ids: readonly string[]): Promise<Map<string, QuestionUse>> {
    const records = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<UseRecord>(
        `SELECT id, count(u.interview_id)::int AS "timesAsked", count(DISTINCT u.candidate_id)::int AS candidates,
           max(u.asked_at) AS "lastAskedAt"
         FROM unnest($2::uuid[]) id LEFT JOIN question_uses u ON u.organization_id = $1 AND u.question_id = id GROUP BY id`,
        [tx.organizationId, ids],
      ),
    );
    return new Map(records.map(({ id, ...use }) => [id, Object.assign(new QuestionUse(), use, { questionId: id })]));
  }

  /** What scores say of questions to this viewer, by id. */
  async healths(actor: Actor, ids: readonly string[]): Promise<Map<string, QuestionHealth>> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const ratings = await tx.query<RatingRecord>(
        `SELECT question_id, candidacy_id, share, rest FROM question_ratings
         WHERE organization_id = $1 AND question_id = ANY ($2::uuid[]) ORDER BY decided_at, candidacy_id`,
        [tx.organizationId, ids],
      );
      const asked = new HealthAsked(actor.memberId, [...new Set(ratings.map((rating) => rating.candidacy_id))]);
      await tx.announce(asked);
      const mayCount = ratings.filter((rating) => asked.allows(rating.candidacy_id));
      return new Map(ids.map((id) => [id, healthOf(mayCount.filter((rating) => rating.question_id === id))]));
    });
  }
}

function healthOf(mayCount: readonly RatingRecord[]): QuestionHealth {
  const ratings = counted(mayCount);
  if (ratings.length === 0) {
    const why = tooFew(mayCount.length);
    const nothing = withheld(why);
    const figures = { mean: nothing, spread: nothing, separation: nothing };
    return Object.assign(new QuestionHealth(), { candidacies: 0, withheldBecause: why, ...figures });
  }
  const { mean, spread, separation } = itemHealth(ratings.map(({ share, rest }) => ({ item: share, rest })));
  const figures = { mean: toEstimate(mean), spread: toEstimate(spread), separation: toEstimate(separation) };
  return Object.assign(new QuestionHealth(), { candidacies: ratings.length, withheldBecause: null, ...figures });
}
