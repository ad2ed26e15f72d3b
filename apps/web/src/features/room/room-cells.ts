import { anchoredFor } from '@strata/domain';
import type { Dimension, Interview, Note, Panelist, Question, Scorecard } from './room-queries.js';
import { isGiven, saysAnything, withdrawn } from './room-writes.js';
import type { Value } from './room-writes.js';

/** The dimensions that apply to a question, in the rubric's order and with the anchors that the question has of its own. */
export function dimensionsOf(
  interview: Pick<Interview, 'rubric'>,
  { dimensionKeys: keys, anchors }: Pick<Question, 'dimensionKeys' | 'anchors'>,
): Dimension[] {
  const { dimensions } = interview.rubric;
  const applying = keys.length === 0 ? dimensions : dimensions.filter(({ key }) => keys.includes(key));
  return anchors.length === 0 ? applying : applying.map((dimension) => anchoredFor(dimension, anchors));
}

/** The value that a scorecard holds for a cell; withdrawn where there is none. */
export function valueOn(card: Scorecard | null, questionId: string, dimensionId: string): Value {
  const score = card?.scores.find((other) => other.questionId === questionId && other.dimensionId === dimensionId);
  return score ? { level: score.level, mark: score.mark } : withdrawn;
}

/** Once colleagues' values are seen, a value that stands is changed by an amendment with its reason and in no other way. */
export function isAmendOnly(interview: Interview, questionId: string, dimensionId: string): boolean {
  return interview.can.amend && isGiven(valueOn(interview.myScorecard, questionId, dimensionId));
}

export function noteOn(card: Scorecard | null, questionId: string): Note | undefined {
  return card?.notes.find((note) => note.questionId === questionId);
}

/** What one panelist has to score or mark: every question by every dimension that applies to it. */
export function cellCount(interview: Interview): number {
  return interview.questions.reduce((sum, question) => sum + dimensionsOf(interview, question).length, 0);
}

export interface Gap {
  question: Question;
  number: number;
  dimensions: Dimension[];
}

/** The viewer's empty cells, question by question; a question without a gap is left out. */
export function gapsOf(interview: Interview): Gap[] {
  return interview.questions
    .map((question, index) => ({ question, number: index + 1, dimensions: emptyDimensions(interview, question) }))
    .filter(({ dimensions }) => dimensions.length > 0);
}

export function emptyDimensions(interview: Interview, question: Question): Dimension[] {
  const isEmpty = ({ id }: Dimension) => !isGiven(valueOn(interview.myScorecard, question.id, id));
  return dimensionsOf(interview, question).filter(isEmpty);
}

/** Gaps of questions that nobody asked, as far as the room's events and the viewer's own scorecard tell. */
export function unopenedGaps(interview: Interview, opened: ReadonlySet<string>): Gap[] {
  const untouched = ({ question, dimensions }: Gap) =>
    !opened.has(question.id) &&
    question.id !== interview.currentQuestionId &&
    dimensions.length === dimensionsOf(interview, question).length &&
    !saysAnything(noteOn(interview.myScorecard, question.id));
  return gapsOf(interview).filter(untouched);
}

const scores = ({ observer }: Panelist) => !observer;

/** One scoring panelist: no lead, no presence, nobody to follow. */
export const isSolo = (interview: Interview): boolean => interview.panel.filter(scores).length <= 1;

/** Added to this interview only. */
export const isUnplanned = ({ unplannedQuestionIds }: Interview, questionId: string): boolean =>
  unplannedQuestionIds.includes(questionId);

export const questionNumber = (interview: Interview, questionId: string | null): number =>
  interview.questions.findIndex(({ id }) => id === questionId) + 1;

/** The levels of a dimension, lowest first. */
export const levelsOf = ({ anchors }: Dimension): number[] => anchors.map(({ level }) => level).sort((one, other) => one - other);
