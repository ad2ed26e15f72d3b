import { Injectable } from '@nestjs/common';
import { briefRounds } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { MemberService } from '../identity/member.service.js';
import { OrganizationService } from '../identity/organization.service.js';
import { hashOfToken, newToken } from '../identity/session.service.js';
import { LoopService } from '../loop/loop.service.js';
import { CandidateBriefRow } from './candidate-brief.entity.js';
import { CandidateBrief, CandidateBriefAddress } from './candidate-brief.view.js';

/** The page that a candidate reads before a loop, under an address that nobody can guess and that can be taken back. */
@Injectable()
export class CandidateBriefService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly members: MemberService,
    private readonly organizations: OrganizationService,
    private readonly audit: AuditService,
  ) {}

  /** When the address of a loop's brief was made; null: there is none. */
  async standing(actor: Actor, loopId: string): Promise<CandidateBriefAddress | null> {
    const { organizationId } = actor;
    const row = await this.transactions.run(organizationId, (tx) =>
      tx.repository(CandidateBriefRow).findOneBy({ organizationId, loopId }),
    );
    return row && Object.assign(new CandidateBriefAddress(), { madeAt: row.madeAt });
  }

  /** Makes the address of a loop's brief and answers its token, which is kept nowhere; one made before ends with it. */
  make(actor: Actor, loopId: string): Promise<string> {
    return this.changing(actor, loopId, 'brief address made', async (tx, key) => {
      if (!(await this.loops.latestPlan(tx, key.loopId)))
        throw invalid('loopId', 'This loop is still a draft. Publish it, then share its brief.');
      const token = newToken();
      await tx.repository(CandidateBriefRow).insert({ ...key, tokenHash: hashOfToken(token) });
      return token;
    });
  }

  revoke(actor: Actor, loopId: string): Promise<void> {
    return this.changing(actor, loopId, 'brief address taken back', () => Promise.resolve());
  }

  /** The brief behind a token, of the version that stands published now; one that was taken back answers like one that never was. */
  async read(token: string): Promise<CandidateBrief> {
    const [address] = await this.transactions.door<{ organization_id: string; loop_id: string }>(
      'SELECT * FROM doors.candidate_brief($1)',
      [hashOfToken(token)],
    );
    if (!address) throw new NotFound();
    return this.transactions.run(address.organization_id, async (tx) => {
      const plan = await this.loops.latestPlan(tx, address.loop_id);
      if (!plan) throw new NotFound();
      const seats = plan.rounds.flatMap((round) => round.seats.map((seat) => seat.memberId));
      const members = await this.members.named(tx, seats);
      const names = new Map([...members].map(([id, { name }]) => [id, name]));
      const { name: organizationName } = await this.organizations.row(tx);
      return Object.assign(new CandidateBrief(), { organizationName, role: plan.role, rounds: briefRounds(plan, names) });
    });
  }

  private changing<Result>(
    actor: Actor,
    loopId: string,
    action: string,
    change: (tx: Transaction, key: { organizationId: string; loopId: string }) => Promise<Result>,
  ): Promise<Result> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const key = { organizationId: tx.organizationId, loopId: knownId(loopId) };
      await this.loops.latestPlan(tx, key.loopId);
      mustBeAllowed(actor, 'candidacies.open');
      await tx.repository(CandidateBriefRow).delete(key);
      const result = await change(tx, key);
      await this.audit.record(tx, actor.memberId, action, key.loopId);
      return result;
    });
  }
}
