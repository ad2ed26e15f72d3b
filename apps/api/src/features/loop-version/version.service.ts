import { Injectable } from '@nestjs/common';
import { loopDifferences, type LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import { DraftService } from '../loop/draft.service.js';
import { LoopService } from '../loop/loop.service.js';
import type { LoopDifference, LoopVersion } from './version.view.js';

interface VersionRecord {
  version: number;
  published_at: Date;
  published_by: string | null;
}

/** The published versions of a loop, and in what they differ from one another and from the draft. */
@Injectable()
export class VersionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly drafts: DraftService,
    private readonly candidacies: CandidacyService,
    private readonly members: MemberService,
  ) {}

  async versions(actor: Actor, id: string): Promise<LoopVersion[]> {
    const loopId = knownId(id);
    return this.transactions.run(actor.organizationId, async (tx) => {
      await this.drafts.ofLoop(tx, loopId);
      const records = await tx.query<VersionRecord>(
        `SELECT version, published_at, published_by FROM loop_versions WHERE organization_id = $1 AND loop_id = $2
         ORDER BY version DESC`,
        [tx.organizationId, loopId],
      );
      const members = await this.members.named(tx, records.flatMap((record) => record.published_by ?? [])); // prettier-ignore
      const counts = await this.candidacies.ofVersions(tx, actor, loopId);
      return records.map(({ version, published_at, published_by }) => ({
        ...{ version, publishedAt: published_at, candidacies: counts.get(version) ?? 0 },
        publishedBy: (published_by && members.get(published_by)) || null,
      }));
    });
  }

  async differences(actor: Actor, id: string, before: number, after: number | null): Promise<LoopDifference[]> {
    const loopId = knownId(id);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const earlier = await this.loops.plan(tx, loopId, before);
      const later = after === null ? await this.draft(tx, actor, loopId) : await this.loops.plan(tx, loopId, after);
      const seated = [earlier, later].flatMap(({ rounds }) =>
        rounds.flatMap(({ seats }) => seats.map(({ memberId }) => memberId)),
      );
      const members = await this.members.named(tx, seated);
      return loopDifferences(earlier, later, (memberId) => members.get(memberId)?.name ?? 'A former member');
    });
  }

  private async draft(
    tx: Transaction,
    actor: Actor,
    loopId: string,
  ): Promise<Pick<LoopPlan, 'title' | 'role' | 'rounds' | 'formula'>> {
    const { title, role } = await this.loops.one(tx, actor, loopId);
    const rounds = await this.drafts.ofLoop(tx, loopId);
    const formula = await this.drafts.formula(tx, loopId, rounds);
    return { title, role, rounds, ...(formula && { formula }) };
  }
}
