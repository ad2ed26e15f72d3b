import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { validated } from '../../platform/graphql/validated.js';
import type { Question } from '../question-bank/question-bank.view.js';
import { contentOf, QuestionService, type HeldQuestion, type RevisedContent } from '../question-bank/question.service.js';
import {
  editQuestionsSchema,
  restoreQuestionsSchema,
  type EditQuestionsInput,
  type RestoreQuestionsInput,
  type WantedChange,
} from './question-revision.inputs.js';
import { StaleQuestionsProblem } from './question-revision.problems.js';

/** Revisions of several questions at once, all of them or none. */
@Injectable()
export class QuestionRevisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionService,
  ) {}

  /** Changes some fields of questions; where a question already has them, it gets no new revision. */
  async edit(actor: Actor, input: EditQuestionsInput): Promise<Question[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const held = await this.questions.held(tx, input.questions.map((each) => each.questionId)); // prettier-ignore
      mustBeAllowed(actor, 'banks.edit');
      const { change, reason } = validated(editQuestionsSchema, input);
      await this.mustBeCurrent(tx, held, input.questions);
      const changes = held.flatMap((before) => {
        const content = changed(before, change);
        return isDeepStrictEqual(content, contentOf(before)) ? [] : [{ before, content }];
      });
      await this.questions.revise(tx, actor, changes, reason);
      return this.questions.shown(
        tx,
        input.questions.map((each) => each.questionId),
      );
    });
  }

  /** Has the next revision of each question repeat an earlier one, the state of its answers included. */
  async restore(actor: Actor, input: RestoreQuestionsInput): Promise<Question[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const held = await this.questions.held(tx, input.questions.map((each) => each.questionId)); // prettier-ignore
      mustBeAllowed(actor, 'banks.edit');
      const { reason } = validated(restoreQuestionsSchema, input);
      await this.mustBeCurrent(tx, held, input.questions);
      const earlier = await this.earlier(tx, input);
      const changes = held.map((before) => ({ before, content: { ...contentOf(before), ...earlier.get(before.id) } }));
      await this.questions.revise(tx, actor, changes, reason);
      return this.questions.shown(
        tx,
        input.questions.map((each) => each.questionId),
      );
    });
  }

  private async mustBeCurrent(
    tx: Transaction,
    held: readonly HeldQuestion[],
    seen: EditQuestionsInput['questions'],
  ): Promise<void> {
    const stale = held.filter((question, at) => question.revision !== seen[at]?.expectedRevision).map((question) => question.id);
    if (stale.length > 0) throw new Refusal(new StaleQuestionsProblem(await this.questions.shown(tx, stale)));
  }

  private async earlier(tx: Transaction, { questions }: RestoreQuestionsInput): Promise<Map<string, RevisedContent>> {
    const rows = await tx.query<{ id: string; content: RevisedContent }>(
      `SELECT r.question_id AS id, r.content FROM question_revisions r
       JOIN jsonb_to_recordset($2) AS w ("questionId" uuid, revision int) ON (r.question_id, r.revision) = (w."questionId", w.revision)
       WHERE r.organization_id = $1`,
      [tx.organizationId, JSON.stringify(questions)],
    );
    if (rows.length !== questions.length) throw new NotFound();
    return new Map(rows.map((row) => [row.id, row.content]));
  }
}

function changed(before: HeldQuestion, change: WantedChange): RevisedContent {
  const { addTags, removeTags, ...fields } = change;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const kept = before.tags.filter((tag) => !removeTags?.includes(tag));
  const tags = [...new Set([...kept, ...(addTags ?? [])])];
  const levelInferred = before.levelInferred && !('level' in given);
  return { ...contentOf(before), ...given, levelInferred, dimensionKeys: change.dimensionKeys ?? before.dimensionKeys, tags };
}
