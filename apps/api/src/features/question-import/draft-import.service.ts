import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { graft, type StandingSection } from '@strata/domain';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionBankService } from '../question-bank/question-bank.service.js';
import { QuestionService } from '../question-bank/question.service.js';
import { insertBank, insertQuestions, insertSections, type NewQuestion } from './fill-bank.query.js';
import { bankOf, joinSections, lockBank, moveTo, nextPlaces, standingSections } from './merge-bank.query.js';
import { importDraftSchema, targetNameSchema, type AttachmentInput, type ImportDraftInput } from './question-import.inputs.js';
import { StaleAttachmentProblem } from './question-import.problems.js';
import { DraftImported } from './question-import.view.js';

const MOST_QUESTIONS = 10_000;

type DraftQuestion = Omit<NewQuestion, 'id' | 'sectionId' | 'sectionPosition' | 'position'>;
type DraftSection = Omit<z.output<typeof importDraftSchema>['sections'][number], 'questions'> & { questions: DraftQuestion[] };
interface Draft {
  keyAreas: string[];
  sections: DraftSection[];
}
interface Target {
  bankId: string;
  sectionId: string | null;
}

/** A draft that a person corrected becomes questions of a bank, whole or not at all. What they left out never comes here. */
@Injectable()
export class DraftImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: QuestionBankService,
    private readonly questions: QuestionService,
    private readonly audit: AuditService,
  ) {}

  async import(actor: Actor, input: ImportDraftInput): Promise<DraftImported> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const target = await this.target(tx, input);
      mustBeAllowed(actor, 'banks.edit');
      const draft = this.checked(input, target);
      const bank = target ?? (await this.newBank(tx, input, draft));
      const newSections = await this.fill(tx, actor, bank, draft, input.keepSections ?? true);
      const attached = await this.attach(tx, actor, input.attachments ?? []);
      const questions = draft.sections.reduce((sum, section) => sum + section.questions.length, 0);
      await this.audit.record(tx, actor.memberId, 'bank imported', bank.bankId, { questions, newSections, attached });
      return Object.assign(new DraftImported(), {
        bank: await this.banks.one(tx, bank.bankId),
        questions,
        newSections,
        attached,
      });
    });
  }

  /** The standing bank that the draft goes to, locked; null for a new one. */
  private async target(tx: Transaction, { target, attachments }: ImportDraftInput): Promise<Target | null> {
    const { newBankName, bankId, sectionId } = target;
    const within = sectionId ? await bankOf(tx, knownId(sectionId)) : null;
    const bank = sectionId || bankId ? await lockBank(tx, within ?? knownId(bankId ?? '')) : null;
    if ((sectionId && !within) || ((sectionId || bankId) && !bank)) throw new NotFound();
    for (const { questionId } of attachments ?? []) await this.mustExist(tx, questionId);
    const named = [newBankName, bankId, sectionId].filter((each) => each !== null && each !== undefined);
    if (bankId && bankId !== bank?.id && !(await lockBank(tx, knownId(bankId)))) throw new NotFound();
    if (named.length !== 1) throw invalid('target', 'Name one target: a new bank, a bank, or a section.');
    if (bank?.archived) throw invalid('target', 'This bank is archived. Bring it back first, or choose another.');
    return bank && { bankId: bank.id, sectionId: sectionId ? knownId(sectionId) : null };
  }

  private async mustExist(tx: Transaction, questionId: string): Promise<void> {
    if (!(await this.questions.exists(tx, knownId(questionId)))) throw new NotFound();
  }

  private checked(input: ImportDraftInput, target: Target | null): Draft {
    if (input.keepSections === false && !target?.sectionId)
      throw invalid('keepSections', 'Only a section takes questions without their sections. Choose one.');
    const { keyAreas, sections } = validated(importDraftSchema, input);
    const count = sections.reduce((sum, section) => sum + section.questions.length, 0);
    if (count > MOST_QUESTIONS)
      throw invalid('sections', `At most ${MOST_QUESTIONS} questions are imported at once; here are ${count}.`);
    if (count === 0 && !input.attachments?.length)
      throw invalid('sections', 'Everything is left out, so that nothing is left to import.');
    const read = sections.map((section, at) => ({
      ...section,
      questions: section.questions.map(({ term, askPhrase, levelInferred, ...question }, nth) => {
        const content = this.questions.checked(question, `sections.${at}.questions.${nth}`);
        const given = input.sections[at]?.questions[nth]?.referenceAnswers ?? [];
        return {
          ...content,
          referenceAnswers: content.referenceAnswers.map((answer, k) => ({ ...answer, reviewed: given[k]?.reviewed === true })),
          anchors: content.anchors ?? [],
          term,
          askPhrase,
          levelInferred: levelInferred && content.level !== null,
          archivedAt: null,
        };
      }),
    }));
    return { keyAreas, sections: read };
  }

  private async newBank(tx: Transaction, input: ImportDraftInput, draft: Draft): Promise<Target> {
    const { newBankName: name } = validated(targetNameSchema, { target: input.target }).target;
    const bankId = randomUUID();
    await insertBank(tx, { id: bankId, name, keyAreas: draft.keyAreas });
    return { bankId, sectionId: null };
  }

  /** Writes sections and questions behind what stands there; answers how many sections are new. */
  private async fill(tx: Transaction, actor: Actor, to: Target, draft: Draft, keepSections: boolean): Promise<number> {
    const standing = await standingSections(tx, to.bankId);
    const coming = keepSections ? draft.sections : [];
    const { into, order } = graft(standing, coming, to.sectionId, randomUUID);
    const placed = draft.sections.map((section, at) => ({ section, id: into[at]?.id ?? to.sectionId ?? '', place: into[at] }));
    const places = new Map(order.map((id, position) => [id, position]));
    const fresh = placed.flatMap(({ section: { questions: _, depth: __, ...section }, id, place }) =>
      place?.isNew ? [{ ...section, id, parentId: place.parentId, path: place.path, position: places.get(id) ?? 0 }] : [],
    );
    await moveTo(tx, to.bankId, moved(standing, places));
    await insertSections(tx, to.bankId, fresh);
    await joinSections(tx, placed.flatMap(({ section, id, place }) => (place?.isNew ? [] : [{ ...section, id }]))); // prettier-ignore
    const next = await nextPlaces(tx, placed.map(({ id }) => id)); // prettier-ignore
    const questions = placed.flatMap(({ section, id }) =>
      section.questions.map((question) => {
        const position = next.get(id) ?? 0;
        next.set(id, position + 1);
        return { ...question, id: randomUUID(), sectionId: id, sectionPosition: places.get(id) ?? 0, position };
      }),
    );
    await insertQuestions(tx, to.bankId, questions, actor.memberId);
    return fresh.length;
  }

  private async attach(tx: Transaction, actor: Actor, attachments: readonly AttachmentInput[]): Promise<number> {
    const stale: string[] = [];
    for (const [at, { questionId, ...attachment }] of attachments.entries()) {
      const id = knownId(questionId);
      const given = { id, ...attachment };
      if (!(await this.questions.attachAnswers(tx, actor, given, `attachments.${at}`))) stale.push(id);
    }
    if (stale.length > 0) throw new Refusal(new StaleAttachmentProblem(await this.questions.shown(tx, stale)));
    return attachments.length;
  }
}

/** The standing sections whose place changes, with their new one. */
function moved(standing: readonly StandingSection[], places: ReadonlyMap<string, number>): { id: string; position: number }[] {
  return standing
    .map(({ id, position }) => ({ id, before: position, position: places.get(id) ?? position }))
    .filter(({ before, position }) => before !== position)
    .map(({ id, position }) => ({ id, position }));
}
