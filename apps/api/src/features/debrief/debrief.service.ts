import { Injectable } from '@nestjs/common';
import { counts, may } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Forbidden } from '../../platform/graphql/errors.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { ComparisonService } from './comparison.service.js';
import { Debrief, type DimensionAgreement, type OwedScorecard, type PanelRecommendation } from './debrief.view.js';
import { DecisionService } from './decision.service.js';
import { comparableCards } from './rated-cells.view.js';

/** The comparison of a candidacy's revealed scorecards, and the decision it leads to. */
@Injectable()
export class DebriefService {
  constructor(
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
    private readonly comparison: ComparisonService,
    private readonly decisions: DecisionService,
  ) {}

  async debrief(actor: Actor, id: string): Promise<Debrief> {
    const candidacy = await this.candidacies.find(actor, id);
    if (!candidacy.can.openDebrief) throw new Forbidden('Observers follow interviews and do not see debriefs.');
    const rooms = await this.snapshots.comparable(actor, candidacy.id);
    return Object.assign(new Debrief(), {
      candidacyId: candidacy.id,
      candidateName: candidacy.nameInRooms,
      loopId: candidacy.loopId,
      loopVersion: candidacy.loopVersion,
      interviews: rooms,
      summary: this.comparison.summary(rooms),
      recommendations: rooms.flatMap(recommendationsOf),
      owing: rooms.flatMap(owedIn),
      cells: rooms.flatMap((room) =>
        [...room.scorecards, ...(room.myScorecard ? [room.myScorecard] : [])].flatMap((card) => card.scores),
      ),
      agenda: this.comparison.agenda(rooms),
      composite: this.comparison.composite(rooms),
      decision: rooms.some(owesIn) ? null : await this.decisions.latest(actor, candidacy.id),
      can: { decide: may(actor.role, 'decisions.record') },
    });
  }

  /** Agreement on each dimension; it reads every candidacy of the loop version that the viewer may compare. */
  async agreement(actor: Actor, debrief: Debrief): Promise<DimensionAgreement[]> {
    const siblings = await this.candidacies.ofLoopVersion(actor, debrief.loopId, debrief.loopVersion);
    const rooms = await this.snapshots.countable(actor, siblings);
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

function owedIn(room: RoomSnapshot): OwedScorecard[] {
  if (room.state !== 'LIVE' && room.state !== 'ENDED') return [];
  const owing = room.panel.filter((panelist) => counts(panelist) && !panelist.submitted && !panelist.replaced);
  return owing.map(({ member }) => ({ interviewId: room.id, interviewTitle: room.title, member }));
}

// A decision tells what others thought, so whoever still owes a scorecard does not read it before.
function owesIn(room: RoomSnapshot): boolean {
  return room.state !== 'NOT_HELD' && room.myScorecard !== null && !room.myScorecard.submitted;
}
