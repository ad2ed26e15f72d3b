import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { Debrief } from '../debrief/debrief.view.js';
import { owesIn, ratedCells } from '../debrief/rated-cells.view.js';
import { OrganizationService } from '../identity/organization.service.js';
import { SnapshotService } from '../room/snapshot.service.js';
import type { AdjustedScore } from './loop-comparison.view.js';
import { severityOf } from './severity.view.js';

/** The result of one candidacy corrected for who rated it. */
@Injectable()
export class AdjustedScoreService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationService,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
  ) {}

  /** Beside the result in a debrief; null where the organization shows no models. */
  async ofDebrief(actor: Actor, { candidacyId, loopId, loopVersion }: Debrief): Promise<AdjustedScore | null> {
    const rooms = await this.transactions.run(actor.organizationId, async (tx) => {
      if (!(await this.organizations.row(tx)).showModels) return null;
      return this.snapshots.countable(tx, actor, await this.candidacies.ofLoopVersion(tx, actor, loopId, loopVersion));
    });
    if (!rooms) return null;
    const owing = new Set(rooms.filter(owesIn).map((room) => room.candidacyId));
    const severity = severityOf(ratedCells(rooms.filter((room) => !owing.has(room.candidacyId))));
    return { score: severity.scoreOf(candidacyId), candidacies: severity.candidacies, assumes: severity.assumes };
  }
}
