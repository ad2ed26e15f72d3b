import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sectionsForCandidate } from '@strata/domain';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { QuestionBankRow } from './question-bank.entity.js';
import { bankNameSchema, type CreateQuestionBankInput, type RenameQuestionBankInput } from './question-bank.inputs.js';
import { StaleQuestionBankProblem } from './question-bank.problems.js';
import { QuestionBank, Section, toBankQuestion, toSection, type Question } from './question-bank.view.js';
import { questionsOfBanks } from './question.query.js';
import { SectionRow } from './section.entity.js';

const MOST_SHOWN = 2_000;
const BANKS = `SELECT b.id, b.name, b.key_areas AS "keyAreas", b.archived_at AS "archivedAt",
    (SELECT count(*)::int FROM questions q WHERE (q.organization_id, q.bank_id) = (b.organization_id, b.id)
      AND q.archived_at IS NULL) AS "questionCount"
  FROM question_banks b WHERE b.organization_id = $1`;

type BankRecord = Pick<QuestionBank, 'id' | 'name' | 'keyAreas' | 'archivedAt' | 'questionCount'>;

/** Question banks as a whole. */
@Injectable()
export class QuestionBankService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** The living banks, or the archived ones. */
  async banks(actor: Actor, archived = false): Promise<QuestionBank[]> {
    const records = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<BankRecord>(`${BANKS} AND (b.archived_at IS NOT NULL) = $2 ORDER BY b.created_at, b.id`, [
        tx.organizationId,
        archived,
      ]),
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

  /** Renames a bank; refused where somebody else renamed it since. */
  async rename(actor: Actor, input: RenameQuestionBankInput): Promise<QuestionBank> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = knownId(input.bankId);
      await this.lock(tx, [id]);
      mustBeAllowed(actor, 'banks.edit');
      const { name } = validated(bankNameSchema, input);
      const before = await this.one(tx, id);
      if (before.name !== input.expectedName) throw new Refusal(new StaleQuestionBankProblem(before));
      await tx.repository(QuestionBankRow).update({ organizationId: tx.organizationId, id }, { name });
      await this.audit.record(tx, actor.memberId, 'bank renamed', id, { from: before.name, to: name });
      return this.one(tx, id);
    });
  }

  /** Takes a bank out of lists, search and pick lists, or brings it back; what it holds keeps its past. */
  async archive(actor: Actor, bankId: string, archived: boolean): Promise<QuestionBank> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = knownId(bankId);
      await this.lock(tx, [id]);
      mustBeAllowed(actor, 'banks.edit');
      const before = await this.one(tx, id);
      if ((before.archivedAt !== null) === archived) return before;
      const archivedAt = archived ? new Date() : null;
      await tx.repository(QuestionBankRow).update({ organizationId: tx.organizationId, id }, { archivedAt });
      await this.audit.record(tx, actor.memberId, archived ? 'bank archived' : 'bank brought back', id);
      return this.one(tx, id);
    });
  }

  /** A bank as the transaction sees it; strange and missing ids answer alike. */
  async one(tx: Transaction, id: string): Promise<QuestionBank> {
    const records = await tx.query<BankRecord>(`${BANKS} AND b.id = $2`, [tx.organizationId, id]);
    const [bank] = this.shown(tx.organizationId, records);
    if (!bank) throw new NotFound();
    return bank;
  }

  /** Holds banks until the transaction ends: whoever changes the order of what a bank holds does it alone. */
  async lock(tx: Transaction, bankIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(bankIds)];
    const sql = 'SELECT id FROM question_banks WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE';
    const held = await tx.query(sql, [tx.organizationId, wanted]);
    if (held.length !== wanted.length) throw new NotFound();
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
      const within = new Map(rows.map((row): [string, Question[]] => [row.id, []]));
      for (const question of await questionsOfBanks(tx, bankIds, MOST_SHOWN)) {
        within.get(question.sectionId)?.push(toBankQuestion(question, question));
      }
      const theirs = sectionsForCandidate(rows);
      const of = (bankId: string): Section[] =>
        rows
          .filter((row) => row.bankId === bankId)
          .map((row) => toSection({ ...row, forCandidate: theirs.has(row.id) }, async () => within.get(row.id) ?? []));
      return new Map(bankIds.map((bankId) => [bankId, of(bankId)]));
    });
  }
}
