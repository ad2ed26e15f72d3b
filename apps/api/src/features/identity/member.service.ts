import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@strata/domain';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId, lineOfText, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { inviteMemberSchema, type InviteMemberInput } from './identity.inputs.js';
import { toMember, type Member } from './identity.view.js';
import { InvitationRow } from './invitation.entity.js';
import { MemberRow } from './member.entity.js';
import { hashOfToken, newToken, SessionService } from './session.service.js';

const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

/** The people of an organization and what they are there. */
@Injectable()
export class MemberService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  async members(actor: Actor): Promise<Member[]> {
    const rows = await this.transactions.run(actor.organizationId, (tx) =>
      tx.repository(MemberRow).find({ where: { organizationId: actor.organizationId }, order: { name: 'ASC', id: 'ASC' } }),
    );
    return rows.map(toMember);
  }

  /** Members by id, for the features that reference them. */
  async named(tx: Transaction, ids: readonly string[]): Promise<Map<string, Member>> {
    const rows = await tx.repository(MemberRow).findBy({ organizationId: tx.organizationId, id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, toMember(row)]));
  }

  /** One member of the transaction's organization; strange and missing ids answer alike. */
  async one(tx: Transaction, id: string): Promise<Member> {
    const member = (await this.named(tx, [knownId(id)])).get(knownId(id));
    if (!member) throw new NotFound();
    return member;
  }

  /** Several, in the order of their ids and each once; one strange or missing id is as missing as all. */
  async several(tx: Transaction, ids: readonly string[]): Promise<Member[]> {
    const wanted = [...new Set(ids.map(knownId))];
    const named = await this.named(tx, wanted);
    return wanted.map((id) => named.get(id) ?? raise());
  }

  async isActive({ organizationId, id }: Member): Promise<boolean> {
    return this.transactions.run(
      organizationId,
      async (tx) => !(await tx.repository(InvitationRow).existsBy({ organizationId, memberId: id })),
    );
  }

  async invite(actor: Actor, input: InviteMemberInput): Promise<{ member: Member; token: string }> {
    mustBeAllowed(actor, 'members.manage');
    const { name, email, role } = validated(inviteMemberSchema, input);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const invited = await this.enrol(tx, { name, email, role });
      await this.audit.record(tx, actor.memberId, 'member invited', invited.member.id, { role });
      return invited;
    });
  }

  /** Makes a member with an open invitation, by which the person sets the password. */
  async enrol(
    tx: Transaction,
    person: { name: string; email: string; role: Role; about?: string },
  ): Promise<{ member: Member; token: string }> {
    const [identity] = await tx.query<{ identity_id: string }>('SELECT * FROM doors.enrol($1, $2)', [randomUUID(), person.email]);
    const identityId = identity?.identity_id;
    const { organizationId } = tx;
    if (await tx.repository(MemberRow).existsBy({ organizationId, identityId })) {
      throw invalid('email', 'This person is a member already.');
    }
    const row = {
      organizationId,
      id: randomUUID(),
      identityId,
      name: person.name,
      email: person.email,
      role: person.role,
      about: person.about ?? null,
    };
    await tx.repository(MemberRow).insert(row);
    const token = newToken();
    const expiresAt = new Date(Date.now() + INVITATION_MS);
    await tx.repository(InvitationRow).insert({ organizationId, memberId: row.id, tokenHash: hashOfToken(token), expiresAt });
    return { member: toMember(row), token };
  }

  async changeRole(actor: Actor, memberId: string, role: Role): Promise<Member> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const member = await this.one(tx, memberId);
      mustBeAllowed(actor, 'members.manage');
      if (member.id === actor.memberId) throw invalid('memberId', 'Another administrator changes your role, not you yourself.');
      await tx.repository(MemberRow).update({ organizationId: tx.organizationId, id: member.id }, { role });
      await this.audit.record(tx, actor.memberId, 'role changed', member.id, { from: member.role, to: role });
      this.sessions.rightsChanged(tx, member.id);
      return { ...member, role };
    });
  }

  async createApiToken(actor: Actor, name: string): Promise<string> {
    mustBeAllowed(actor, 'tokens.create');
    const called = validated(lineOfText('The token’s name'), name);
    return this.transactions.run(actor.organizationId, async (tx) => {
      await this.audit.record(tx, actor.memberId, 'token created', actor.memberId, { name: called });
      return this.sessions.open(tx, actor.memberId, 'TOKEN', called);
    });
  }
}

function raise(): never {
  throw new NotFound();
}
