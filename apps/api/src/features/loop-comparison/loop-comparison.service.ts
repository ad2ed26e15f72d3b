import { Injectable } from '@nestjs/common';
import type { LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Forbidden } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { ComparisonService } from '../debrief/comparison.service.js';
import { owesIn, ratedCells } from '../debrief/rated-cells.view.js';
import { OrganizationService } from '../identity/organization.service.js';
import { LoopService } from '../loop/loop.service.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { LoopComparison } from './loop-comparison.view.js';
import { sideBySide, toStanding, type Standing } from './side-by-side.view.js';

/** The candidacies of a loop version side by side, as far as a viewer may see them. */
@Injectable()
export class LoopComparisonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationService,
    private readonly loops: LoopService,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
    private readonly formula: ComparisonService,
  ) {}

  async comparison(actor: Actor, id: string, wanted: number | null): Promise<LoopComparison> {
    if (actor.role === 'OBSERVER') throw new Forbidden('Observers follow interviews and do not see comparisons.');
    const loopId = knownId(id);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const newest = await this.loops.latestPlan(tx, loopId);
      const versions = [...(await this.candidacies.ofVersions(tx, actor, loopId)).keys()].sort((a, b) => b - a);
      const version = wanted ?? versions[0] ?? null;
      const plan = version === null ? newest : await this.loops.plan(tx, loopId, version);
      const policies = await this.organizations.row(tx);
      const standings = plan && version !== null ? await this.standings(tx, actor, plan) : [];
      const head = { loopId, loopTitle: plan?.title ?? '', version, versions, comparableShare: policies.comparableShare };
      return Object.assign(new LoopComparison(), head, sideBySide(standings, plan, policies));
    });
  }

  /** The candidacies that show the viewer something; one in which they owe a scorecard shows nothing. */
  private async standings(tx: Transaction, actor: Actor, plan: LoopPlan): Promise<Standing[]> {
    const ids = await this.candidacies.ofLoopVersion(tx, actor, plan.loopId, plan.version);
    const shows = (rooms: readonly RoomSnapshot[]): boolean => !rooms.some(owesIn) && ratedCells(rooms).length > 0;
    const shown = await this.snapshots.beside(tx, actor, ids, shows);
    return shown.map((rooms) => {
      const result = this.formula.result(rooms, plan.formula);
      return toStanding(rooms, result, {
        composite: this.formula.composite(rooms, plan.formula),
        gates: this.formula.gates(rooms, plan.formula),
        coverage: this.formula.basis(rooms, plan.formula).coverage,
      });
    });
  }
}
