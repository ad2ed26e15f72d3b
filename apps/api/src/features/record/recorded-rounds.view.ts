import type { RecordedRound, RecordedSeat, RecordedValue } from '@strata/domain';
import { comparableCards } from '../debrief/rated-cells.view.js';
import type { Panelist } from '../interview/interview.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import type { Score, Scorecard } from '../scorecard/scorecard.view.js';

/** How a round was revealed. */
export interface RevealRecord {
  id: string;
  revealed_at: Date | null;
  reveal_reason: string | null;
  revealed_without: string[] | null;
}

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

/** A round as the record keeps it: what its maker sees, and never a draft. */
export function recordedRound(room: RoomSnapshot, reveal: RevealRecord | undefined): RecordedRound {
  const cards = comparableCards(room).filter(({ card }) => card.submitted);
  const nameOf = (panelistId: string): string => room.panel.find(({ id }) => id === panelistId)?.member.name ?? panelistId;
  return {
    interviewId: room.id,
    title: room.title,
    state: room.state,
    notHeldReason: room.notHeldReason,
    minutes: room.minutes,
    revealPolicy: room.revealPolicy,
    startedAt: iso(room.startedAt),
    endedAt: iso(room.endedAt),
    revealedAt: iso(reveal?.revealed_at),
    revealReason: reveal?.reveal_reason ?? null,
    revealedWithout: (reveal?.revealed_without ?? []).map(nameOf),
    withheldBecause: room.valuesVisible ? null : room.withheldBecause,
    rubric: rubricOf(room),
    questions: room.questions.map(({ id, text, revision }, place) => ({
      ...{ id, number: place + 1, text, revision },
      unplanned: room.unplannedQuestionIds.includes(id),
    })),
    panel: room.panel.map((panelist) => seatOf(panelist, cards.find((each) => each.panelist === panelist)?.card)),
    values: inPlanOrder(
      room,
      cards.flatMap(({ card, panelist }) => card.scores.map((score) => valueOf(room, score, panelist))),
    ),
    notes: cards.flatMap(({ card }) =>
      card.notes.map(({ questionId, text, at }) => ({ questionId, panelistId: card.panelistId, text, at: at.toISOString() })),
    ),
    handOffs: room.handOffsGiven.map(({ panelistId, label, text, at }) => ({ panelistId, label, text, at: at.toISOString() })),
    glassBroken: room.glassBreaks.map(({ member, reason, at }) => ({ by: member.name, reason, at: at.toISOString() })),
  };
}

function inPlanOrder({ questions, rubric, panel }: RoomSnapshot, values: RecordedValue[]): RecordedValue[] {
  const places = new Map([...questions, ...panel].map(({ id }, place) => [id, place]));
  const dimensions = new Map(rubric.dimensions.map(({ key }, place) => [key, place]));
  const orderOf = ({ questionId, dimensionKey, panelistId }: RecordedValue): number[] =>
    [places.get(questionId), dimensions.get(dimensionKey), places.get(panelistId)].map((place) => place ?? 0);
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((place, at) => place - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return values.sort((a, b) => compare(orderOf(a), orderOf(b)));
}

function rubricOf({ rubric }: RoomSnapshot): RecordedRound['rubric'] {
  const dimensions = rubric.dimensions.map(({ key, name, weight, anchors }) => ({ key, name, weight, anchors }));
  return { name: rubric.name, version: rubric.version, dimensions };
}

function seatOf(
  { id, member, lead, observer, training, submitted, replaced }: Panelist,
  card: Scorecard | undefined,
): RecordedSeat {
  const seat = observer ? 'OBSERVER' : training ? 'TRAINING' : lead ? 'LEAD' : 'PANELIST';
  const place = { panelistId: id, memberId: member.id, name: member.name, seat } as const;
  return { ...place, submitted, late: card?.late ?? false, replaced, recommendation: card?.recommendation ?? null };
}

function valueOf(room: RoomSnapshot, score: Score, { training }: Panelist): RecordedValue {
  const dimension = room.rubric.dimensions.find(({ id }) => id === score.dimensionId);
  const { questionId, panelistId, level, mark, independent, late, at, history } = score;
  return {
    questionId,
    dimensionKey: dimension?.key ?? score.dimensionId,
    panelistId,
    level,
    mark,
    independent,
    late,
    at: at.toISOString(),
    counted: level !== null && !training && !room.unplannedQuestionIds.includes(questionId),
    versions: history.map((version) => ({ ...version, at: version.at.toISOString() })),
  };
}
