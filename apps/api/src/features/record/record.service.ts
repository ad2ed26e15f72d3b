import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeRecordCsv, writeRecordMarkdown, type RecordDocument } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { sealed, type SealedForm } from '../../platform/seal/seal.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { RecordDocumentService } from './record-document.service.js';
import { RecordSeal, type RecordFile, type RecordForm } from './record.view.js';

interface Writing {
  form: RecordForm;
  seal: SealedForm;
  mediaType: string;
  write: (record: RecordDocument) => string;
}

const WRITINGS: Writing[] = [
  { form: 'JSON', seal: 'json', mediaType: 'application/json', write: (record) => JSON.stringify(record, null, 2) },
  { form: 'MARKDOWN', seal: 'md', mediaType: 'text/markdown', write: writeRecordMarkdown },
  { form: 'CSV', seal: 'csv', mediaType: 'text/csv', write: writeRecordCsv },
];

/** Hands out a candidacy's packet: the same record in every form, each sealed, each seal remembered. */
@Injectable()
export class RecordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly documents: RecordDocumentService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  async make(actor: Actor, candidacyId: string): Promise<RecordFile[]> {
    const candidacy = await this.candidacies.find(actor, candidacyId);
    mustBeAllowed(actor, 'records.make');
    const record = await this.documents.of(actor, candidacy);
    const name = `record-${slugOf(candidacy.candidateName)}-${record.madeAt.slice(0, 10)}`;
    const files = WRITINGS.map(({ form, seal, mediaType, write }): RecordFile => {
      const { content, hash } = sealed(seal, write(record));
      return { form, fileName: `${name}.${seal}`, mediaType, content, hash };
    });
    await this.transactions.run(actor.organizationId, async (tx) => {
      for (const { form, hash } of files)
        await tx.query(
          'INSERT INTO record_seals (organization_id, candidacy_id, id, form, hash, member_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
          [tx.organizationId, candidacy.id, randomUUID(), form, hash, actor.memberId, record.madeAt],
        );
      await this.audit.record(tx, actor.memberId, 'record made', candidacy.id);
    });
    return files;
  }

  /** What was made of a candidacy before, newest first; the caller has checked that the actor may see its debrief. */
  async seals(actor: Actor, candidacyId: string): Promise<RecordSeal[]> {
    return this.transactions.run(actor.organizationId, (tx) => this.read(tx, candidacyId));
  }

  private async read(tx: Transaction, candidacyId: string): Promise<RecordSeal[]> {
    const rows = await tx.query<{ id: string; form: RecordForm; hash: string; member_id: string; made_at: Date }>(
      `SELECT id, form, hash, member_id, made_at FROM record_seals WHERE organization_id = $1 AND candidacy_id = $2
       ORDER BY made_at DESC, form LIMIT 60`,
      [tx.organizationId, candidacyId],
    );
    const members = await this.members.named(tx, rows.map((row) => row.member_id)); // prettier-ignore
    return rows.map(({ id, form, hash, member_id, made_at }) =>
      Object.assign(new RecordSeal(), { id, form, hash, by: members.get(member_id), madeAt: made_at }),
    );
  }
}

/** A name as every file system takes it. */
function slugOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['candidate']).join('-').slice(0, 60);
}
