import { valueOn } from './room-cells.js';
import type { Interview, NoteTag, Panelist, Scorecard } from './room-queries.js';
import { isGiven, valueWords } from './room-writes.js';

/** What a colleague gave, in words; only after the reveal, and only what the API handed out. */
export interface ColleagueValue {
  panelistId: string;
  name: string;
  words: string;
  asides: string[];
}

export interface PanelNote {
  panelistId: string;
  name: string;
  text: string;
  tags: readonly NoteTag[];
  at: string;
}

interface Colleague {
  seat: Panelist;
  card: Scorecard;
}

function colleaguesOf({ scorecards, panel }: Interview): Colleague[] {
  return scorecards.flatMap((card) => {
    const seat = panel.find(({ id }) => id === card.panelistId);
    return seat ? [{ seat, card }] : [];
  });
}

const nobody: readonly ColleagueValue[] = [];

export function colleagueValues(interview: Interview, questionId: string, dimensionId: string): readonly ColleagueValue[] {
  if (interview.scorecards.length === 0) return nobody;
  return colleaguesOf(interview).flatMap(({ seat, card }) => {
    const value = valueOn(card, questionId, dimensionId);
    if (!isGiven(value)) return [];
    const score = card.scores.find((other) => other.questionId === questionId && other.dimensionId === dimensionId);
    const asides = [seat.training && 'in training', score?.late && 'late', score?.independent === false && 'after seeing others'];
    return [
      {
        panelistId: seat.id,
        name: seat.member.name,
        words: valueWords(value),
        asides: asides.filter((aside) => aside !== false).map(String),
      },
    ];
  });
}

/** The notes on a question that are read and no longer written: the viewer's own once handed in, the others' as handed out. */
export function panelNotes(interview: Interview, questionId: string): PanelNote[] {
  const { myScorecard, can } = interview;
  const own = myScorecard && !can.score ? notesOn(myScorecard, questionId, 'You') : [];
  return [...own, ...colleaguesOf(interview).flatMap(({ seat, card }) => notesOn(card, questionId, seat.member.name))];
}

function notesOn(card: Scorecard, questionId: string, name: string): PanelNote[] {
  return card.notes
    .filter((note) => note.questionId === questionId && (note.text !== '' || note.tags.length > 0))
    .map(({ text, tags, at }) => ({ panelistId: card.panelistId, name, text, tags, at }));
}
