import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { OrganizationFounded } from './identity.events.js';
import { policiesSchema, setUpSchema, type PoliciesInput, type SetUpInput } from './identity.inputs.js';
import { toOrganization, type Organization } from './identity.view.js';
import { IdentityService, type OpenedSession } from './identity.service.js';
import { MemberService } from './member.service.js';
import { OrganizationRow } from './organization.entity.js';
import { hashOfToken } from './session.service.js';

/** The organization itself: its first day and its policies. */
@Injectable()
export class OrganizationService implements OnModuleInit {
  private readonly setUpToken = randomBytes(12).toString('base64url');

  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentityService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo || !(await this.needsSetUp())) return;
    new Logger('Strata').log(
      `No organization exists yet. Open the address and give this one-time token: ${this.setUpToken}`,
      'Strata',
    );
  }

  async needsSetUp(): Promise<boolean> {
    const [row] = await this.transactions.door<{ any: boolean }>('SELECT doors.any_organization() AS any');
    return !row?.any;
  }

  /** Makes the first organization and its administrator, for whoever can read the server's log. */
  async setUp(input: SetUpInput): Promise<OpenedSession> {
    const wanted = validated(setUpSchema, input);
    if (!timingSafeEqual(hashOfToken(wanted.token.trim()), hashOfToken(this.setUpToken)) || !(await this.needsSetUp())) {
      throw invalid('token', 'This is not the token that the server wrote to its log at its last start, or it was used already.');
    }
    const organizationId = randomUUID();
    const invitation = await this.transactions.run(organizationId, async (tx) => {
      await this.found(tx, { name: wanted.organizationName, demo: false });
      const { member, token } = await this.members.enrol(tx, { name: wanted.name, email: wanted.email, role: 'ADMIN' });
      await this.audit.record(tx, member.id, 'organization founded', organizationId);
      return token;
    });
    return this.identities.acceptInvitation(invitation, wanted.password);
  }

  /** Founds the transaction's organization, with the usual policies; what every organization starts with joins in. */
  async found(tx: Transaction, organization: { name: string; demo: boolean }): Promise<void> {
    const policies = { allowPerQuestion: organization.demo, allowOpen: organization.demo, finishingWindowHours: 24 };
    await tx.repository(OrganizationRow).insert({ id: tx.organizationId, ...organization, ...policies });
    await tx.announce(new OrganizationFounded());
  }

  async organization(actor: Actor): Promise<Organization> {
    return this.transactions.run(actor.organizationId, async (tx) => toOrganization(await this.row(tx), actor.role));
  }

  /** The policies as the transaction sees them. */
  async row(tx: Transaction): Promise<OrganizationRow> {
    return tx.repository(OrganizationRow).findOneByOrFail({ id: tx.organizationId });
  }

  async changePolicies(actor: Actor, input: PoliciesInput): Promise<Organization> {
    mustBeAllowed(actor, 'policies.change');
    const wanted = validated(policiesSchema, input);
    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined));
    return this.transactions.run(actor.organizationId, async (tx) => {
      if (Object.keys(changes).length > 0) await tx.repository(OrganizationRow).update({ id: tx.organizationId }, changes);
      await this.audit.record(tx, actor.memberId, 'policies changed', tx.organizationId, changes);
      return toOrganization(await this.row(tx), actor.role);
    });
  }
}
