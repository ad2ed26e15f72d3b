import { Injectable } from '@nestjs/common';
import { may, type LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { Candidacy } from '../candidacy/candidacy.view.js';
import { ROOM_CHANGED } from '../interview/interview.events.js';
import { InterviewService } from '../interview/interview.service.js';
import { LoopService } from '../loop/loop.service.js';
import { drop, hasBegun, heldInterviews, keepVersion, newerVersions, replan } from './replan.query.js';
import type { NewerVersion } from './candidacy-version.view.js';

const BEGUN = 'A round of this candidacy has begun, so it keeps its version: what is scored stays what it meant.';

/** Moves a candidacy to a later version of its loop; only on request, and only before anything of it has begun. */
@Injectable()
export class CandidacyVersionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly loops: LoopService,
    private readonly interviews: InterviewService,
    private readonly log: EventLog,
    private readonly audit: AuditService,
  ) {}

  async newer(actor: Actor, candidacyIds: readonly string[]): Promise<Map<string, NewerVersion | null>> {
    const records = await this.transactions.run(actor.organizationId, (tx) => newerVersions(tx, candidacyIds));
    return new Map(
      records.map(({ id, version, begun }) => {
        const mayMove = !begun && may(actor.role, 'candidacies.open');
        return [id, { version, mayMove, lockedBecause: begun ? BEGUN : null }];
      }),
    );
  }

  async move(actor: Actor, id: string, version: number): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const seen = await this.candidacies.one(tx, actor, knownId(id));
      await this.candidacies.lock(tx, seen.id);
      mustBeAllowed(actor, 'candidacies.open');
      const { loopId, loopVersion } = await this.candidacies.one(tx, actor, seen.id);
      if (version === loopVersion) return seen;
      const plan = await this.later(tx, loopId, loopVersion, version);
      const held = await heldInterviews(tx, seen.id);
      if (await hasBegun(tx, seen.id)) throw new Refusal(new LockedProblem(BEGUN));
      await this.replanned(tx, seen.id, plan, held);
      await keepVersion(tx, seen.id, version);
      await this.audit.record(tx, actor.memberId, 'candidacy moved to another version', seen.id, {
        from: loopVersion,
        to: version,
      });
      return this.candidacies.one(tx, actor, seen.id);
    });
  }

  private async later(tx: Transaction, loopId: string, from: number, to: number): Promise<LoopPlan> {
    const latest = await this.loops.latestPlan(tx, loopId);
    if (!latest) throw new NotFound();
    if (to <= from || to > latest.version)
      throw invalid('version', `Choose a version after ${from}, up to ${latest.version}. A candidacy is never moved back.`);
    return this.loops.plan(tx, loopId, to);
  }

  private async replanned(
    tx: Transaction,
    candidacyId: string,
    plan: LoopPlan,
    held: readonly { id: string; roundId: string }[],
  ): Promise<void> {
    const gone = held.filter(({ roundId }) => !plan.rounds.some((round) => round.id === roundId));
    for (const [position, round] of plan.rounds.entries()) {
      const standing = held.find(({ roundId }) => roundId === round.id);
      if (!standing) {
        await this.interviews.scheduleRound(tx, candidacyId, round, position);
        continue;
      }
      await replan(tx, standing.id, round, position);
      await this.interviews.freeze(tx, standing.id, round);
      await this.log.append(tx, standing.id, ROOM_CHANGED, {});
    }
    if (gone.length > 0) await drop(tx, candidacyId, gone.map(({ id }) => id)); // prettier-ignore
  }
}
