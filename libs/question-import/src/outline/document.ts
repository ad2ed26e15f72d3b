import { type ImportComplaint } from '@strata/domain';
import { type SourceLine } from '../source-text.js';

/** What is known about the document while it is read. */
export interface Reading {
  lines: SourceLine[];
  /** Written in Markdown, not pasted as plain text. */
  markdown: boolean;
  /** The title or the text before the first list says that these are questions. */
  announced: boolean;
  /** The document says that its questions climb from warm-up to staff. */
  graded: boolean;
  /** Most entries are a term, a dash and its definition. */
  defines: boolean;
  /** Most lists ask. */
  listsAsk: boolean;
  /** Most toggles ask. */
  togglesAsk: boolean;
  complaints: ImportComplaint[];
}

export function complain(reading: Reading, line: number, message: string): void {
  reading.complaints.push({ line, message });
}
