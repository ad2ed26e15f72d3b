import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { wordingAfter, type AnchorOverride, type PlannedAnswer, type PlannedQuestion } from '@strata/domain';
import { In, IsNull, Not } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated, validatedAt } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionsChanged } from './question-bank.events.js';
import {
  addQuestionSchema,
  answersSchema,
  contentSchema,
  editQuestionSchema,
  type AddQuestionInput,
  type EditQuestionInput,
  type QuestionContent,
} from './question-bank.inputs.js';
import { StaleQuestionProblem } from './question-bank.problems.js';
import { QuestionBankService } from './question-bank.service.js';
import { toBankQuestion, type Question, type QuestionPlace } from './question-bank.view.js';
import { QuestionRow } from './question.entity.js';
import { isForCandidate, keepRevision, placesById, plannedOf, questionsById, type BankQuestion } from './question.query.js';
import { SectionRow } from './section.entity.js';

const MOST_AT_ONCE = 500;

/** A question as it stands, whole, held until a transaction ends. */
export type HeldQuestion = BankQuestion;

/** Answers for a question as its giver saw it. */
export interface GivenAnswers {
  id: string;
  expectedRevision: number;
  referenceAnswers: { dimensionKey?: string | null; text: string }[];
}

/** All that a revision says of a question. */
export type RevisedContent = Omit<QuestionContent, 'referenceAnswers' | 'anchors'> &
  Pick<PlannedQuestion, 'term' | 'askPhrase' | 'levelInferred'> & {
    referenceAnswers: PlannedAnswer[];
    anchors: AnchorOverride[];
  };

export interface QuestionChange {
  before: BankQuestion;
  content: RevisedContent;
}

interface Revision {
  content: RevisedContent;
  reason: string | null;
}

/** What of a question, or of an earlier revision, the next revision says again; those of the first days said nothing of anchors, nor of terms. */
export function contentOf(said: RevisedContent | PlannedQuestion): RevisedContent {
  const { text, kind, level, minutes, hints, tags, followUps, referenceAnswers, dimensionKeys, anchors = [] } = said;
  const { term = null, askPhrase = null, levelInferred = false } = said;
  const lists = { hints, tags, followUps, referenceAnswers, dimensionKeys, anchors };
  return { text, kind, level, minutes, ...lists, term, askPhrase, levelInferred };
}

// Whoever writes a revision refuses a stale one.
export { StaleQuestionProblem };

const inBank = (question: BankQuestion): Question => toBankQuestion(question, question);

/** Questions of all banks: read, written and revised. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: QuestionBankService,
    private readonly audit: AuditService,
  ) {}

  async question(actor: Actor, id: string): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => inBank(await this.one(tx, id)));
  }

  async add(actor: Actor, input: AddQuestionInput): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const section = await this.heldSection(tx, knownId(input.sectionId));
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
    return this.reviseOne(actor, input, async (_tx, before) => {
      const { question, reason } = validated(editQuestionSchema, input);
      return { content: revised(question, before), reason };
    });
  }

  /** Writes the next revision of a question as `change` makes it of the one before; a stale one shows how the question stands. */
  async reviseOne(
    actor: Actor,
    { questionId, expectedRevision }: Pick<EditQuestionInput, 'questionId' | 'expectedRevision'>,
    change: (tx: Transaction, before: PlannedQuestion) => Promise<Revision>,
  ): Promise<Question> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const [before = raise(new NotFound())] = await this.held(tx, [questionId]);
      mustBeAllowed(actor, 'banks.edit');
      const { content, reason } = await change(tx, before);
      if (before.revision !== expectedRevision) throw new Refusal(new StaleQuestionProblem(inBank(before)));
      const [after = raise(new NotFound())] = await this.revise(tx, actor, [{ before, content }], reason);
      return after;
    });
  }

  /** Takes questions out of lists, search and pick lists, or brings them back; what picked or asked them keeps them. */
  async archive(actor: Actor, questionIds: readonly string[], archived: boolean): Promise<Question[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const ids = (await this.held(tx, questionIds)).map((question) => question.id);
      mustBeAllowed(actor, 'banks.edit');
      const { organizationId } = tx;
      const turned = { organizationId, id: In(ids), archivedAt: archived ? IsNull() : Not(IsNull()) };
      await tx.repository(QuestionRow).update(turned, { archivedAt: archived ? new Date() : null });
      const act = archived ? 'questions archived' : 'questions brought back';
      await this.audit.record(tx, actor.memberId, act, null, { questionIds: ids });
      return this.shown(tx, ids);
    });
  }

  /** Questions as they stand now, held until the transaction ends, in the order asked for; strange and missing ids answer alike. */
  async held(tx: Transaction, questionIds: readonly string[]): Promise<BankQuestion[]> {
    if (questionIds.length > MOST_AT_ONCE)
      throw invalid('questionIds', `At most ${MOST_AT_ONCE} questions change at once. Choose fewer.`);
    const ids = questionIds.map(knownId);
    const sql = 'SELECT 1 FROM questions WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE';
    await tx.query(sql, [tx.organizationId, ids]);
    const found = new Map((await this.known(tx, ids)).map((question) => [question.id, question]));
    return ids.map((id) => found.get(id) ?? raise(new NotFound()));
  }

  /** Writes the next revision of questions that are held, and tells the drafts that picked them. */
  async revise(tx: Transaction, actor: Actor, changes: readonly QuestionChange[], reason: string | null): Promise<Question[]> {
    const { organizationId } = tx;
    const after: Question[] = [];
    for (const { before, content } of changes) {
      const next = { ...content, revision: before.revision + 1 };
      await tx.repository(QuestionRow).update({ organizationId, id: before.id }, next);
      after.push(await this.written(tx, actor, before.id, reason));
    }
    await tx.announce(new QuestionsChanged(after.map((question) => question.id)));
    return after;
  }

  /** What a question would say, by the rules that hold for all of them; `at` is where it stands in the caller's input. */
  checked(question: unknown, at: string): QuestionContent {
    return validatedAt(at, contentSchema, question);
  }

  /** Gives answers, not yet reviewed, to a question that has none; false where it changed or got some since. */
  async attachAnswers(tx: Transaction, actor: Actor, given: GivenAnswers, at: string): Promise<boolean> {
    const { referenceAnswers } = validatedAt(at, answersSchema, given);
    const rows = await tx.query(
      `UPDATE questions SET reference_answers = $4, revision = revision + 1 WHERE organization_id = $1 AND id = $2 AND revision = $3
         AND reference_answers = '[]' AND archived_at IS NULL RETURNING id`,
      [
        tx.organizationId,
        given.id,
        given.expectedRevision,
        JSON.stringify(referenceAnswers.map((each) => ({ ...each, reviewed: false }))),
      ],
    );
    if (rows.length === 0) return false;
    await tx.announce(new QuestionsChanged([given.id]));
    await this.written(tx, actor, given.id, 'An imported answer was attached.');
    return true;
  }

  /** Questions as they stand now, whole, by id; ids that the organization does not have are left out. */
  async planned(tx: Transaction, ids: readonly string[]): Promise<Map<string, PlannedQuestion>> {
    return new Map((await this.known(tx, ids)).map((question) => [question.id, plannedOf(question)]));
  }

  /** Where questions stand now, by id; one whose bank is archived is archived with it. */
  async places(tx: Transaction, ids: readonly string[]): Promise<Map<string, QuestionPlace>> {
    return new Map((await placesById(tx, ids)).map((place) => [place.id, place]));
  }

  /** Whether a question is for the candidate to ask. */
  isForCandidate(tx: Transaction, id: string): Promise<boolean> {
    return isForCandidate(tx, id);
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

  private async heldSection(tx: Transaction, id: string): Promise<SectionRow> {
    const where = { organizationId: tx.organizationId, id };
    const seen = await tx.repository(SectionRow).findOneBy(where);
    if (seen) await this.banks.lock(tx, [seen.bankId]);
    const section = await tx.repository(SectionRow).findOneBy(where);
    if (!section) throw new NotFound();
    return section;
  }

  private async nextPosition(tx: Transaction, sectionId: string): Promise<number> {
    const { organizationId } = tx;
    const last = await tx.repository(QuestionRow).maximum('position', { organizationId, sectionId });
    return last === null ? 0 : last + 1;
  }
}

function raise(error: Error): never {
  throw error;
}

// An answer that somebody wrote is reviewed; an imported one that stays as it was keeps its state, and so does an inferred level.
function revised(content: QuestionContent, before: PlannedQuestion | null): RevisedContent {
  const unread = new Set(
    before?.referenceAnswers.filter((each) => !each.reviewed).map((each) => `${each.dimensionKey} ${each.text}`),
  );
  const referenceAnswers = content.referenceAnswers.map((answer) => ({
    ...answer,
    reviewed: !unread.has(`${answer.dimensionKey} ${answer.text}`),
  }));
  const levelInferred = before !== null && before.levelInferred && before.level === content.level;
  const anchors = content.anchors ?? before?.anchors ?? [];
  return { ...content, referenceAnswers, anchors, levelInferred, ...wordingAfter(before, content.text) };
}
