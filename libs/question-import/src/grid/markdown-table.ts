import { type ReadSection } from '@strata/domain';
import { type QuestionPlace } from '../bank/question.js';
import { type Block } from '../blocks/block.js';
import { anchorLink, leadsWithLink } from '../blocks/inline.js';
import { complain, leaveOut, lineAt, type Reading, use } from '../outline/document.js';
import { asks, share } from '../words/asks.js';
import { namesQuestions } from './columns.js';
import { type Grid, gridOf, gridOfTerms, type GridRow, readGrid } from './grid.js';

/** Reads the questions of a Markdown table into its section; a table of links holds none. Answers whether it is a table of contents. */
export function tableQuestions(table: Block, into: ReadSection, place: QuestionPlace, reading: Reading): boolean {
  const rows: GridRow[] = table.lines
    .map((text, offset) => ({ cells: cellsOf(text), line: lineAt(reading, table, offset) }))
    .filter((_, at) => at !== 1);
  const grid = gridOf(rows) ?? (reading.glossary ? gridOfTerms(rows.slice(1)) : null);
  if (grid === null) return false;
  if (share(grid.rows, (row) => row.cells.some(anchorLink)) >= 0.6) {
    leaveOut(reading, [table], 'A table of contents.');
    return true;
  }
  if (!holdsQuestions(grid, rows[0])) return false;
  const skip = (row: GridRow): void => complain(reading, row.line, 'This row has no question and was left out.');
  readGrid(grid, into, place, skip, reading.language);
  use(reading, [table]);
  return false;
}

/** A header that speaks of questions or terms, or cells of which enough ask, and are not links to somewhere else. */
function holdsQuestions(grid: Grid, header: GridRow | undefined): boolean {
  const at = grid.columns.indexOf('question');
  if (at < 0) return grid.columns.includes('term');
  const cells = grid.rows.map((row) => row.cells[at] ?? '');
  const asking = share(cells, asks);
  if (share(cells, leadsWithLink) >= 0.6 && asking < 0.5) return false;
  return asking >= 0.3 || namesQuestions(header?.cells[at] ?? '');
}

function cellsOf(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  const cells = inner.split(/(?<!\\)\|(?=(?:[^`]*`[^`]*`){0,200}[^`]*$)/);
  return (cells.length > 1 ? cells : inner.split(/(?<!\\)\|/)).map((cell) => cell.replace(/\\\|/g, '|').trim());
}
