import { anchoredFor } from '@strata/domain';
import type { Debrief, DebriefCell, DebriefInterview } from './debrief-queries.js';

type Dimension = DebriefInterview['rubric']['dimensions'][number];

export interface GridColumn {
  panelistId: string;
  name: string;
  training: boolean;
}

export interface GridRow {
  questionId: string;
  question: string;
  number: number;
  /** Asked in this interview only. */
  unplanned: boolean;
  dimension: Dimension;
  /** In the order of the columns; undefined: nothing given, or nothing the viewer may see. */
  cells: (DebriefCell | undefined)[];
}

/** The scores of one interview: panelists across, question by dimension down. */
export interface Grid {
  interview: DebriefInterview;
  columns: GridColumn[];
  rows: GridRow[];
}

const keyOf = (panelistId: string, questionId: string, dimensionId: string) => `${panelistId}/${questionId}/${dimensionId}`;

/** One grid per interview of which the viewer may see a value. */
export function gridsOf({ interviews, cells }: Pick<Debrief, 'interviews' | 'cells'>): Grid[] {
  return interviews.map((interview) => gridOf(interview, cells)).filter(({ columns }) => columns.length > 0);
}

function gridOf(interview: DebriefInterview, cells: readonly DebriefCell[]): Grid {
  const own = cells.filter(({ interviewId }) => interviewId === interview.id);
  const byKey = new Map(own.map((cell) => [keyOf(cell.panelistId, cell.questionId, cell.dimensionId), cell]));
  const columns = interview.panel
    .filter(({ id }) => own.some(({ panelistId }) => panelistId === id))
    .map(({ id, member, training }) => ({ panelistId: id, name: member.name, training }));
  const rows = interview.questions.flatMap((question, place) =>
    interview.rubric.dimensions
      .filter(({ key }) => question.dimensionKeys.length === 0 || question.dimensionKeys.includes(key))
      .map((dimension) => ({
        questionId: question.id,
        question: question.text,
        number: place + 1,
        unplanned: interview.unplannedQuestionIds.includes(question.id),
        dimension: anchoredFor(dimension, question.anchors),
        cells: columns.map(({ panelistId }) => byKey.get(keyOf(panelistId, question.id, dimension.id))),
      })),
  );
  return { interview, columns, rows };
}

/** A cell in words: the level, the mark or nothing. */
export function cellWords(cell: Pick<DebriefCell, 'level' | 'mark'> | undefined): string {
  if (!cell) return 'Nothing given';
  if (cell.level !== null) return String(cell.level);
  if (cell.mark === 'NOT_ASKED') return 'Not asked';
  return cell.mark === 'NOT_ENOUGH_EVIDENCE' ? 'Not enough evidence' : 'Withdrawn';
}

/** What the author gave before seeing a colleague's value; undefined: nothing. */
export function independentOf(cell: DebriefCell): Pick<DebriefCell, 'level' | 'mark'> | undefined {
  return cell.independent ? cell : cell.history.findLast(({ independent }) => independent);
}

/** What stands in a small square: the level itself, or a sign for a mark that the legend explains. */
export function cellSign(cell: DebriefCell | undefined): string {
  if (!cell || (cell.level === null && cell.mark === null)) return '·';
  if (cell.level !== null) return String(cell.level);
  return cell.mark === 'NOT_ASKED' ? '–' : '?';
}

/** How far a level stands on its dimension's ladder, 0 to 1. */
export function heightOf(level: number, { anchors }: Dimension): number {
  const levels = anchors.map((anchor) => anchor.level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return high > low ? (level - low) / (high - low) : 1;
}

/** The note that a panelist wrote on a question, if the viewer may see it. */
export function noteOf({ scorecards, myScorecard }: DebriefInterview, panelistId: string, questionId: string) {
  const cards = myScorecard ? [...scorecards, myScorecard] : scorecards;
  return cards.find((card) => card.panelistId === panelistId)?.notes.find((note) => note.questionId === questionId);
}

/** How many recommendations were given that the viewer does not see yet. */
export function unseenRecommendations({ interviews, recommendations }: Pick<Debrief, 'interviews' | 'recommendations'>): number {
  const seen = new Set(recommendations.map(({ panelistId }) => panelistId));
  // A card that was closed for somebody who was replaced holds none.
  const gives = ({ observer, submitted, replaced }: DebriefInterview['panel'][number]) => submitted && !observer && !replaced;
  return interviews.flatMap(({ panel }) => panel).filter((panelist) => gives(panelist) && !seen.has(panelist.id)).length;
}

/** How many questions were asked in one interview only: no figure counts them. */
export const unplannedIn = ({ interviews }: Pick<Debrief, 'interviews'>): number =>
  interviews.reduce((sum, { unplannedQuestionIds }) => sum + unplannedQuestionIds.length, 0);

/** Why an interview's values are not here, for every interview that shows none. */
export function withheld({ interviews }: Debrief): { id: string; title: string; why: string }[] {
  return interviews
    .filter(({ valuesVisible }) => !valuesVisible)
    .map(({ id, title, state, withheldBecause }) => ({
      id,
      title,
      why: state === 'NOT_HELD' ? 'It was not held.' : (withheldBecause ?? 'Nothing is revealed yet.'),
    }));
}
