import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  obstacleToPlace,
  placedBehind,
  sectionPaths,
  sectionPlaced,
  sectionsForCandidate,
  type SectionPlace,
} from '@strata/domain';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionsChanged } from './question-bank.events.js';
import {
  movedSchema,
  sectionSchema,
  type AddSectionInput,
  type EditSectionInput,
  type MoveQuestionsInput,
  type MoveSectionInput,
} from './question-bank.inputs.js';
import { StalePlaceProblem, StaleSectionProblem } from './question-bank.problems.js';
import { QuestionBankService } from './question-bank.service.js';
import { toBankQuestion, toSection, type Question, type QuestionBank, type Section } from './question-bank.view.js';
import { QuestionRow } from './question.entity.js';
import { arrangeQuestions, questionOrders, questionsOfSection, type BankQuestion } from './question.query.js';
import { QuestionService } from './question.service.js';
import { SectionRow } from './section.entity.js';

/** The tree of a bank: its sections in document order, and the places of questions in them. */
@Injectable()
export class SectionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: QuestionBankService,
    private readonly questions: QuestionService,
    private readonly audit: AuditService,
  ) {}

  /** Adds a section where it is wanted, or behind the last one of its parent or of the bank. */
  async add(actor: Actor, input: AddSectionInput): Promise<Section> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const bankId = knownId(input.bankId);
      await this.banks.lock(tx, [bankId]);
      const { parentId, afterId } = await this.known(tx, input);
      mustBeAllowed(actor, 'banks.edit');
      const written = validated(sectionSchema, input);
      const sections = await this.inOrder(tx, bankId);
      const last = sections.findLast((each) => each.parentId === parentId)?.id ?? null;
      const place = { parentId, afterId: input.afterId === undefined ? last : afterId };
      const id = randomUUID();
      mustFit(sections, id, place);
      const { organizationId } = tx;
      const fresh = { path: [], position: sections.length, forCandidate: input.forCandidate ?? false, revision: 1 };
      const row = { organizationId, id, bankId, parentId, ...written, ...fresh };
      await tx.repository(SectionRow).insert(row);
      await this.arrange(tx, sectionPlaced(sections, row, place));
      return this.one(tx, id);
    });
  }

  /** Rewrites a section; refused where somebody else changed or moved it since. */
  async edit(actor: Actor, input: EditSectionInput): Promise<Section> {
    return this.onSection(actor, input.sectionId, {}, async (tx, section) => {
      const written = validated(sectionSchema, input);
      await this.mustBeCurrent(tx, section, input.expectedRevision);
      const sections = await this.inOrder(tx, section.bankId);
      if (input.forCandidate === false && section.parentId !== null && sectionsForCandidate(sections).has(section.parentId))
        throw invalid('forCandidate', 'It stands inside a section for the candidate to ask. Move it out of there first.');
      await this.write(tx, section, { ...written, forCandidate: input.forCandidate ?? section.forCandidate });
      await this.arrange(tx, sections.map((each) => (each.id === section.id ? { ...each, ...written } : each))); // prettier-ignore
      return this.one(tx, section.id);
    });
  }

  /** Moves a section with all below it inside its bank; refused where somebody else changed or moved it since. */
  async move(actor: Actor, input: MoveSectionInput): Promise<Section> {
    return this.onSection(actor, input.sectionId, input, async (tx, section, place) => {
      await this.mustBeCurrent(tx, section, input.expectedRevision);
      const sections = await this.inOrder(tx, section.bankId);
      mustFit(sections, section.id, place);
      await this.write(tx, section, {});
      await this.arrange(tx, sectionPlaced(sections, section, place));
      return this.one(tx, section.id);
    });
  }

  /** Removes a section that holds nothing. */
  async remove(actor: Actor, sectionId: string): Promise<QuestionBank> {
    return this.onSection(actor, sectionId, {}, async (tx, section) => {
      const { id, bankId, title } = section;
      const sections = await this.inOrder(tx, bankId);
      const inside = sections.filter((each) => each.parentId === id).length;
      const [questions, archived] = await this.holdings(tx, id);
      if (inside > 0) throw invalid('sectionId', `“${title}” holds other sections. Move or remove them first.`);
      if (questions > archived) throw invalid('sectionId', `“${title}” holds questions. Move them to another section first.`);
      if (archived > 0) throw invalid('sectionId', `“${title}” holds archived questions. Bring them back and move them first.`);
      await tx.repository(SectionRow).delete({ organizationId: tx.organizationId, id });
      await this.arrange(tx, sections.filter((each) => each.id !== id)); // prettier-ignore
      await this.audit.record(tx, actor.memberId, 'section removed', bankId, { title });
      return this.banks.one(tx, bankId);
    });
  }

  /** Moves questions, in the order given, to a place in a section; refused where somebody else moved one of them since. */
  async moveQuestions(actor: Actor, input: MoveQuestionsInput): Promise<Question[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const target = await this.row(tx, input.sectionId);
      const ids = input.questions.map((each) => knownId(each.questionId));
      const afterId = input.afterId ? knownId(input.afterId) : null;
      const places = await this.questions.places(tx, afterId ? [...ids, afterId] : ids);
      if ([...ids, afterId ?? []].flat().some((id) => !places.has(id))) throw new NotFound();
      await this.banks.lock(
        tx,
        [target, ...places.values()].flatMap((place) => place.bankId ?? []),
      );
      mustBeAllowed(actor, 'banks.edit');
      const moved = await this.questions.held(tx, validated(movedSchema, ids));
      const stale = moved.filter((question, at) => question.placement !== input.questions[at]?.expectedPlacement);
      if (stale.length > 0) throw new Refusal(new StalePlaceProblem(stale.map((each) => toBankQuestion(each, each))));
      await this.place(tx, moved, target.id, afterId);
      return this.questions.shown(tx, ids);
    });
  }

  /** A section as the transaction sees it; strange and missing ids answer alike. */
  async row(tx: Transaction, id: string): Promise<SectionRow> {
    const row = await tx.repository(SectionRow).findOneBy({ organizationId: tx.organizationId, id: knownId(id) });
    if (!row) throw new NotFound();
    return row;
  }

  private async place(tx: Transaction, moved: readonly BankQuestion[], sectionId: string, afterId: string | null): Promise<void> {
    const ids = moved.map((question) => question.id);
    const orders = await questionOrders(tx, [sectionId, ...moved.map((question) => question.sectionId)]);
    const before = orders.get(sectionId) ?? [];
    if (afterId !== null && (ids.includes(afterId) || !before.includes(afterId)))
      throw invalid('afterId', 'The question to stand behind is not there any more. Look again, then choose a place.');
    for (const [each, order] of orders) orders.set(each, order.filter((id) => !ids.includes(id))); // prettier-ignore
    orders.set(sectionId, placedBehind(before, ids, afterId));
    await arrangeQuestions(tx, orders, ids);
    const elsewhere = moved.filter((question) => question.sectionId !== sectionId);
    await tx.announce(new QuestionsChanged(elsewhere.map((question) => question.id)));
  }

  private async one(tx: Transaction, id: string): Promise<Section> {
    const row = await this.row(tx, id);
    const read = () => this.transactions.run(row.organizationId, (later) => questionsOfSection(later, id));
    const forCandidate = sectionsForCandidate(await this.inOrder(tx, row.bankId)).has(id);
    return toSection({ ...row, forCandidate }, async () => (await read()).map((question) => toBankQuestion(question, question)));
  }

  private onSection<Result>(
    actor: Actor,
    sectionId: string,
    named: Pick<MoveSectionInput, 'parentId' | 'afterId'>,
    work: (tx: Transaction, section: SectionRow, place: SectionPlace) => Promise<Result>,
  ): Promise<Result> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const seen = await this.row(tx, sectionId);
      const place = await this.known(tx, named);
      await this.banks.lock(tx, [seen.bankId]);
      const section = await this.row(tx, sectionId);
      mustBeAllowed(actor, 'banks.edit');
      return work(tx, section, place);
    });
  }

  private async known(
    tx: Transaction,
    { parentId, afterId }: Pick<MoveSectionInput, 'parentId' | 'afterId'>,
  ): Promise<SectionPlace> {
    const ids = [parentId, afterId].filter((id) => typeof id === 'string').map(knownId);
    const found = await tx.repository(SectionRow).countBy({ organizationId: tx.organizationId, id: In(ids) });
    if (found !== new Set(ids).size) throw new NotFound();
    return { parentId: parentId ? knownId(parentId) : null, afterId: afterId ? knownId(afterId) : null };
  }

  private inOrder(tx: Transaction, bankId: string): Promise<SectionRow[]> {
    return tx.repository(SectionRow).find({ where: { organizationId: tx.organizationId, bankId }, order: { position: 'ASC' } });
  }

  private async holdings(tx: Transaction, sectionId: string): Promise<[questions: number, archived: number]> {
    const rows = await tx.repository(QuestionRow).find({
      where: { organizationId: tx.organizationId, sectionId },
      select: { id: true, archivedAt: true },
    });
    return [rows.length, rows.filter((row) => row.archivedAt !== null).length];
  }

  private async mustBeCurrent(tx: Transaction, section: SectionRow, expectedRevision: number): Promise<void> {
    if (section.revision !== expectedRevision) throw new Refusal(new StaleSectionProblem(await this.one(tx, section.id)));
  }

  private async write(
    tx: Transaction,
    { id, revision }: SectionRow,
    written: Partial<Pick<SectionRow, 'title' | 'guidance' | 'keyAreas' | 'forCandidate'>>,
  ): Promise<void> {
    const where = { organizationId: tx.organizationId, id };
    await tx.repository(SectionRow).update(where, { ...written, revision: revision + 1 });
  }

  // Sections are written before the questions follow, so that a question added meanwhile is seen by the second statement.
  private async arrange(tx: Transaction, sections: readonly SectionRow[]): Promise<void> {
    const paths = sectionPaths(sections);
    const wanted = sections.map(({ id, parentId }, position) => ({ id, parentId, position, path: paths.get(id) }));
    await tx.query(
      `UPDATE sections s SET position = w.position, parent_id = w."parentId", path = w.path
       FROM jsonb_to_recordset($2) AS w (id uuid, "parentId" uuid, position int, path text[])
       WHERE s.organization_id = $1 AND s.id = w.id AND (s.position, s.parent_id, s.path) IS DISTINCT FROM (w.position, w."parentId", w.path)`,
      [tx.organizationId, JSON.stringify(wanted)],
    );
    await tx.query(
      `UPDATE questions q SET section_position = s.position FROM sections s
       WHERE s.organization_id = $1 AND s.id = ANY ($2::uuid[]) AND (q.organization_id, q.section_id) = (s.organization_id, s.id)
         AND q.section_position <> s.position`,
      [tx.organizationId, sections.map((section) => section.id)],
    );
    const renamed = sections.filter((section) => !isDeepStrictEqual(section.path, paths.get(section.id)));
    const sql = 'SELECT id FROM questions WHERE organization_id = $1 AND section_id = ANY ($2::uuid[])';
    const under = await tx.query<{ id: string }>(sql, [tx.organizationId, renamed.map((section) => section.id)]);
    await tx.announce(new QuestionsChanged(under.map((question) => question.id)));
  }
}

function mustFit(sections: readonly SectionRow[], id: string, place: SectionPlace): void {
  if (place.parentId !== null && !sections.some((each) => each.id === place.parentId))
    throw invalid('parentId', 'This section stands in another bank. Choose one of the same bank.');
  const obstacle = obstacleToPlace(sections, id, place);
  if (obstacle) throw invalid(obstacle.path, obstacle.message);
}
