import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionBankRow } from './question-bank.entity.js';
import { addSectionSchema, bankNameSchema, type AddSectionInput, type CreateQuestionBankInput } from './question-bank.inputs.js';
import { QuestionBank, Section, toBankQuestion } from './question-bank.view.js';
import { questionsOfBanks } from './question.query.js';
import { SectionRow } from './section.entity.js';

const MOST_SHOWN = 2_000;
const BANKS = `SELECT b.id, b.name, b.key_areas AS "keyAreas", b.archived_at AS "archivedAt",
    (SELECT count(*)::int FROM questions q WHERE (q.organization_id, q.bank_id) = (b.organization_id, b.id)
      AND q.archived_at IS NULL) AS "questionCount"
  FROM question_banks b WHERE b.organization_id = $1`;

type BankRecord = Pick<QuestionBank, 'id' | 'name' | 'keyAreas' | 'archivedAt' | 'questionCount'>;

/** Question banks and their sections. */
@Injectable()
export class QuestionBankService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async banks(actor: Actor): Promise<QuestionBank[]> {
    const records = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<BankRecord>(`${BANKS} AND b.archived_at IS NULL ORDER BY b.created_at, b.id`, [tx.organizationId]),
    );
    return this.shown(actor.organizationId, records);
  }

  async bank(actor: Actor, id: string): Promise<QuestionBank> {
    return this.transactions.run(actor.organizationId, (tx) => this.one(tx, knownId(id)));
  }

  async create(actor: Actor, input: CreateQuestionBankInput): Promise<QuestionBank> {
    mustBeAllowed(actor, 'banks.edit');
    const { name } = validated(bankNameSchema, input);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const row = { organizationId: tx.organizationId, id: randomUUID(), name, keyAreas: [], archivedAt: null };
      await tx.repository(QuestionBankRow).insert(row);
      await this.audit.record(tx, actor.memberId, 'bank created', row.id);
      return this.one(tx, row.id);
    });
  }

  /** Adds a section behind the last one of its parent, or of the bank. */
  async addSection(actor: Actor, input: AddSectionInput): Promise<Section> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const bankId = knownId(input.bankId);
      await this.lock(tx, bankId);
      const parent = input.parentId ? await this.section(tx, knownId(input.parentId)) : null;
      mustBeAllowed(actor, 'banks.edit');
      const { title } = validated(addSectionSchema, input);
      if (parent && parent.bankId !== bankId) throw invalid('parentId', 'This section stands in another bank.');
      const { organizationId } = tx;
      const position = await this.makeRoom(tx, bankId, parent);
      const path = [...(parent?.path ?? []), title];
      const place = { parentId: parent?.id ?? null, position, path };
      const row = { organizationId, id: randomUUID(), bankId, ...place, title, guidance: null, keyAreas: [], revision: 1 };
      await tx.repository(SectionRow).insert(row);
      return { ...row, questions: [] };
    });
  }

  /** A bank as the transaction sees it; strange and missing ids answer alike. */
  async one(tx: Transaction, id: string): Promise<QuestionBank> {
    const records = await tx.query<BankRecord>(`${BANKS} AND b.id = $2`, [tx.organizationId, id]);
    const [bank] = this.shown(tx.organizationId, records);
    if (!bank) throw new NotFound();
    return bank;
  }

  private shown(organizationId: string, records: BankRecord[]): QuestionBank[] {
    let sections: Promise<Map<string, Section[]>> | undefined;
    const read = (): Promise<Map<string, Section[]>> =>
      (sections ??= this.sectionsOf(organizationId, records.map((record) => record.id))); // prettier-ignore
    return records.map((record) =>
      Object.assign(new QuestionBank(), record, { readSections: async () => (await read()).get(record.id) ?? [] }),
    );
  }

  private sectionsOf(organizationId: string, bankIds: string[]): Promise<Map<string, Section[]>> {
    return this.transactions.run(organizationId, async (tx) => {
      const rows = await tx
        .repository(SectionRow)
        .find({ where: { organizationId, bankId: In(bankIds) }, order: { bankId: 'ASC', position: 'ASC' } });
      const sections = new Map(rows.map((row) => [row.id, { ...row, questions: [] } as SectionRow & Section]));
      for (const question of await questionsOfBanks(tx, bankIds, MOST_SHOWN)) {
        sections.get(question.sectionId)?.questions.push(toBankQuestion(question, question));
      }
      const of = (bankId: string): Section[] => [...sections.values()].filter((section) => section.bankId === bankId);
      return new Map(bankIds.map((bankId) => [bankId, of(bankId)]));
    });
  }

  private async lock(tx: Transaction, bankId: string): Promise<void> {
    const sql = 'SELECT 1 FROM question_banks WHERE organization_id = $1 AND id = $2 FOR UPDATE';
    if (!(await tx.one(sql, [tx.organizationId, bankId]))) throw new NotFound();
  }

  private async section(tx: Transaction, id: string): Promise<SectionRow> {
    const row = await tx.repository(SectionRow).findOneBy({ organizationId: tx.organizationId, id });
    if (!row) throw new NotFound();
    return row;
  }

  // Sections stand in document order, so a new inner one moves what follows its parent's subtree by one.
  private async makeRoom(tx: Transaction, bankId: string, parent: SectionRow | null): Promise<number> {
    const last = await tx.one<{ next: number }>(
      `WITH RECURSIVE inside AS (
         SELECT id, position FROM sections WHERE organization_id = $1 AND bank_id = $2 AND ($3::uuid IS NULL OR id = $3)
         UNION SELECT s.id, s.position FROM sections s JOIN inside ON s.parent_id = inside.id WHERE s.organization_id = $1)
       SELECT coalesce(max(position) + 1, 0) AS next FROM inside`,
      [tx.organizationId, bankId, parent?.id ?? null],
    );
    const position = last?.next ?? 0;
    const following = [tx.organizationId, bankId, position];
    await tx.query(
      'UPDATE sections SET position = position + 1 WHERE organization_id = $1 AND bank_id = $2 AND position >= $3',
      following,
    );
    await tx.query(
      'UPDATE questions SET section_position = section_position + 1 WHERE organization_id = $1 AND bank_id = $2 AND section_position >= $3',
      following,
    );
    return position;
  }
}
