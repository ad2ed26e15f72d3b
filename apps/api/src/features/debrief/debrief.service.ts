import { Injectable } from '@nestjs/common';
import { may, type LoopFormula } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Forbidden } from '../../platform/graphql/errors.js';
import { lazily } from '../../platform/graphql/lazily.js';
import { knownId } from '../../platform/graphql/validated.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { ComparisonService } from './comparison.service.js';
import { Debrief, type DimensionAgreement, type OwedScorecard, type PanelRecommendation } from './debrief.view.js';
import { DecisionService } from './decision.service.js';
import { comparableCards, owesIn } from './rated-cells.view.js';
import { ReminderService } from '../reminder/reminder.service.js';
import { splitsOf } from './splits.view.js';

/** The comparison of a candidacy's revealed scorecards, and the decision it leads to. */
@Injectable()
export class DebriefService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
    private readonly comparison: ComparisonService,
    private readonly decisions: DecisionService,
    private readonly reminders: ReminderService,
  ) {}

  async debrief(actor: Actor, id: string): Promise<Debrief> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(id));
      if (!candidacy.can.openDebrief) throw new Forbidden('Observers follow interviews and do not see debriefs.');
      const rooms = await this.snapshots.comparable(tx, actor, candidacy.id);
      const reminded = await this.reminders.times(tx, candidacy.id);
      const debrief = Object.assign(new Debrief(), {
        candidacyId: candidacy.id,
        candidateName: candidacy.nameInRooms,
        loopId: candidacy.loopId,
        loopVersion: candidacy.loopVersion,
        interviews: rooms,
        owing: rooms.flatMap((room) => owedIn(room, reminded)),
        // A decision tells what others thought, so whoever still owes a scorecard does not read it before.
        decision: rooms.some(owesIn) ? null : ((await this.decisions.all(tx, candidacy.id))[0] ?? null),
        can: {
          decide: may(actor.role, 'decisions.record'),
          remind: may(actor.role, 'scorecards.remind'),
          facilitate: may(actor.role, 'debriefs.facilitate'),
          dissent: may(actor.role, 'decisions.dissent'),
          makeRecord: may(actor.role, 'records.make'),
        },
      });
      return lazily(debrief, this.parts(rooms, await this.candidacies.formula(tx, candidacy)));
    });
  }

  private parts(rooms: RoomSnapshot[], formula: LoopFormula | undefined) {
    return {
      summary: () => this.comparison.summary(rooms),
      chance: () => this.comparison.chance(rooms),
      recommendations: () => rooms.flatMap(recommendationsOf),
      cells: () => rooms.flatMap((room) => [...room.scorecards, ...(room.myScorecard ? [room.myScorecard] : [])].flatMap((card) => card.scores)), // prettier-ignore
      agenda: () => splitsOf(rooms, formula),
      composite: () => this.comparison.composite(rooms, formula),
      gates: () => this.comparison.gates(rooms, formula),
      basis: () => this.comparison.basis(rooms, formula),
    };
  }

  /** Agreement on each dimension; it reads every candidacy of the loop version that the viewer may compare. */
  async agreement(actor: Actor, debrief: Debrief): Promise<DimensionAgreement[]> {
    const rooms = await this.transactions.run(actor.organizationId, async (tx) => {
      const siblings = await this.candidacies.ofLoopVersion(tx, actor, debrief.loopId, debrief.loopVersion);
      return this.snapshots.countable(tx, actor, siblings);
    });
    return this.comparison.agreement(debrief.interviews, rooms);
  }
}

function recommendationsOf(room: RoomSnapshot): PanelRecommendation[] {
  return comparableCards(room).flatMap(({ card, panelist }) => {
    if (!card.recommendation || !card.submitted) return [];
    const { recommendation, late } = card;
    const { member, training } = panelist;
    return [
      { interviewId: room.id, interviewTitle: room.title, panelistId: panelist.id, member, recommendation, late, training },
    ];
  });
}

function owedIn(room: RoomSnapshot, reminded: ReadonlyMap<string, Date>): OwedScorecard[] {
  if (room.state !== 'LIVE' && room.state !== 'ENDED') return [];
  const owing = room.panel.filter((panelist) => panelist.awaited);
  return owing.map(({ id, member }) => {
    const place = { interviewId: room.id, interviewTitle: room.title, panelistId: id };
    return { ...place, member, remindedAt: reminded.get(id) ?? null };
  });
}
