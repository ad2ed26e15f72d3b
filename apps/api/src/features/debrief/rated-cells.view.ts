import { anchoredFor, type RatedCell } from '@strata/domain';
import type { Member } from '../identity/identity.view.js';
import type { Panelist } from '../interview/interview.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import type { Score, Scorecard } from '../scorecard/scorecard.view.js';

/** A rated cell with the member who rated it. */
export type MemberCell = RatedCell & { member: Member };

/** The scorecards of a room that its viewer may compare: the colleagues' as shown, and the own one once it is handed in. */
export function comparableCards(room: RoomSnapshot): { card: Scorecard; panelist: Panelist }[] {
  const own = room.myScorecard?.submitted && room.valuesVisible ? [room.myScorecard] : [];
  return [...room.scorecards, ...own].flatMap((card) => {
    const panelist = room.panel.find((candidate) => candidate.id === card.panelistId);
    return panelist ? [{ card, panelist }] : [];
  });
}

/** Every level that counts in the comparison of these rooms; whoever is in training counts nowhere. */
export function ratedCells(rooms: readonly RoomSnapshot[]): MemberCell[] {
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
