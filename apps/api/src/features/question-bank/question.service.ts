import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnchorOverride, PlannedAnswer, PlannedQuestion } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { knownId, validated } from '../../platform/graphql/validated.js';
import { QuestionRevised } from './question-bank.events.js';
import {
  addQuestionSchema,
  editQuestionSchema,
  type AddQuestionInput,
  type EditQuestionInput,
  type QuestionContent,
} from './question-bank.inputs.js';
import { StaleQuestionProblem } from './question-bank.problems.js';
import { toBankQuestion, type Question, type QuestionPlace } from './question-bank.view.js';
import { QuestionRow } from './question.entity.js';
import { keepRevision, plannedOf, questionsById, type BankQuestion } from './question.query.js';
import { SectionRow } from './section.entity.js';

const inBank = (question: BankQuestion): Question => toBankQuestion(question, question);

// Whoever writes a revision refuses a stale one.
export { StaleQuestionProblem };

/** All that a revision says of a question. */
export type RevisedContent = Omit<QuestionContent, 'referenceAnswers' | 'anchors'> & {
  referenceAnswers: PlannedAnswer[];
  anchors: AnchorOverride[];
};

interface Revision {
  content: RevisedContent;
  reason: string | null;
}

/** Questions of all banks: read, written and revised. */
@Injectable()
export class QuestionService {
  constructor(private readonly transactions: Transactions) {}

  async question(actor: Actor, id: string): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => inBank(await this.one(tx, id)));
  }

  async add(actor: Actor, input: AddQuestionInput): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const section = await this.lockedSection(tx, knownId(input.sectionId));
      mustBeAllowed(actor, 'banks.edit');
      const { question } = validated(addQuestionSchema, input);
      const { organizationId } = tx;
      const position = await this.nextPosition(tx, section.id);
      const id = randomUUID();
      const row = {
        organizationId,
        id,
        bankId: section.bankId,
        sectionId: section.id,
        sectionPosition: section.position,
        position,
      };
      const fresh = { revision: 1, placement: 1, archivedAt: null };
      await tx.repository(QuestionRow).insert({ ...row, ...revised(question, null), ...fresh });
      return this.written(tx, actor, id, null);
    });
  }

  /** Writes what somebody edited as the next revision; refused where somebody else wrote one since. */
  async edit(actor: Actor, input: EditQuestionInput): Promise<Question> {
    return this.revise(actor, input, async (_tx, before) => {
      const { question, reason } = validated(editQuestionSchema, input);
      return { content: revised(question, before), reason };
    });
  }

  /** Writes the next revision of a question as `change` makes it of the one before; a stale one shows how the question stands. */
  async revise(
    actor: Actor,
    { questionId, expectedRevision }: Pick<EditQuestionInput, 'questionId' | 'expectedRevision'>,
    change: (tx: Transaction, before: PlannedQuestion) => Promise<Revision>,
  ): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const before = await this.one(tx, questionId);
      mustBeAllowed(actor, 'banks.edit');
      const { content, reason } = await change(tx, before);
      const { organizationId } = tx;
      const { affected } = await tx
        .repository(QuestionRow)
        .update({ organizationId, id: before.id, revision: expectedRevision }, { ...content, revision: expectedRevision + 1 });
      if (affected !== 1) throw new Refusal(new StaleQuestionProblem(inBank(await this.one(tx, before.id))));
      await tx.announce(new QuestionRevised(before.id));
      return this.written(tx, actor, before.id, reason);
    });
  }

  /** Questions as they stand now, whole, by id; ids that the organization does not have are left out. */
  async planned(tx: Transaction, ids: readonly string[]): Promise<Map<string, PlannedQuestion>> {
    return new Map((await this.known(tx, ids)).map((question) => [question.id, plannedOf(question)]));
  }

  /** Where questions stand now, by id. */
  async places(tx: Transaction, ids: readonly string[]): Promise<Map<string, QuestionPlace>> {
    return new Map((await this.known(tx, ids)).map((question) => [question.id, question]));
  }

  /** Questions as the client sees them, in the order of their ids. */
  async shown(tx: Transaction, ids: readonly string[]): Promise<Question[]> {
    const known = new Map((await this.known(tx, ids)).map((question) => [question.id, question]));
    return ids.flatMap((id) => known.get(id) ?? []).map(inBank);
  }

  exists(tx: Transaction, id: string): Promise<boolean> {
    return tx.repository(QuestionRow).existsBy({ organizationId: tx.organizationId, id });
  }

  private async known(tx: Transaction, ids: readonly string[]): Promise<BankQuestion[]> {
    return ids.length > 0 ? questionsById(tx, [...new Set(ids)]) : [];
  }

  private async one(tx: Transaction, id: string): Promise<BankQuestion> {
    const [question] = await questionsById(tx, [knownId(id)]);
    if (!question) throw new NotFound();
    return question;
  }

  private async written(tx: Transaction, actor: Actor, id: string, reason: string | null): Promise<Question> {
    const question = await this.one(tx, id);
    await keepRevision(tx, question, actor.memberId, reason);
    return inBank(question);
  }

  private async lockedSection(tx: Transaction, id: string): Promise<SectionRow> {
    const section = await tx
      .repository(SectionRow)
      .findOne({ where: { organizationId: tx.organizationId, id }, lock: { mode: 'pessimistic_write' } });
    if (!section) throw new NotFound();
    return section;
  }

  private async nextPosition(tx: Transaction, sectionId: string): Promise<number> {
    const { organizationId } = tx;
    const last = await tx.repository(QuestionRow).maximum('position', { organizationId, sectionId });
    return last === null ? 0 : last + 1;
  }
}

// An answer that somebody wrote is reviewed; an imported one that stays as it was keeps its state.
function revised(content: QuestionContent, before: Pick<PlannedQuestion, 'referenceAnswers' | 'anchors'> | null): RevisedContent {
  const unread = new Set(
    before?.referenceAnswers.filter((answer) => !answer.reviewed).map((answer) => `${answer.dimensionKey} ${answer.text}`),
  );
  const referenceAnswers = content.referenceAnswers.map((answer) => ({
    ...answer,
    reviewed: !unread.has(`${answer.dimensionKey} ${answer.text}`),
  }));
  return { ...content, referenceAnswers, anchors: content.anchors ?? before?.anchors ?? [] };
}
