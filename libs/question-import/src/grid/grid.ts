import { type ReadQuestion, type ReadSection } from '@strata/domain';
import { addAnswer, addFollowUp, addHints, nameTerm, questionOf, type QuestionPlace } from '../bank/question.js';
import { listed } from '../bank/question-text.js';
import { minutesOf, tagsOf } from '../bank/details.js';
import { sectionOf } from '../bank/section.js';
import { plainText } from '../blocks/inline.js';
import { kindNamed } from '../words/kind-words.js';
import { levelNamed } from '../words/ladder-words.js';
import { askingColumn, type Column, columnsByHeader } from './columns.js';

export interface GridRow {
  cells: string[];
  line: number;
}

export interface Grid {
  columns: Column[];
  rows: GridRow[];
}

/** What the columns of a table hold, by its header or else by its cells; null when none of them asks. */
export function gridOf(rows: GridRow[]): Grid | null {
  const [header, ...rest] = rows;
  if (header === undefined) return null;
  const named = columnsByHeader(header.cells);
  if (named.includes('question') && rest.length > 0) return { columns: named, rows: rest };
  if (named.includes('term') && named.includes('answer') && rest.length > 0) return { columns: named, rows: rest };
  const asking = askingColumn(rest.map((row) => row.cells));
  if (asking >= 0 && rest.length > 0 && !asksItself(header.cells, asking)) {
    return { columns: named.map((column, at) => (at === asking ? 'question' : column)), rows: rest };
  }
  const headless = askingColumn(rows.map((row) => row.cells));
  if (headless < 0) return null;
  const columns: Column[] = header.cells.map((_, at) =>
    at === headless ? 'question' : at === headless + 1 ? 'answer' : 'other',
  );
  return { columns, rows };
}

/** In a glossary the first column names the terms, and the wordiest of the others says what they mean. */
export function gridOfTerms(rows: GridRow[]): Grid | null {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return null;
  const letters = Array.from({ length: width - 1 }, (_, at) =>
    rows.reduce((sum, row) => sum + (row.cells[at + 1]?.length ?? 0), 0),
  );
  const answer = 1 + letters.indexOf(Math.max(...letters));
  return { columns: Array.from({ length: width }, (_, at) => (at === 0 ? 'term' : at === answer ? 'answer' : 'other')), rows };
}

const asksItself = (cells: string[], at: number): boolean => /[?？؟]\s*$/.test(cells[at] ?? '');

/** The questions of a table in its sections, in the order in which these appear. */
export function readGrid(
  grid: Grid,
  into: ReadSection,
  place: QuestionPlace,
  skip: (row: GridRow) => void,
  language = 'en',
): void {
  const sections = new Map(into.sections.map((each) => [each.title, each]));
  for (const row of grid.rows) {
    const cell = cellReader(grid.columns, row.cells);
    const term = cell('question') === '' ? cell('term') : '';
    const text = plainText((term || cell('question')).replace(/\n/g, ' '));
    if (text === '') {
      if (row.cells.some((each) => each.trim() !== '')) skip(row);
      continue;
    }
    const title = plainText(cell('section'));
    const section = title === '' ? into : (sections.get(title) ?? sectionOf(title, row.line));
    if (title !== '' && !sections.has(title)) {
      sections.set(title, section);
      into.sections.push(section);
    }
    const question = questionOfRow(text, cell, { place, line: row.line });
    if (term !== '') nameTerm(question, language);
    section.questions.push(question);
  }
}

type CellReader = (column: Column) => string;

function cellReader(columns: Column[], cells: string[]): CellReader {
  return (column) => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
}

function questionOfRow(text: string, cell: CellReader, { place, line }: { place: QuestionPlace; line: number }): ReadQuestion {
  const question = questionOf(text, place, line);
  const answer = cell('answer')
    .replace(/<br\s*\/?>/gi, '\n')
    .trim();
  question.level = levelNamed(cell('level')) ?? question.level;
  question.kind = kindNamed(cell('kind')) ?? question.kind;
  question.tags = tagsOf(cell('tags'));
  question.minutes = minutesOf(cell('minutes'));
  addHints(question, several(cell('hints')), line);
  for (const each of several(cell('followUps'))) addFollowUp(question, each, line);
  addAnswer(question, answer);
  return question;
}

/** The entries of a cell that may hold several: one per line, or parted by semicolons. */
function several(value: string): string[] {
  if (value === '') return [];
  const parts = /\n/.test(value)
    ? value.split('\n')
    : value.includes(';') || value.includes('|')
      ? value.split(/[;|]/)
      : /\?/.test(value)
        ? [value]
        : listed(value);
  return parts.map((part) => plainText(part.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''))).filter((part) => part !== '');
}
