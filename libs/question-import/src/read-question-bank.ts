import { type BankDraft, type ImportComplaint } from '@strata/domain';
import { questionsOf } from './bank/section.js';
import { readOutline } from './outline/read-outline.js';
import { frontMatterOf } from './front-matter.js';
import { refusalOf } from './refusal.js';
import { linesOf } from './source-text.js';

export interface BankDocument {
  /** Its name as uploaded; the ending only hints at the format. */
  fileName: string;
  content: string;
}

/** Either the bank and what is doubtful about it, or the located reason why the document can be no bank. */
export type BankReading =
  { outcome: 'READ'; bank: BankDraft; complaints: ImportComplaint[] } | { outcome: 'REFUSED'; complaint: ImportComplaint };

/**
 * Reads a bank of questions from a document: Markdown, pasted text, CSV, TSV, or JSON as Strata exports it. Never throws; 1 MB takes
 * less than a second. Questions, hints and key areas are plain text with code in backticks, answers are Markdown.
 */
export function readQuestionBank(document: BankDocument): BankReading {
  const refused = refusalOf(document.content);
  if (refused !== null) return { outcome: 'REFUSED', complaint: refused };
  const { title, lines } = frontMatterOf(linesOf(document.content));
  const { bank, complaints } = readOutline(lines, { title, file: document.fileName });
  if (questionsOf(bank.sections).length === 0) return { outcome: 'REFUSED', complaint: { line: 1, message: nothing } };
  return { outcome: 'READ', bank, complaints: complaints.sort((a, b) => a.line - b.line) };
}

const nothing =
  'No questions were recognised. Put one question on each line of a list, or under a heading of its own, and try again.';
