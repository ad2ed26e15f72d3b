import { dimensionsOf, emptyDimensions } from './room-cells.js';
import type { Interview, Question } from './room-queries.js';

/** What lies in front of this panelist, on this screen only. */
export interface Desk {
  /** Their own look at a question; null: they follow the lead. */
  look: string | null;
  /** The question a note is being written on: it stays until the note is left, wherever the lead goes. */
  writingOn: string | null;
  /** The focused dimension, counted among those of the shown question. */
  dimension: number;
  /** Hints, scores and notes are covered for a screen share. */
  blanked: boolean;
  mapOpen: boolean;
}

export const clearDesk: Desk = { look: null, writingOn: null, dimension: 0, blanked: false, mapOpen: false };

/** The question on this screen: a note being written first, then the own look, then where the lead is, then the first one. */
export function shownQuestion(interview: Interview, desk: Desk): Question | undefined {
  const wanted = desk.writingOn ?? desk.look ?? interview.currentQuestionId;
  return interview.questions.find(({ id }) => id === wanted) ?? interview.questions[0];
}

/** The next or previous question becomes the own look; at either end nothing moves. */
export function lookBy(interview: Interview, desk: Desk, step: 1 | -1): Desk {
  const shown = shownQuestion(interview, desk);
  const next = interview.questions[interview.questions.findIndex((question) => question === shown) + step];
  return next ? lookAt(interview, desk, next.id) : desk;
}

/** An own look; looking at the lead's question is following. */
export function lookAt(interview: Interview, desk: Desk, questionId: string): Desk {
  const look = questionId === interview.currentQuestionId ? null : questionId;
  return refocused(interview, { ...desk, look, writingOn: null });
}

export function follow(interview: Interview, desk: Desk): Desk {
  return refocused(interview, { ...desk, look: null, writingOn: null });
}

/** On arrival the first empty dimension has the focus, else the first. */
export function refocused(interview: Interview, desk: Desk): Desk {
  const question = shownQuestion(interview, desk);
  if (!question) return desk;
  const [firstEmpty] = emptyDimensions(interview, question);
  const place = firstEmpty ? dimensionsOf(interview, question).indexOf(firstEmpty) : 0;
  return { ...desk, dimension: Math.max(0, place) };
}

/** After a score the focus moves on inside the question, never to the next one; past values that no key may change any more. */
export function movedOn(interview: Interview, desk: Desk): Desk {
  const question = shownQuestion(interview, desk);
  if (question && interview.can.amend) {
    const empty = emptyDimensions(interview, question);
    const next = dimensionsOf(interview, question).findIndex((each, place) => place > desk.dimension && empty.includes(each));
    return next < 0 ? desk : { ...desk, dimension: next };
  }
  const last = question ? dimensionsOf(interview, question).length - 1 : 0;
  return { ...desk, dimension: Math.min(desk.dimension + 1, Math.max(0, last)) };
}
