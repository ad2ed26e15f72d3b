import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Limits } from '../../platform/graphql/limits.js';
import { invalid, keepable, validated } from '../../platform/graphql/validated.js';
import type { Actor } from '../../platform/actor/actor.js';
import { NotFound, Unauthenticated } from '../../platform/graphql/errors.js';
import { password as passwordSchema } from './identity.inputs.js';
import { toMember, type DemoMember, type Invitation, type Member } from './identity.view.js';
import { InvitationRow } from './invitation.entity.js';
import { MemberRow } from './member.entity.js';
import { hashOfToken, SessionService } from './session.service.js';

interface Membership {
  organization_id: string;
  member_id: string;
  password_hash: string | null;
  demo: boolean;
}
interface InvitationFound {
  organization_id: string;
  member_id: string;
  organization_name: string;
  name: string;
  email: string;
  role: Member['role'];
}

export interface OpenedSession {
  viewer: Member;
  token: string;
}

// Verified where nobody has the address, so that its answer takes as long as anyone's.
const NOBODY = hash('nobody has this password');

/** Signing in and out: the one place that reads a password. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly limits: Limits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signIn(email: string, password: string, address: string): Promise<OpenedSession> {
    const account = email.trim().toLowerCase();
    await this.limits.mayTry(account, address);
    const membership = await this.membership(account);
    const right = await verify(membership?.password_hash ?? (await NOBODY), password);
    if (!right || !membership?.password_hash) {
      await this.limits.failed(account, address);
      throw invalid('password', 'The e-mail address and the password do not belong together. Check both, then try again.');
    }
    await this.limits.succeeded(account, address);
    return this.open(membership.organization_id, membership.member_id);
  }

  async signInAsDemoMember(email: string): Promise<OpenedSession> {
    const membership = this.config.demo ? await this.membership(email) : undefined;
    if (!membership?.demo) throw invalid('email', 'There is no demo member under this address here.');
    return this.open(membership.organization_id, membership.member_id);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.transactions.run(actor.organizationId, (tx) => this.sessions.end(tx, actor));
  }

  async viewer(actor: Actor): Promise<Member> {
    const row = await this.transactions.run(actor.organizationId, (tx) =>
      tx.repository(MemberRow).findOneBy({ organizationId: actor.organizationId, id: actor.memberId }),
    );
    if (!row) throw new Unauthenticated();
    return toMember(row);
  }

  async demoMembers(): Promise<DemoMember[]> {
    return this.config.demo ? this.transactions.door<DemoMember>('SELECT * FROM doors.demo_members()') : [];
  }

  async invitation(token: string): Promise<Invitation> {
    const found = await this.invited(token);
    if (!found) throw new NotFound();
    return { organizationName: found.organization_name, name: found.name, email: found.email, role: found.role };
  }

  async acceptInvitation(token: string, password: string): Promise<OpenedSession> {
    const chosen = validated(passwordSchema, password);
    const found = await this.invited(token);
    if (!found) throw invalid('token', 'This invitation was used already, or it has expired. Ask for a new one.');
    const passwordHash = await hash(chosen);
    await this.transactions.run(found.organization_id, (tx) => this.join(tx, token, passwordHash));
    return this.open(found.organization_id, found.member_id);
  }

  /** Whoever holds an open invitation is an active member from now on, with this password; the invitation is used up. */
  async join(tx: Transaction, token: string, passwordHash: string): Promise<void> {
    await tx.query('SELECT doors.set_password($1, $2)', [hashOfToken(token), passwordHash]);
    await tx.repository(InvitationRow).delete({ organizationId: tx.organizationId, tokenHash: hashOfToken(token) });
  }

  private open(organizationId: string, memberId: string): Promise<OpenedSession> {
    return this.transactions.run(organizationId, async (tx) => {
      const row = await tx.repository(MemberRow).findOneByOrFail({ organizationId, id: memberId });
      return { viewer: toMember(row), token: await this.sessions.open(tx, memberId, 'BROWSER') };
    });
  }

  private async membership(email: string): Promise<Membership | undefined> {
    if (!keepable(email)) return undefined;
    return (await this.transactions.door<Membership>('SELECT * FROM doors.memberships($1)', [email]))[0];
  }

  private async invited(token: string): Promise<InvitationFound | undefined> {
    return (await this.transactions.door<InvitationFound>('SELECT * FROM doors.invitation($1)', [hashOfToken(token)]))[0];
  }
}
