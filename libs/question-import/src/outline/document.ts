import { type ImportComplaint, type LeftOutLine, type ReadQuestion, type ReadSection } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { type SourceLine } from '../source-text.js';

/** What is known about the document while it is read. */
export interface Reading {
  lines: SourceLine[];
  /** Written in Markdown, not pasted as plain text. */
  markdown: boolean;
  /** Two letters. */
  language: string;
  /** The title or the text before the first list says that these are questions. */
  announced: boolean;
  /** The title says that the lowest headings are questions or terms. */
  entries: boolean;
  /** The document says that its questions climb from warm-up to staff. */
  graded: boolean;
  /** The title says that these are terms. */
  glossary: boolean;
  /** Most entries are a term, a dash and its definition. */
  defines: boolean;
  /** Most lists ask. */
  listsAsk: boolean;
  /** The title names questions, and nearly all entries of lists ask or set a task. */
  listsOnly: boolean;
  /** A list of questions has been read. */
  listed: boolean;
  /** Most toggles ask. */
  togglesAsk: boolean;
  /** The share of entries made of links that ask. */
  linksAsk: number;
  complaints: ImportComplaint[];
  /** Questions by the number that their heading carries; null where several carry it. */
  numbered: Map<number, ReadQuestion | null>;
  /** Blocks that became part of a question, a key area or a title. */
  used: Set<Block>;
  /** Prose that guides the section beginning on this line. */
  guides: Map<number, Block[]>;
  /** Why a block was left out, where more is known than its type says. */
  reasons: Map<Block, string>;
}

export function complain(reading: Reading, line: number, message: string): void {
  reading.complaints.push({ line, message });
}

/** The line of the document on which a line of a block stands; pieces of HTML share one. */
export const lineAt = ({ lines }: Reading, each: Block, offset: number): number => lines[each.from + offset]?.line ?? each.line;

/** Notes that the blocks and everything in them became part of the bank. */
export function use(reading: Reading, blocks: Block[]): void {
  for (const each of blocks) {
    reading.used.add(each);
    use(reading, each.children);
  }
}

/** Notes why the blocks and everything in them were left out. */
export function leaveOut(reading: Reading, blocks: Block[], reason: string): void {
  for (const each of blocks) {
    reading.reasons.set(each, reason);
    leaveOut(reading, each.children, reason);
  }
}

const byType: Partial<Record<Block['type'], string>> = {
  heading: 'A heading with no question below it.',
  label: 'A label with nothing to it.',
  item: 'An entry of a list that asks nothing.',
  paragraph: 'Prose.',
  quote: 'Prose.',
  answer: 'An answer without a question.',
  table: 'A table without a column of questions.',
};

/** At most so many lines are kept, none longer than so many characters. */
const most = { lines: 2_000, characters: 500 };

/** The document's lines that became nothing, in its order, each with its reason. */
export function leftOutOf(blocks: Block[], sections: ReadSection[], reading: Reading): LeftOutLine[] {
  const standing = new Set<number>();
  noteLines(sections, standing);
  for (const [line, guides] of reading.guides) if (standing.has(line)) use(reading, guides);
  const left = blocks.filter((each) => !reading.used.has(each) && !standing.has(each.line));
  return left.flatMap((each) => linesLeftOut(each, reading)).slice(0, most.lines);
}

function noteLines(sections: ReadSection[], lines: Set<number>): void {
  for (const each of sections) {
    lines.add(each.line);
    noteLines(each.sections, lines);
  }
}

function linesLeftOut(each: Block, reading: Reading): LeftOutLine[] {
  const reason = reading.reasons.get(each) ?? byType[each.type];
  if (reason === undefined) return [];
  const parts = each.type === 'table' ? each.lines.map((text, at) => ({ text, line: lineAt(reading, each, at) })) : [];
  const own = each.type === 'table' ? parts : [{ text: textOf(each), line: each.line }];
  return own
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text, line }) => ({ line, text: text.slice(0, most.characters), reason }));
}
