import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReadBank, ReadSection } from '@strata/domain';
import type { BankReading } from '@strata/question-import';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, validated } from '../../platform/graphql/validated.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionBankService } from '../question-bank/question-bank.service.js';
import { toPreview, type QuestionBankPreview } from './bank-preview.view.js';
import { insertBank, insertQuestions, insertSections, type NewQuestion, type NewSection } from './fill-bank.query.js';
import { importedNameSchema, type ImportQuestionBankInput } from './question-import.inputs.js';
import { QuestionBankImported } from './question-import.view.js';

type Document = Pick<ImportQuestionBankInput, 'fileName' | 'content'>;
type ReadDocument = Extract<BankReading, { outcome: 'READ' }>;

/** Documents become banks: looked at first, then taken over whole or not at all. */
@Injectable()
export class BankImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: QuestionBankService,
    private readonly audit: AuditService,
  ) {}

  /** What an import would take over; writes nothing. */
  async preview(actor: Actor, input: ImportQuestionBankInput): Promise<QuestionBankPreview> {
    mustBeAllowed(actor, 'banks.edit');
    const { bank, complaints, leftOut } = await readDocument(input);
    return toPreview(bank, complaints, leftOut);
  }

  async import(actor: Actor, input: ImportQuestionBankInput): Promise<QuestionBankImported> {
    mustBeAllowed(actor, 'banks.edit');
    const { name } = validated(importedNameSchema, input);
    const { bank: draft, complaints } = await readDocument(input);
    const { sections, questions } = flattened(draft);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = randomUUID();
      await insertBank(tx, { id, name, keyAreas: draft.keyAreas });
      await insertSections(tx, id, sections);
      await insertQuestions(tx, id, questions, actor.memberId);
      await this.audit.record(tx, actor.memberId, 'bank imported', id, { questions: questions.length });
      return Object.assign(new QuestionBankImported(), { bank: await this.banks.one(tx, id), complaints });
    });
  }
}

async function readDocument({ fileName, content }: Document): Promise<ReadDocument> {
  const read = { from: import.meta.url, package: '@strata/question-import', name: 'readQuestionBank' };
  // Half a character cannot be kept; it is shown as the sign for one that was lost.
  const whole = content.replace(/\p{Surrogate}/gu, '\ufffd');
  const reading = await inThread<BankReading>(read, { fileName, content: whole });
  if (reading.outcome === 'READ') return reading;
  throw invalid('content', `Line ${reading.complaint.line}: ${reading.complaint.message}`);
}

/** Sections and questions in document order, with their ids and places. */
function flattened(draft: ReadBank): { sections: NewSection[]; questions: NewQuestion[] } {
  const sections: NewSection[] = [];
  const questions: NewQuestion[] = [];
  const take = (section: ReadSection, parent: NewSection | null): void => {
    const { title, guidance, keyAreas, forCandidate } = section;
    const path = [...(parent?.path ?? []), title];
    const place = { id: randomUUID(), parentId: parent?.id ?? null, position: sections.length };
    const taken = { ...place, title, path, guidance, keyAreas, forCandidate };
    sections.push(taken);
    section.questions.forEach((question, position) => {
      const at = { id: randomUUID(), sectionId: taken.id, sectionPosition: taken.position, position };
      questions.push({ ...question, ...at });
    });
    section.sections.forEach((inner) => take(inner, taken));
  };
  draft.sections.forEach((section) => take(section, null));
  return { sections, questions };
}
