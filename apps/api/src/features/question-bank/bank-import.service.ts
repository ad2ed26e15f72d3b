import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BankDraft, PlannedAnswer, QuestionDraft, SectionDraft } from '@strata/domain';
import type { BankReading } from '@strata/question-import';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, validated } from '../../platform/graphql/validated.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { AuditService } from '../audit/audit.service.js';
import { toPreview, type QuestionBankPreview } from './bank-preview.view.js';
import { QuestionBankRow } from './question-bank.entity.js';
import { bankNameSchema, type ImportQuestionBankInput } from './question-bank.inputs.js';
import { QuestionBankService } from './question-bank.service.js';
import { QuestionBankImported } from './question-bank.view.js';

type Document = Pick<ImportQuestionBankInput, 'fileName' | 'content'>;
type ReadBank = Extract<BankReading, { outcome: 'READ' }>;

interface NewSection extends Omit<SectionDraft, 'questions' | 'sections'> {
  id: string;
  parentId: string | null;
  position: number;
  path: string[];
}
interface NewQuestion extends Omit<QuestionDraft, 'referenceAnswers'> {
  id: string;
  sectionId: string;
  sectionPosition: number;
  position: number;
  referenceAnswers: PlannedAnswer[];
}

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
    const { bank: draft, complaints } = await readDocument(input);
    return toPreview(draft, complaints);
  }

  async import(actor: Actor, input: ImportQuestionBankInput): Promise<QuestionBankImported> {
    mustBeAllowed(actor, 'banks.edit');
    const { name } = validated(bankNameSchema, input);
    const { bank: draft, complaints } = await readDocument(input);
    const { sections, questions } = flattened(draft);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = randomUUID();
      const { organizationId } = tx;
      await tx.repository(QuestionBankRow).insert({ organizationId, id, name, keyAreas: draft.keyAreas, archivedAt: null });
      await insertSections(tx, id, sections);
      await insertQuestions(tx, id, questions, actor.memberId);
      await this.audit.record(tx, actor.memberId, 'bank imported', id, { questions: questions.length });
      return Object.assign(new QuestionBankImported(), { bank: await this.banks.one(tx, id), complaints });
    });
  }
}

async function readDocument({ fileName, content }: Document): Promise<ReadBank> {
  const read = { from: import.meta.url, package: '@strata/question-import', name: 'readQuestionBank' };
  // Half a character cannot be kept; it is shown as the sign for one that was lost.
  const whole = content.replace(/\p{Surrogate}/gu, '\ufffd');
  const reading = await inThread<BankReading>(read, { fileName, content: whole });
  if (reading.outcome === 'READ') return reading;
  throw invalid('content', `Line ${reading.complaint.line}: ${reading.complaint.message}`);
}

/** Sections and questions in document order, with their ids and places. */
function flattened(draft: BankDraft): { sections: NewSection[]; questions: NewQuestion[] } {
  const sections: NewSection[] = [];
  const questions: NewQuestion[] = [];
  const take = (section: SectionDraft, parent: NewSection | null): void => {
    const { title, guidance, keyAreas, forCandidate } = section;
    const path = [...(parent?.path ?? []), title];
    const place = { id: randomUUID(), parentId: parent?.id ?? null, position: sections.length };
    const taken = { ...place, title, path, guidance, keyAreas, forCandidate };
    sections.push(taken);
    section.questions.forEach((question, position) => {
      const referenceAnswers = question.referenceAnswers.map((answer) => ({ ...answer, reviewed: false }));
      const at = { id: randomUUID(), sectionId: taken.id, sectionPosition: taken.position, position };
      questions.push({ ...question, ...at, referenceAnswers });
    });
    section.sections.forEach((inner) => take(inner, taken));
  };
  draft.sections.forEach((section) => take(section, null));
  return { sections, questions };
}

async function insertSections(tx: Transaction, bankId: string, sections: NewSection[]): Promise<void> {
  await tx.query(
    `INSERT INTO sections (organization_id, id, bank_id, parent_id, position, title, path, guidance, key_areas)
     SELECT $1, id, $2, "parentId", position, title, path, guidance, "keyAreas"
     FROM jsonb_to_recordset($3) AS s (id uuid, "parentId" uuid, position int, title text, path text[], guidance text, "keyAreas" text[])`,
    [tx.organizationId, bankId, JSON.stringify(sections)],
  );
}

async function insertQuestions(tx: Transaction, bankId: string, questions: NewQuestion[], memberId: string): Promise<void> {
  await tx.query(
    `INSERT INTO questions (organization_id, id, bank_id, section_id, section_position, position, revision, text, kind, level, minutes,
                            hints, tags, follow_ups, reference_answers, dimension_keys)
     SELECT $1, id, $2, "sectionId", "sectionPosition", position, 1, text, kind, level, minutes,
            hints, tags, "followUps", "referenceAnswers", "dimensionKeys"
     FROM jsonb_to_recordset($3) AS q (id uuid, "sectionId" uuid, "sectionPosition" int, position int, text text, kind text, level text,
       minutes int, hints text[], tags text[], "followUps" text[], "referenceAnswers" jsonb, "dimensionKeys" text[])`,
    [tx.organizationId, bankId, JSON.stringify(questions)],
  );
  await tx.query(
    `INSERT INTO question_revisions (organization_id, question_id, revision, content, member_id)
     SELECT organization_id, id, revision, jsonb_build_object('text', text, 'kind', kind, 'level', level, 'minutes', minutes, 'hints', hints,
       'tags', tags, 'followUps', follow_ups, 'referenceAnswers', reference_answers, 'dimensionKeys', dimension_keys), $3
     FROM questions WHERE organization_id = $1 AND bank_id = $2`,
    [tx.organizationId, bankId, memberId],
  );
}
