import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { counts, may } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Forbidden } from '../../platform/graphql/errors.js';
import { knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { MemberService } from '../identity/member.service.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { ComparisonService } from './comparison.service.js';
import { recordDecisionSchema, type RecordDecisionInput } from './debrief.inputs.js';
import {
  Debrief,
  Decision,
  type DimensionAgreement,
  type Outcome,
  type OwedScorecard,
  type PanelRecommendation,
} from './debrief.view.js';
import { comparableCards } from './rated-cells.view.js';

interface DecisionRecord {
  outcome: Outcome;
  rationale: string;
  member_id: string;
  at: Date;
}

/** The comparison of a candidacy's revealed scorecards, and the decision it leads to. */
@Injectable()
export class DebriefService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
    private readonly comparison: ComparisonService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  async debrief(actor: Actor, id: string): Promise<Debrief> {
    const candidacy = await this.candidacies.find(actor, id);
    if (!candidacy.can.openDebrief) throw new Forbidden('Observers follow interviews and do not see debriefs.');
    const rooms = await this.snapshots.comparable(actor, candidacy.id);
    return Object.assign(new Debrief(), {
      candidacyId: candidacy.id,
      candidateName: candidacy.candidateName,
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
      decision: rooms.some(owesIn) ? null : await this.decision(actor, candidacy.id),
      can: { decide: may(actor.role, 'decisions.record') },
    });
  }

  /** Agreement on each dimension; it reads every candidacy of the loop version that the viewer may compare. */
  async agreement(actor: Actor, debrief: Debrief): Promise<DimensionAgreement[]> {
    const siblings = await this.candidacies.ofLoopVersion(actor, debrief.loopId, debrief.loopVersion);
    const rooms = await this.snapshots.countable(actor, siblings);
    return this.comparison.agreement(debrief.interviews, rooms);
  }

  async decide(actor: Actor, input: RecordDecisionInput): Promise<Decision> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(input.candidacyId));
      mustBeAllowed(actor, 'decisions.record');
      const { outcome, rationale } = validated(recordDecisionSchema, input);
      await tx.query(
        'INSERT INTO decisions (organization_id, candidacy_id, id, outcome, rationale, member_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [tx.organizationId, candidacy.id, randomUUID(), outcome, rationale, actor.memberId],
      );
      await this.audit.record(tx, actor.memberId, 'decision recorded', candidacy.id, { outcome });
      const decision = await this.latest(tx, candidacy.id);
      if (!decision) throw new Error('The decision was not written.');
      return decision;
    });
  }

  private decision(actor: Actor, candidacyId: string): Promise<Decision | null> {
    return this.transactions.run(actor.organizationId, (tx) => this.latest(tx, candidacyId));
  }

  private async latest(tx: Transaction, candidacyId: string): Promise<Decision | null> {
    const record = await tx.one<DecisionRecord>(
      'SELECT outcome, rationale, member_id, at FROM decisions WHERE organization_id = $1 AND candidacy_id = $2 ORDER BY at DESC, id LIMIT 1',
      [tx.organizationId, candidacyId],
    );
    if (!record) return null;
    const { outcome, rationale, at } = record;
    return Object.assign(new Decision(), { outcome, rationale, at, by: await this.members.one(tx, record.member_id) });
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
  const owing = room.panel.filter((panelist) => counts(panelist) && !panelist.submitted);
  return owing.map(({ member }) => ({ interviewId: room.id, interviewTitle: room.title, member }));
}

// A decision tells what others thought, so whoever still owes a scorecard does not read it before.
function owesIn(room: RoomSnapshot): boolean {
  return room.state !== 'NOT_HELD' && room.myScorecard !== null && !room.myScorecard.submitted;
}
