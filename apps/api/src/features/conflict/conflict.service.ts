import { Injectable } from '@nestjs/common';
import { may } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, knownId, lineOfText, validatedAt } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { Candidacy } from '../candidacy/candidacy.view.js';
import { MemberService } from '../identity/member.service.js';
import { ConflictChanged } from './conflict.events.js';
import { Conflict, ConflictDeclared } from './conflict.view.js';

interface ConflictRecord {
  candidacy_id: string;
  member_id: string;
  declared_by: string | null;
  declared_at: Date;
}

/** Who has a conflict of interest in a candidacy. From its declaration on they are told nothing of it, and nothing waits for them. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  /** Declares one's own conflict, or records another's. Said again it changes nothing. */
  async declare(actor: Actor, id: string, memberId: string): Promise<ConflictDeclared> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacyId = await this.hold(tx, actor, id);
      const member = await this.members.one(tx, memberId);
      if (member.id !== actor.memberId) mustBeAllowed(actor, 'conflicts.record');
      const declared = await tx.query(
        `INSERT INTO conflicts (organization_id, candidacy_id, member_id, declared_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING member_id`,
        [tx.organizationId, candidacyId, member.id, actor.memberId],
      );
      if (declared.length > 0) await this.changed(tx, actor, 'conflict declared', candidacyId, { memberId: member.id });
      return Object.assign(new ConflictDeclared(), { candidacyId, memberId: member.id });
    });
  }

  /** Takes a conflict back. Whoever has it sees nothing of the candidacy, so it is always somebody else who does it. */
  async withdraw(actor: Actor, id: string, memberId: string, reason: string): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacyId = await this.hold(tx, actor, id);
      const member = await this.members.one(tx, memberId);
      mustBeAllowed(actor, 'conflicts.withdraw');
      const why = validatedAt('reason', lineOfText('The reason', 500), reason);
      const withdrawn = await tx.query(
        'DELETE FROM conflicts WHERE (organization_id, candidacy_id, member_id) = ($1, $2, $3) RETURNING member_id',
        [tx.organizationId, candidacyId, member.id],
      );
      if (withdrawn.length === 0) throw invalid('memberId', `${member.name} has no conflict of interest declared here.`);
      await this.changed(tx, actor, 'conflict withdrawn', candidacyId, { memberId: member.id, reason: why });
      return this.candidacies.one(tx, actor, candidacyId);
    });
  }

  /** Whether a member is told nothing of a candidacy. */
  async isApart(tx: Transaction, candidacyId: string, memberId: string): Promise<boolean> {
    const row = await tx.one('SELECT 1 FROM conflicts WHERE (organization_id, candidacy_id, member_id) = ($1, $2, $3)', [
      tx.organizationId,
      candidacyId,
      memberId,
    ]);
    return row !== null;
  }

  /** The conflicts of candidacies, for whoever arranges their panels; nobody else is told of any. */
  async ofCandidacies(actor: Actor, candidacyIds: readonly string[]): Promise<Map<string, Conflict[]>> {
    if (!may(actor.role, 'conflicts.record')) return new Map();
    return this.transactions.run(actor.organizationId, async (tx) => {
      const records = await tx.query<ConflictRecord>(
        `SELECT candidacy_id, member_id, declared_by, declared_at FROM conflicts
         WHERE organization_id = $1 AND candidacy_id = ANY ($2::uuid[]) ORDER BY declared_at, member_id`,
        [tx.organizationId, candidacyIds],
      );
      const named = records.flatMap(({ member_id, declared_by }) => (declared_by ? [member_id, declared_by] : [member_id]));
      const people = await this.members.named(tx, named);
      const found = new Map(candidacyIds.map((id): [string, Conflict[]] => [id, []]));
      for (const { candidacy_id, member_id, declared_by, declared_at } of records) {
        const declaredBy = (declared_by && people.get(declared_by)) || null;
        const conflict = { member: people.get(member_id), declaredBy, declaredAt: declared_at };
        found.get(candidacy_id)?.push(Object.assign(new Conflict(), conflict));
      }
      return found;
    });
  }

  // Nothing of the candidacy moves while it is decided who sees it; hidden and missing answer alike.
  private async hold(tx: Transaction, actor: Actor, id: string): Promise<string> {
    const candidacyId = knownId(id);
    await this.candidacies.lock(tx, candidacyId);
    return (await this.candidacies.one(tx, actor, candidacyId)).id;
  }

  private async changed(
    tx: Transaction,
    actor: Actor,
    action: string,
    candidacyId: string,
    detail: { memberId: string; reason?: string },
  ): Promise<void> {
    await this.audit.record(tx, actor.memberId, action, candidacyId, detail);
    await tx.announce(new ConflictChanged(candidacyId, detail.memberId));
  }
}
