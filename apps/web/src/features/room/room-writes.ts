import type { HandOffLabel, Note, ScoreMark } from './room-queries.js';

/** A level or a mark, or neither: the score is withdrawn. */
export interface Value {
  level: number | null;
  mark: ScoreMark | null;
}

export type ScoreWrite = { kind: 'score'; interviewId: string; questionId: string; dimensionId: string } & Value;
/** What stands on a note: its text and what is ticked beside it. */
export type NoteContent = Pick<Note, 'text' | 'tags' | 'followUpsAsked' | 'keyAreasHeard'>;
export type NoteWrite = { kind: 'note'; interviewId: string; questionId: string } & NoteContent;
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

const emptyNote: NoteContent = { text: '', tags: [], followUpsAsked: [], keyAreasHeard: [] };

/** What stands on a note, or on none. */
export const contentOf = (note: NoteContent | undefined): NoteContent => {
  // A write that an earlier page left on the device may lack what was not known then.
  const { text, tags, followUpsAsked, keyAreasHeard } = { ...emptyNote, ...note };
  return { text, tags, followUpsAsked, keyAreasHeard };
};

/** Whether anything stands on a note. */
export const saysAnything = (note: NoteContent | undefined): boolean =>
  JSON.stringify(contentOf(note)) !== JSON.stringify(emptyNote);

export const withdrawn: Value = { level: null, mark: null };
export const isGiven = ({ level, mark }: Value): boolean => level !== null || mark !== null;
export const sameValue = (one: Value, other: Value): boolean => one.level === other.level && one.mark === other.mark;
