import { Injectable } from '@nestjs/common';
import {
  grantedMinutes,
  isAwaited,
  may,
  mayEnterRoom,
  roomRights,
  shownName,
  visibilityOf,
  type Seat,
  type Visibility,
} from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Gathered } from '../../platform/database/gathered.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { toMember } from '../identity/identity.view.js';
import { toQuestion } from '../question-bank/question-bank.view.js';
import { toRubric } from '../rubric/rubric.view.js';
import type { Scorecard } from '../scorecard/scorecard.view.js';
import { SightingService } from '../scorecard/sighting.service.js';
import { RoomSnapshot } from './room.view.js';
import { Scorecards, type PanelRecord, type SnapshotRecord, type ViewerRecord } from './scorecards.view.js';
import { COUNTED, SNAPSHOT } from './snapshot.query.js';

/** A room is looked at by whoever may enter it. A comparison has every room, and there a broken glass shows nothing: others may look on. */
type Looking = 'FROM_INSIDE' | 'TO_COMPARE';

/** Reads rooms as one viewer may see them. Whoever asks for colleagues' values is remembered before these leave. */
@Injectable()
export class SnapshotService {
  // Fifty who look after a reveal are one read, and each is shown what their own standing allows.
  private readonly rooms = new Gathered<string, SnapshotRecord[]>((key, memberIds) => {
    const [organizationId = '', id = ''] = key.split(' ');
    return this.transactions.run(organizationId, (tx) => recordsOf(tx, [id], memberIds));
  });

  constructor(
    private readonly transactions: Transactions,
    private readonly sightings: SightingService,
  ) {}

  /** One room, for somebody who may enter it; hidden and missing answer alike. */
  async room(actor: Actor, id: string): Promise<RoomSnapshot> {
    const records = await this.rooms.ask(`${actor.organizationId} ${knownId(id)}`, actor.memberId);
    const [snapshot] = records.map((record) => toSnapshot(record, actor, 'FROM_INSIDE')).filter((room) => room.mayEnter);
    if (!snapshot) throw new NotFound();
    return snapshot;
  }

  /** The rooms that the actor sits in. */
  async mine(actor: Actor): Promise<RoomSnapshot[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const seats = await tx.query<{ interview_id: string }>(
        'SELECT interview_id FROM panelists WHERE organization_id = $1 AND member_id = $2 AND removed_at IS NULL',
        [actor.organizationId, actor.memberId],
      );
      return this.read(tx, actor, seats.map((seat) => seat.interview_id), 'FROM_INSIDE'); // prettier-ignore
    });
  }

  /** The rooms of a candidacy that the actor may enter. */
  async enterable(actor: Actor, candidacyId: string): Promise<RoomSnapshot[]> {
    return this.transactions.run(actor.organizationId, (tx) => this.ofCandidacy(tx, actor, candidacyId, 'FROM_INSIDE'));
  }

  /** All rooms of a candidacy, to compare what they show; the caller has checked that the actor may. */
  async comparable(tx: Transaction, actor: Actor, candidacyId: string): Promise<RoomSnapshot[]> {
    const rooms = await this.ofCandidacy(tx, actor, candidacyId, 'TO_COMPARE');
    const unseen = rooms.some((room) => room.scorecards.length > 0 && !room.hasSeen);
    if (unseen) await this.sightings.record(tx, candidacyId, actor.memberId);
    return rooms;
  }

  /** The colleagues' scorecards of a room, which its viewer has seen from then on. */
  async shown(actor: Actor, room: RoomSnapshot): Promise<Scorecard[]> {
    if (room.scorecards.length > 0 && !room.hasSeen) await this.sightings.remember(actor, room.candidacyId);
    return room.scorecards;
  }

  /** Rooms of many candidacies, for figures over all of them; nobody is shown a single value, so nobody is remembered as having seen one. */
  async countable(tx: Transaction, actor: Actor, candidacyIds: readonly string[]): Promise<RoomSnapshot[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM interviews WHERE organization_id = $1 AND candidacy_id = ANY($2)',
      [tx.organizationId, candidacyIds],
    );
    const records = await tx.query<SnapshotRecord>(COUNTED, [tx.organizationId, rows.map(({ id }) => id), [actor.memberId]]);
    return records.map((record) => toSnapshot(record, actor, 'TO_COMPARE'));
  }

  /** The same by candidacy, where each one's own figures are shown: whoever is shown a colleague's value in them has seen it from then on. */
  async beside(
    tx: Transaction,
    actor: Actor,
    candidacyIds: readonly string[],
    shows: (rooms: readonly RoomSnapshot[]) => boolean,
  ): Promise<RoomSnapshot[][]> {
    const rooms = await this.countable(tx, actor, candidacyIds);
    const shown = candidacyIds.map((id) => rooms.filter(({ candidacyId }) => candidacyId === id)).filter(shows);
    const unseen = shown.flat().filter((room) => room.scorecards.length > 0 && !room.hasSeen);
    for (const id of new Set(unseen.map(({ candidacyId }) => candidacyId))) await this.sightings.record(tx, id, actor.memberId);
    return shown;
  }

  private async ofCandidacy(tx: Transaction, actor: Actor, candidacyId: string, how: Looking): Promise<RoomSnapshot[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM interviews WHERE organization_id = $1 AND candidacy_id = $2', [
      tx.organizationId,
      candidacyId,
    ]);
    return this.read(tx, actor, rows.map((row) => row.id), how); // prettier-ignore
  }

  private async read(tx: Transaction, actor: Actor, ids: readonly string[], how: Looking): Promise<RoomSnapshot[]> {
    const records = await recordsOf(tx, ids, [actor.memberId]);
    const rooms = records.map((record) => toSnapshot(record, actor, how));
    return how === 'FROM_INSIDE' ? rooms.filter((room) => room.mayEnter) : rooms;
  }
}

function recordsOf(tx: Transaction, ids: readonly string[], memberIds: readonly string[]): Promise<SnapshotRecord[]> {
  return tx.query<SnapshotRecord>(SNAPSHOT, [tx.organizationId, ids, [...new Set(memberIds)]]);
}

function viewerOf(record: SnapshotRecord, { memberId }: Actor): ViewerRecord {
  const viewer = record.viewers[memberId];
  if (!viewer) throw new Error('A room was read for somebody else.');
  return viewer;
}

function toSnapshot(record: SnapshotRecord, actor: Actor, how: Looking): RoomSnapshot {
  const viewer = viewerOf(record, actor);
  const owesElsewhere = viewer.owes_in.some((id) => id !== record.id);
  const own = record.panel.find((panelist) => panelist.member_id === actor.memberId) ?? null;
  const revealed = record.revealed_at !== null;
  const visibility = visibilityOf(
    { policy: record.reveal_policy, revealed },
    {
      conflicted: viewer.conflicted,
      owesElsewhere,
      seat: own && seatOf(own),
      brokeGlass: how === 'FROM_INSIDE' && viewer.broke_glass,
    },
  );
  const cards = new Scorecards(record, own?.id ?? null, visibility, viewer);
  const revealedQuestionIds = record.questions.filter((question) => revealed || question.revealed).map((question) => question.id);
  const valuesVisible = seesValues(visibility, revealedQuestionIds, (id) => own !== null && cards.completed(own.id, id));
  return Object.assign(new RoomSnapshot(), planOf(record, actor, cards), {
    valuesVisible,
    withheldBecause: valuesVisible || !('withheldBecause' in visibility) ? null : visibility.withheldBecause,
    myScorecard: own && !own.observer ? cards.own(own) : null,
    scorecards: cards.colleagues(),
    handOffs: cards.handedOffTo(actor.organizationId),
    handOffsGiven: cards.handedOffBy(actor.organizationId),
    hasSeen: viewer.has_seen,
    myPanelistId: own?.id ?? null,
    can: rightsOf(record, actor, own, cards.colleagues().length > 0),
    revealedQuestionIds,
    mayEnter: mayEnterRoom({
      role: actor.role,
      memberId: actor.memberId,
      seated: own !== null,
      candidacyMembers: [record.opened_by],
      conflicted: viewer.conflicted,
    }),
  });
}

function planOf(record: SnapshotRecord, actor: Actor, cards: Scorecards): Partial<RoomSnapshot> {
  return {
    id: record.id,
    candidacyId: record.candidacy_id,
    roundId: record.round_id,
    title: record.title,
    minutes: grantedMinutes(record.minutes, record.time_multiplier),
    candidateName: shownName(record.candidate_name, record.anonymised),
    candidatePronounced: record.anonymised ? null : record.pronounced,
    state: record.state,
    startsAt: record.starts_at,
    startedAt: record.started_at,
    endedAt: record.ended_at,
    windowEndsAt: record.window_ends_at,
    notHeldReason: record.not_held_reason,
    cutShortReason: record.cut_short_reason,
    revealPolicy: record.reveal_policy,
    revealed: record.revealed_at !== null,
    currentQuestionId: record.current_question_id,
    clock: {
      pausedAt: record.paused_at,
      pausedMs: record.paused_ms,
      questionSince: record.question_since,
      questionPausedMs: record.question_paused_ms,
    },
    glassBreaks: record.glass_breaks.map(({ member_id, name, email, role, reason, at }) => ({
      member: toMember({ organizationId: actor.organizationId, id: member_id, name, email, role }),
      reason,
      at: new Date(at),
    })),
    lastSeq: record.last_seq,
    readAt: record.read_at,
    rubric: toRubric(record.rubric),
    questions: record.questions.map(({ id, content }) => {
      const minutes = content.minutes === null ? null : grantedMinutes(content.minutes, record.time_multiplier);
      return toQuestion({ ...content, minutes }, { id, sourceId: content.id });
    }),
    unplannedQuestionIds: record.questions.filter(({ unplanned }) => unplanned).map(({ id }) => id),
    askers: record.questions.flatMap(({ id, asker_id }) => (asker_id ? [{ questionId: id, panelistId: asker_id }] : [])),
    panel: panelOf(record, actor, cards),
  };
}

function panelOf(record: SnapshotRecord, actor: Actor, cards: Scorecards): RoomSnapshot['panel'] {
  return record.panel.map((panelist) => ({
    id: panelist.id,
    member: toMember({ ...panelist, organizationId: actor.organizationId, id: panelist.member_id }),
    lead: panelist.lead,
    observer: panelist.observer,
    training: panelist.training,
    committed: cards.committed(panelist.id),
    submitted: panelist.submitted,
    replaced: panelist.replaced,
    conflicted: may(actor.role, 'panels.change') ? panelist.conflicted : null,
    awaited: isAwaited(panelist),
  }));
}

function rightsOf(record: SnapshotRecord, actor: Actor, own: PanelRecord | null, showsColleagues: boolean): RoomSnapshot['can'] {
  const viewer = viewerOf(record, actor);
  const rights = (hasSeenColleagues: boolean): RoomSnapshot['can'] =>
    roomRights(actor.role, own && seatOf(own), {
      state: record.state,
      revealed: record.revealed_at !== null,
      revealPolicy: record.reveal_policy,
      hasScores: record.scores.length > 0,
      hasSeenColleagues,
      hasLaterRound: record.has_later_round,
      owesElsewhere: viewer.owes_in.some((id) => id !== record.id),
      brokeGlass: viewer.broke_glass,
    });
  // Whoever reads this sees colleagues' values with it, so their next change is an amendment already.
  const { amend, handOff } = rights(viewer.has_seen || showsColleagues);
  return { ...rights(viewer.has_seen), amend, handOff };
}

// Whether colleagues' values show at all; told from what is revealed, never from the values themselves.
function seesValues(visibility: Visibility, revealedQuestionIds: readonly string[], completed: (id: string) => boolean): boolean {
  if (visibility.scope === 'NOTHING') return false;
  if (visibility.scope !== 'REVEALED_QUESTIONS') return true;
  return revealedQuestionIds.some((id) => !visibility.scoredOnly || completed(id));
}

function seatOf(panelist: PanelRecord): Seat {
  const { id, lead, observer, training, submitted, replaced } = panelist;
  return { panelistId: id, lead, observer, training, submitted, replaced };
}
