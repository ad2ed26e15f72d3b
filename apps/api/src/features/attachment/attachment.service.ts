import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ATTACHMENTS } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { ROOM_CHANGED } from '../interview/interview.events.js';
import { InterviewService } from '../interview/interview.service.js';
import { ATTACHMENTS_OF, BYTES_OF } from './attachment.query.js';
import { seesHidden, toAttachment, type Attachment, type AttachmentRecord } from './attachment.view.js';
import { readFile, type SentFile } from './sent-file.service.js';

/** Files beside a candidacy. Out of the panel's sight until somebody who runs the hiring shows one. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly interviews: InterviewService,
    private readonly log: EventLog,
    private readonly audit: AuditService,
  ) {}

  /** Refuses whoever may not add to a candidacy, before anything of a file is read. */
  async mayAdd(actor: Actor, candidacyId: string): Promise<void> {
    await this.transactions.run(actor.organizationId, async (tx) => {
      await this.candidacies.one(tx, actor, knownId(candidacyId));
      mustBeAllowed(actor, 'candidacies.change');
    });
  }

  /** Adds a file, hidden from the panel; the same file under the same name is there once. */
  async add(actor: Actor, candidacyId: string, sent: SentFile): Promise<Attachment> {
    const file = await readFile(sent);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = knownId(candidacyId);
      await this.candidacies.lock(tx, id);
      await this.candidacies.one(tx, actor, id);
      mustBeAllowed(actor, 'candidacies.change');
      const sha256 = createHash('sha256').update(file.bytes).digest();
      const known = await tx.one<{ id: string }>(
        'SELECT id FROM attachments WHERE (organization_id, candidacy_id, file_name, sha256) = ($1, $2, $3, $4)',
        [tx.organizationId, id, file.name, sha256],
      );
      if (known) return this.one(tx, actor, known.id);
      await this.mustHavePlace(tx, id);
      const attachmentId = randomUUID();
      await tx.query(
        `INSERT INTO attachments (organization_id, id, candidacy_id, file_name, media_type, bytes, sha256, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tx.organizationId, attachmentId, id, file.name, file.mediaType, file.bytes, sha256, actor.memberId],
      );
      await this.audit.record(tx, actor.memberId, 'attachment added', id, { attachmentId });
      return this.one(tx, actor, attachmentId);
    });
  }

  /** Shows an attachment to the panel, or hides it again; open rooms look anew. */
  show(actor: Actor, attachmentId: string, shown: boolean): Promise<Attachment> {
    return this.changing(actor, attachmentId, async (tx, attachment) => {
      if (attachment.shown === shown) return;
      await tx.query('UPDATE attachments SET shown = $3 WHERE organization_id = $1 AND id = $2', [
        tx.organizationId,
        attachment.id,
        shown,
      ]);
      await this.audited(tx, actor, shown ? 'attachment shown to the panel' : 'attachment hidden from the panel', attachment);
      await this.roomsChanged(tx, attachment);
    });
  }

  remove(actor: Actor, attachmentId: string): Promise<Attachment> {
    return this.changing(actor, attachmentId, async (tx, attachment) => {
      await tx.query('DELETE FROM attachments WHERE organization_id = $1 AND id = $2', [tx.organizationId, attachment.id]);
      await this.audited(tx, actor, 'attachment removed', attachment);
      // A panel that never saw it is told nothing.
      if (attachment.shown) await this.roomsChanged(tx, attachment);
    });
  }

  /** An attachment with its bytes, for whoever sees it; hidden and missing answer alike. */
  async read(actor: Actor, attachmentId: string): Promise<{ attachment: Attachment; bytes: Buffer }> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const attachment = await this.one(tx, actor, attachmentId);
      const found = await tx.one<{ bytes: Buffer }>(BYTES_OF, [tx.organizationId, attachment.id]);
      if (!found) throw new NotFound();
      return { attachment, bytes: found.bytes };
    });
  }

  /** What an actor sees beside candidacies that they see, oldest first. */
  async ofCandidacies(actor: Actor, candidacyIds: readonly string[]): Promise<Map<string, Attachment[]>> {
    const records = await this.transactions.run(actor.organizationId, (tx) => this.records(tx, actor, candidacyIds, null));
    const found = new Map(candidacyIds.map((id): [string, Attachment[]] => [id, []]));
    for (const record of records) found.get(record.candidacy_id)?.push(toAttachment(record, actor));
    return found;
  }

  private async one(tx: Transaction, actor: Actor, attachmentId: string): Promise<Attachment> {
    const [record] = await this.records(tx, actor, null, knownId(attachmentId));
    if (!record) throw new NotFound();
    await this.candidacies.one(tx, actor, record.candidacy_id);
    return toAttachment(record, actor);
  }

  private records(tx: Transaction, actor: Actor, of: readonly string[] | null, id: string | null): Promise<AttachmentRecord[]> {
    return tx.query<AttachmentRecord>(ATTACHMENTS_OF, [tx.organizationId, of, id, seesHidden(actor)]);
  }

  // The candidacy is held, so that a change and the reads of its rooms have one order.
  private changing(
    actor: Actor,
    attachmentId: string,
    change: (tx: Transaction, attachment: Attachment) => Promise<void>,
  ): Promise<Attachment> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { candidacyId } = await this.one(tx, actor, attachmentId);
      await this.candidacies.lock(tx, candidacyId);
      const attachment = await this.one(tx, actor, attachmentId);
      mustBeAllowed(actor, 'candidacies.change');
      await change(tx, attachment);
      const [record] = await this.records(tx, actor, null, attachment.id);
      return record ? toAttachment(record, actor) : attachment;
    });
  }

  private audited(tx: Transaction, actor: Actor, action: string, { id, candidacyId }: Attachment): Promise<void> {
    return this.audit.record(tx, actor.memberId, action, candidacyId, { attachmentId: id });
  }

  private async roomsChanged(tx: Transaction, { candidacyId }: Attachment): Promise<void> {
    for (const { id } of await this.interviews.ofCandidacy(tx, candidacyId)) await this.log.append(tx, id, ROOM_CHANGED, {});
  }

  private async mustHavePlace(tx: Transaction, candidacyId: string): Promise<void> {
    const counted = await tx.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM attachments WHERE organization_id = $1 AND candidacy_id = $2',
      [tx.organizationId, candidacyId],
    );
    if ((counted?.count ?? 0) >= ATTACHMENTS.most)
      throw invalid('file', `A candidacy keeps at most ${ATTACHMENTS.most} attachments. Remove one that is no longer needed.`);
  }
}
