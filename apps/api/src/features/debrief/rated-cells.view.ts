import {
  anchoredFor,
  compared,
  formulaKey,
  formulaShares,
  levelsOf,
  type ComparedCells,
  type DimensionPlan,
  type LoopFormula,
  type RatedCell,
} from '@strata/domain';
import type { Scale } from '@strata/statistics';
import type { Member } from '../identity/identity.view.js';
import type { Panelist } from '../interview/interview.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import type { Score, Scorecard } from '../scorecard/scorecard.view.js';

/** A rated cell with the member who rated it; `unplanned`: on a question that was asked in this interview only. */
export type MemberCell = RatedCell & { member: Member; unplanned: boolean };

/** The scorecards of a room that its viewer may compare: the colleagues' as shown, and the own one once it is handed in. */
export function comparableCards(room: RoomSnapshot): { card: Scorecard; panelist: Panelist }[] {
  const own = room.myScorecard?.submitted && room.valuesVisible ? [room.myScorecard] : [];
  return [...room.scorecards, ...own].flatMap((card) => {
    const panelist = room.panel.find((candidate) => candidate.id === card.panelistId);
    return panelist ? [{ card, panelist }] : [];
  });
}

/** Whether the viewer owes a scorecard in this room. */
export function owesIn(room: RoomSnapshot): boolean {
  return room.state !== 'NOT_HELD' && room.myScorecard !== null && !room.myScorecard.submitted;
}

// One debrief asks for the cells of the same rooms many times over.
const known = new WeakMap<readonly RoomSnapshot[], { given: MemberCell[]; rated: MemberCell[] }>();

/**
 * Every level that counts in the comparison of these rooms; whoever is in training counts nowhere, and a question that was asked in
 * one interview only says nothing of others.
 */
export function ratedCells(rooms: readonly RoomSnapshot[]): readonly MemberCell[] {
  return cellsOnce(rooms).rated;
}

/** Every level that the panel talks about: also those on unplanned questions, which count in no comparison. */
export function givenCells(rooms: readonly RoomSnapshot[]): readonly MemberCell[] {
  return cellsOnce(rooms).given;
}

function cellsOnce(rooms: readonly RoomSnapshot[]): { given: MemberCell[]; rated: MemberCell[] } {
  const found = known.get(rooms);
  if (found) return found;
  const given = cellsIn(rooms);
  const cells = { given, rated: given.filter(({ unplanned }) => !unplanned) };
  known.set(rooms, cells);
  return cells;
}

function cellsIn(rooms: readonly RoomSnapshot[]): MemberCell[] {
  return rooms.flatMap((room) =>
    comparableCards(room)
      .filter(({ card, panelist }) => card.submitted && !panelist.training)
      .flatMap(({ card, panelist }) => cellsOf(room, card, panelist)),
  );
}

function cellsOf(room: RoomSnapshot, card: Scorecard, panelist: Panelist): MemberCell[] {
  return card.scores.flatMap((score) => {
    const question = room.questions.find((candidate) => candidate.id === score.questionId);
    const dimension = room.rubric.dimensions.find((candidate) => candidate.id === score.dimensionId);
    if (!question || !dimension || score.level === null) return [];
    return [
      {
        candidacyId: room.candidacyId,
        interviewId: room.id,
        interviewTitle: room.title,
        questionId: question.id,
        sourceId: question.sourceId,
        unplanned: room.unplannedQuestionIds.includes(question.id),
        questionText: question.text,
        dimension: anchoredFor(dimension, question.anchors),
        panelistId: panelist.id,
        memberId: panelist.member.id,
        member: panelist.member,
        level: score.level,
        independentLevel: independentLevelOf(score),
        keyArea: question.sectionPath.at(-1) ?? null,
        note: card.notes.find((note) => note.questionId === question.id)?.text ?? null,
      },
    ];
  });
}

// A level that was changed after the talk stands in the history with the last one that was given before it.
function independentLevelOf({ level, independent, history }: Score): number | null {
  return independent ? level : (history.findLast((version) => version.independent)?.level ?? null);
}

/** One question on one dimension of one round, with the levels as they stand now. */
export type Unit = ComparedCells<MemberCell> & {
  /** Round and dimension: rubrics of different rounds share keys and no weights. */
  dimensionKey: string;
  /** The share of the round's result that its dimension has; 0 where the question was not planned. */
  weight: number;
  ratings: number[];
  unplanned: boolean;
};

/** What the frozen formula gives each dimension of each round. */
export function weightsOf(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Record<string, number> {
  const rounds = rooms.map(({ roundId, title, rubric }) => ({ id: roundId, title, rubric }));
  const interviews = new Map(rooms.map(({ roundId, id }) => [roundId, id]));
  return Object.fromEntries(
    formulaShares(formula, rounds).map(({ roundId, dimensionKey, share }) => [
      formulaKey(interviews.get(roundId) ?? '', dimensionKey),
      share,
    ]),
  );
}

export function unitsOf(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Unit[] {
  const weights = weightsOf(rooms, formula);
  return compared(givenCells(rooms)).map((unit) => {
    const dimensionKey = formulaKey(unit.interviewId, unit.dimension.key);
    const unplanned = unit.cells.some((cell) => cell.unplanned);
    const weight = unplanned ? 0 : (weights[dimensionKey] ?? 0);
    return { ...unit, dimensionKey, weight, ratings: unit.cells.map((cell) => cell.level), unplanned };
  });
}

export function scaleOf(dimension: Pick<DimensionPlan, 'anchors'>): Scale {
  const levels = levelsOf(dimension);
  return { min: levels[0] ?? 1, max: levels.at(-1) ?? 4 };
}

/** Units by the scale of their dimension: levels of different ladders are never compared. */
export function byScale<Rated extends { dimension: Pick<DimensionPlan, 'anchors'> }>(
  units: readonly Rated[],
): { scale: Scale; own: Rated[] }[] {
  const scales = new Map<string, { scale: Scale; own: Rated[] }>();
  for (const unit of units) {
    const scale = scaleOf(unit.dimension);
    const place = `${scale.min} ${scale.max}`;
    const known = scales.get(place);
    if (known) known.own.push(unit);
    else scales.set(place, { scale, own: [unit] });
  }
  return [...scales.values()];
}
