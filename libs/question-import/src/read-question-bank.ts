import { type ImportComplaint, type LeftOutLine, type ReadBank } from '@strata/domain';
import { questionsOf } from './bank/section.js';
import { jsonFormat } from './form/json-form.js';
import { readForm } from './form/form-reader.js';
import { frontMatterOf } from './front-matter.js';
import { looksDelimited, readDelimited } from './grid/delimited.js';
import { isHtmlPage, linesOfPage, titleOfPage } from './html-page.js';
import { bankOfJson } from './json.js';
import { readOutline } from './outline/read-outline.js';
import { nameOfFile } from './outline/title.js';
import { readLargeExport } from './large-export.js';
import { longLineOf, refusalOf, sizeRefusalOf } from './refusal.js';
import { linesOf } from './source-text.js';

export interface BankDocument {
  /** Its name as uploaded; the ending only hints at the format. */
  fileName: string;
  content: string;
}

/** Either the bank, what is doubtful about it and the lines left out (at most 2,000), or the located reason why the document can be no bank. */
export type BankReading =
  | { outcome: 'READ'; bank: ReadBank; complaints: ImportComplaint[]; leftOut: LeftOutLine[] }
  | { outcome: 'REFUSED'; complaint: ImportComplaint };

interface Understood {
  bank: ReadBank;
  complaints: ImportComplaint[];
  leftOut: LeftOutLine[];
}

const nothing =
  'No questions were recognised. Put one question on each line of a list, or under a heading of its own, and try again.';

/**
 * Reads a bank of questions from a document: Markdown, pasted text, CSV, TSV, or JSON as Strata exports it. Never throws; 1 MB takes
 * less than a second. Up to 2 MB, an export as JSON or Markdown up to 32 MB. Questions, hints and key areas are plain text with code in backticks, answers are Markdown.
 */
export function readQuestionBank(document: BankDocument): BankReading {
  const refused = refusalOf(document.content);
  if (refused !== null) return { outcome: 'REFUSED', complaint: refused };
  const large = sizeRefusalOf(document.content);
  if (large !== null) {
    const bank = readLargeExport(document.content, nameOfFile(document.fileName));
    return bank === null ? { outcome: 'REFUSED', complaint: large } : { outcome: 'READ', bank, complaints: [], leftOut: [] };
  }
  const json = parsedJson(document.content);
  const long = json === undefined && !isHtmlPage(document.content) ? longLineOf(document.content) : null;
  if (long !== null) return { outcome: 'REFUSED', complaint: long };
  const { bank, complaints, leftOut } = understand(document, json);
  if (questionsOf(bank.sections).length === 0 && !isExport(json?.value))
    return { outcome: 'REFUSED', complaint: { line: 1, message: nothing } };
  return { outcome: 'READ', bank, complaints: bounded(complaints.toSorted((a, b) => a.line - b.line)), leftOut };
}

const mostComplaints = 500;

/** The first of many complaints, and how many there are besides. */
function bounded(complaints: ImportComplaint[]): ImportComplaint[] {
  const [first, rest] = [complaints.slice(0, mostComplaints), complaints.slice(mostComplaints)];
  const line = rest[0]?.line;
  return line === undefined ? first : [...first, { line, message: `${rest.length} more lines are like these.` }];
}

/** The first of the formats that the document is in; Markdown and pasted text take everything else. */
function understand({ fileName, content }: BankDocument, json: ReturnType<typeof parsedJson>): Understood {
  const fromJson = json === undefined ? null : bankOfJson(json.value, nameOfFile(fileName), json.text);
  if (fromJson !== null) return { bank: fromJson, complaints: [], leftOut: [] };
  const table = looksDelimited(fileName, content) ? readDelimited(content, nameOfFile(fileName)) : null;
  if (table !== null) return table;
  const form = readForm(content);
  if (form !== null) return { bank: form, complaints: [], leftOut: [] };
  if (isHtmlPage(content)) return readOutline(linesOfPage(content), { title: titleOfPage(content), file: fileName });
  const { title, lines } = frontMatterOf(linesOf(content));
  return readOutline(lines, { title, file: fileName });
}

/** An export of an empty bank is a bank too. */
const isExport = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === jsonFormat;

/** What the text says as JSON, or as a JSON value on each line; undefined when it is neither. */
function parsedJson(content: string): { value: unknown; text: string } | undefined {
  if (!/^\ufeff?\s*[[{]/.test(content)) return undefined;
  const text = content.replace(/^\ufeff/, '');
  // A list of the lines has every value where it was.
  for (const whole of [text, `[${text.trimEnd().replace(/\}[ \t]*\r?\n(?=\s*\{)/g, (end) => end.replace('}', '},'))}]`]) {
    try {
      return { value: JSON.parse(whole), text: whole };
    } catch {
      continue;
    }
  }
  return undefined;
}
