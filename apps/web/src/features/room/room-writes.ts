import type { HandOffLabel, ScoreMark } from './room-queries.js';

/** A level or a mark, or neither: the score is withdrawn. */
export interface Value {
  level: number | null;
  mark: ScoreMark | null;
}

export type ScoreWrite = { kind: 'score'; interviewId: string; questionId: string; dimensionId: string } & Value;
export interface NoteWrite {
  kind: 'note';
  interviewId: string;
  questionId: string;
  text: string;
}
export interface HandOffWrite {
  kind: 'hand-off';
  interviewId: string;
  label: HandOffLabel;
  text: string;
}
export type RoomWrite = ScoreWrite | NoteWrite | HandOffWrite;

/** The one place a write goes to; at most one write of a cell is under way. */
export function cellOf(write: RoomWrite): string {
  if (write.kind === 'hand-off') return `${write.interviewId}/hand-off`;
  const place = `${write.interviewId}/${write.questionId}`;
  return write.kind === 'note' ? `${place}/note` : `${place}/${write.dimensionId}`;
}

const markWords: Record<ScoreMark, string> = { NOT_ASKED: 'Not asked', NOT_ENOUGH_EVIDENCE: 'Not enough evidence' };

/** A value as a person says it. */
export function valueWords({ level, mark }: Value): string {
  if (level !== null) return String(level);
  return mark ? markWords[mark] : 'Not scored';
}

export const withdrawn: Value = { level: null, mark: null };
export const isGiven = ({ level, mark }: Value): boolean => level !== null || mark !== null;
export const sameValue = (one: Value, other: Value): boolean => one.level === other.level && one.mark === other.mark;
