import Papa from 'papaparse';
import { type ReadBank, type ImportComplaint, type LeftOutLine } from '@strata/domain';
import { pruned, sectionOf } from '../bank/section.js';
import { languageOf } from '../words/language.js';
import { announcesTerms } from '../words/roles.js';
import { readCsvForm } from '../form/csv-form.js';
import { columnsByHeader } from './columns.js';
import { gridOf, gridOfTerms, type GridRow, readGrid } from './grid.js';

/**
 * Rows of a CSV or TSV text with the line each begins on, counted from 1; quoted cells may span lines, blank rows are gone. The separator is
 * the one that the first line has most of. An open quote is complained of with its line.
 */
export function delimitedRows(content: string): { rows: GridRow[]; complaints: ImportComplaint[] } {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows: GridRow[] = [];
  const complaints: ImportComplaint[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const open = errors.find((each) => each.code === 'MissingQuotes');
      if (open !== undefined) complaints.push({ line, message: 'A quote that opens on this line is never closed.' });
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map((cell) => cell.trim()), line });
      line += countLines(text, at, meta.cursor);
      at = meta.cursor;
    },
  });
  return { rows, complaints };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The separator that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const first = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = ['\t', ',', ';', '|'].map((mark) => ({ mark, count: first.split(mark).length - 1 }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

const firstLine = (text: string): string => /^\s*([^\n]*)/.exec(text)?.[1] ?? '';

/** Whether a text is a table of separated values: by its file's name, or by a first line that names a question column and others. */
export function looksDelimited(fileName: string, content: string): boolean {
  if (/\.(?:csv|tsv|tab)$/i.test(fileName)) return true;
  const first = firstLine(content.replace(/^\ufeff/, '')).slice(0, 2_000);
  const cells = first.split(delimiterOf(first)).map((cell) => cell.replace(/^"|"$/g, ''));
  if (cells.length < 2 || cells.some((cell) => cell.length > 40) || /^[|#]/.test(first)) return false;
  const columns = columnsByHeader(cells);
  return columns.includes('question') && columns.filter((column) => column === 'other').length <= columns.length / 2;
}

/** Single words above all others are a header, although none that is known. */
const withoutHeader = (rows: GridRow[]): GridRow[] =>
  rows[0]?.cells.every((cell) => !/\S\s+\S/.test(cell)) ? rows.slice(1) : rows;

interface DelimitedBank {
  bank: ReadBank;
  complaints: ImportComplaint[];
  leftOut: LeftOutLine[];
}

/** A bank from CSV or TSV; null when no column holds questions. */
export function readDelimited(content: string, title: string): DelimitedBank | null {
  const { rows, complaints } = delimitedRows(content);
  const form = readCsvForm(rows, title);
  if (form !== null) return { bank: form, complaints, leftOut: [] };
  const grid = gridOf(rows) ?? (announcesTerms(title) ? gridOfTerms(withoutHeader(rows)) : null);
  if (grid === null) return null;
  const loose = sectionOf(title, 1);
  const leftOut: LeftOutLine[] = [];
  const message = 'This row has no question and was left out.';
  const skip = (row: GridRow): void => {
    complaints.push({ line: row.line, message });
    if (leftOut.length < 2_000)
      leftOut.push({ line: row.line, text: row.cells.join(' ').trim().slice(0, 500), reason: 'A row without a question.' });
  };
  const language = languageOf(
    rows
      .slice(0, 200)
      .map((row) => row.cells.join(' '))
      .join(' '),
  );
  readGrid(grid, loose, { kind: null, level: null }, skip, language);
  const { sections, ...own } = loose;
  return {
    bank: { title, keyAreas: [], keyAreaLines: [], sections: pruned([{ ...own, sections: [] }, ...sections]) },
    complaints,
    leftOut,
  };
}
