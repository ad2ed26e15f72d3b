import { type ReadSection } from '@strata/domain';
import { type QuestionPlace } from '../bank/question.js';
import { type Block } from '../blocks/block.js';
import { anchorLink, leadsWithLink } from '../blocks/inline.js';
import { complain, type Reading } from '../outline/document.js';
import { asks, share } from '../words/asks.js';
import { gridOf, type GridRow, readGrid } from './grid.js';

/** Reads the questions of a Markdown table into its section; a table of contents or of links holds none. */
export function tableQuestions(table: Block, into: ReadSection, place: QuestionPlace, reading: Reading): void {
  const rows: GridRow[] = table.lines
    .map((text, offset) => ({ cells: cellsOf(text), line: table.line + offset }))
    .filter((_, at) => at !== 1);
  const grid = gridOf(rows);
  if (grid === null) return;
  const at = grid.columns.indexOf('question');
  const cells = grid.rows.map((row) => row.cells[at] ?? '');
  const isContents = share(cells, anchorLink) >= 0.6;
  const isLinks = share(cells, leadsWithLink) >= 0.6 && share(cells, asks) < 0.5;
  if (!isContents && !isLinks && share(cells, asks) >= 0.3)
    readGrid(grid, into, place, (row) => complain(reading, row.line, 'This row has no question and was left out.'));
}

function cellsOf(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  const cells = inner.split(/(?<!\\)\|(?=(?:[^`]*`[^`]*`){0,200}[^`]*$)/);
  return (cells.length > 1 ? cells : inner.split(/(?<!\\)\|/)).map((cell) => cell.replace(/\\\|/g, '|').trim());
}
