import {
  QUESTION_KINDS,
  formulaSafe,
  QUESTION_LEVELS,
  withoutGuard,
  type BankDraft,
  type QuestionDraft,
  type ReadBank,
  type ReadSection,
  type SectionDraft,
} from '@strata/domain';
import Papa from 'papaparse';
import { minutesOf } from '../bank/details.js';
import { addFollowUp, addHints, emptyQuestion } from '../bank/question.js';
import { sectionOf } from '../bank/section.js';
import { type GridRow } from '../grid/grid.js';
import { dimensionKeyOf, dimensionName, keyNamed, kindNames, levelName, levelNamedAs } from './labels.js';

const columns = [
  'Section',
  'For the candidate',
  'Question',
  'Term',
  'Phrase',
  'Kind',
  'Level',
  'Minutes',
  'Tags',
  'Hints',
  'Follow-ups',
  'Dimensions',
  'Answer',
];
const answerTo = 'Answer: ';
const parting = ' › ';

/**
 * The questions of a bank as CSV, one a row; entries of a list stand on lines of one cell, a section's path is parted by ` › `. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe. readQuestionBank reads the same questions back; key areas,
 * guidance, empty sections, archived questions, anchors and whether an answer was reviewed are kept by the other forms alone.
 */
export function writeQuestionBankCsv(bank: BankDraft): string {
  const rows = bank.sections.flatMap((each) => rowsOf(each, []));
  const keys = [...new Set(rows.flatMap(({ question }) => question.referenceAnswers.map((answer) => answer.dimensionKey ?? '')))];
  const dimensions = keys.filter((key) => key !== '');
  const header = [...columns, ...dimensions.map((key) => answerTo + dimensionName(key))];
  return `${Papa.unparse([header, ...rows.map((row) => cellsOf(row, dimensions).map(formulaSafe))], { newline: '\r\n' })}\r\n`;
}

interface Row {
  path: string[];
  forCandidate: boolean;
  question: QuestionDraft;
}

function rowsOf(section: SectionDraft, above: string[]): Row[] {
  const path = [...above, section.title.replace(/[\\›]/g, '\\$&')];
  const living = section.questions.filter((question) => question.archivedAt === null);
  const own = living.map((question) => ({ path, forCandidate: section.forCandidate, question }));
  return [...own, ...section.sections.flatMap((each) => rowsOf(each, path))];
}

function cellsOf({ path, forCandidate, question }: Row, dimensions: string[]): string[] {
  const answer = (key: string | null): string =>
    question.referenceAnswers
      .filter((each) => each.dimensionKey === key)
      .map((each) => each.text)
      .join('\n\n');
  return [
    path.join(parting),
    forCandidate ? 'yes' : '',
    question.text,
    question.term ?? '',
    question.askPhrase ?? '',
    kindNames[question.kind],
    levelName(question),
    question.minutes === null ? '' : String(question.minutes),
    question.tags.join('\n'),
    question.hints.join('\n'),
    question.followUps.join('\n'),
    question.dimensionKeys.join('\n'),
    answer(null),
    ...dimensions.map(answer),
  ];
}

/** Reads rows in the form that writeQuestionBankCsv writes, exactly; null for any other table. */
export function readCsvForm(rows: GridRow[], title: string): ReadBank | null {
  const [header, ...rest] = rows;
  if (header === undefined || !columns.every((name, at) => header.cells[at] === name)) return null;
  const keys = header.cells.slice(columns.length);
  if (!keys.every((name) => name.startsWith(answerTo))) return null;
  const bank: ReadBank = { title, keyAreas: [], keyAreaLines: [], sections: [] };
  for (const row of rest) readRow(bank, { ...row, cells: row.cells.map(withoutGuard) }, keys);
  return bank;
}

function readRow(bank: ReadBank, { cells, line }: GridRow, keys: string[]): void {
  const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
  const entries = (name: string): string[] =>
    cell(name)
      .split('\n')
      .filter((each) => each !== '');
  if (cell('Question') === '') return;
  const question = emptyQuestion(cell('Question'), line);
  question.kind = keyNamed(kindNames, cell('Kind')) ?? QUESTION_KINDS[0];
  question.term = cell('Term') || null;
  question.askPhrase = cell('Phrase') || null;
  Object.assign(question, levelNamedAs(cell('Level')));
  question.level ??= QUESTION_LEVELS.find((level) => level === cell('Level')) ?? null;
  question.minutes = minutesOf(cell('Minutes'));
  question.tags = entries('Tags');
  question.dimensionKeys = entries('Dimensions');
  addHints(question, entries('Hints'), line);
  for (const each of entries('Follow-ups')) addFollowUp(question, each, line);
  const answers = [
    { dimensionKey: null, text: cell('Answer') },
    ...keys.map((name, at) => ({
      dimensionKey: dimensionKeyOf(name.slice(answerTo.length)),
      text: cells[columns.length + at] ?? '',
    })),
  ];
  question.referenceAnswers = answers.filter(({ text }) => text !== '').map((answer) => ({ ...answer, reviewed: false }));
  const path = cell('Section') === '' ? [bank.title] : cell('Section').split(parting).map(unescaped);
  sectionAt(bank.sections, path, cell('For the candidate') !== '', line).questions.push(question);
}

const unescaped = (title: string): string => title.replace(/\\([\\›])/g, '$1');

/** The section of this path that the row above may have stood in, or a new one. */
function sectionAt(sections: ReadSection[], [title = '', ...rest]: string[], forCandidate: boolean, line: number): ReadSection {
  const last = sections.at(-1);
  const goesOn = last?.title === title && (rest.length > 0 || (last.sections.length === 0 && last.forCandidate === forCandidate));
  const section = goesOn ? last : sectionOf(title, line);
  if (!goesOn) sections.push(section);
  if (rest.length > 0) return sectionAt(section.sections, rest, forCandidate, line);
  section.forCandidate = forCandidate;
  return section;
}
