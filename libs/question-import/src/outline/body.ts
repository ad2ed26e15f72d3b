import { type ReadSection } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { onlyAnchorLink } from '../blocks/inline.js';
import { itemsOf, sourceOf, textOf } from '../blocks/text-of.js';
import { questionWithBody } from '../bank/question.js';
import { listed } from '../bank/question-text.js';
import { addKeyAreas, sectionOf } from '../bank/section.js';
import { tableQuestions } from '../grid/markdown-table.js';
import { asks, hasMark } from '../words/asks.js';
import { setsTask } from '../words/kind-words.js';
import { type LabelRole, roleInsideQuestion, roleOfLabel } from '../words/roles.js';
import { leaveOut, type Reading, use } from './document.js';
import { type Setting } from './interpret.js';
import { leftOutFor } from './lists.js';
import { addTerm, prompt, readList } from './list-reading.js';
import { titleText } from './outline.js';
import { isQuestionParagraph } from './paragraphs.js';
import { entryIn } from './terms.js';

/** What stands below one heading while it is read into its section. */
export interface BodyReader {
  /** Where questions go: the heading's section, or the group of what the candidate may ask. */
  section: ReadSection;
  home: ReadSection;
  setting: Setting;
  reading: Reading;
  /** The role of the label that the next list stands under. */
  role: LabelRole;
  /** Nothing but prose so far: it guides the interviewer. */
  opening: boolean;
  asksInProse: boolean;
}

/** Reads what stands directly below a heading into its section: prose as guidance, lists, tables and lone questions. */
export function readBody(body: Block[], section: ReadSection, setting: Setting, reading: Reading): void {
  const own = { section, home: section, role: setting.role, opening: true, asksInProse: asksInProse(body) };
  const reader: BodyReader = { ...own, setting, reading };
  for (let at = 0; at < body.length;) at = readPart(reader, body, at);
}

function readPart(reader: BodyReader, body: Block[], at: number): number {
  const each = body[at];
  if (each === undefined) return at + 1;
  if (each.type === 'item') return readList(reader, body, at);
  if (each.type === 'label') readLabel(reader, each);
  else if (each.type === 'table') readTable(reader, each);
  else if (isContentsEntry(each)) leaveOut(reader.reading, [each], leftOutFor.CONTENTS);
  else if (reader.asksInProse && isQuestionParagraph(each)) return readProseQuestion(reader, body, at);
  else if (each.type === 'paragraph' || each.type === 'quote') readProse(reader, each);
  return at + 1;
}

/** An entry of a table of contents that is no list. */
const isContentsEntry = (each: Block): boolean => each.type === 'paragraph' && onlyAnchorLink(sourceOf(each));

/** Below a table of contents the document itself begins. */
export function afterContents(reader: BodyReader): void {
  if (reader.role === 'NEVER') reader.role = 'NONE';
}

function readTable(reader: BodyReader, each: Block): void {
  if (tableQuestions(each, reader.section, reader.setting, reader.reading)) afterContents(reader);
}

function readLabel(reader: BodyReader, each: Block): void {
  const text = textOf(each);
  const role = roleOfLabel(text);
  reader.role = role === 'NONE' ? (reader.setting.role === 'NEVER' ? 'NEVER' : 'NONE') : role;
  reader.opening = false;
  reader.section = role === 'TO_ASK' && !reader.home.forCandidate ? groupToAsk(reader.home, each) : reader.home;
  if (role !== 'NONE') use(reader.reading, [each]);
}

/** What the candidate may ask stands in a group of its own. */
function groupToAsk(home: ReadSection, each: Block): ReadSection {
  const group = sectionOf(titleText(textOf(each)), each.line);
  group.forCandidate = true;
  home.sections.push(group);
  return group;
}

function readProse(reader: BodyReader, each: Block): void {
  const entry = reader.reading.defines ? entryIn(each, reader.reading.glossary) : null;
  if (entry !== null) addTerm(reader, entry, each);
  else if (isTask(reader, each)) reader.section.questions.push(prompt(reader, each));
  else if (inlineAreas(reader, each)) use(reader.reading, [each]);
  else if (reader.opening) guide(reader, each);
}

/** In a section of tasks a short paragraph that sets one. */
function isTask({ setting }: BodyReader, each: Block): boolean {
  const text = textOf(each);
  return (setting.kind === 'DESIGN' || setting.kind === 'CODING') && text.length <= 400 && setsTask(text);
}

/** `Key areas: a, b, c` in one line. */
function inlineAreas(reader: BodyReader, each: Block): boolean {
  const text = textOf(each);
  const at = text.search(/[:：]/);
  if (at < 3 || at > 40 || roleOfLabel(text.slice(0, at)) !== 'KEY_AREAS') return false;
  addKeyAreas(reader.section, listed(text.slice(at + 1)), each.line);
  return true;
}

function guide({ section, reading }: BodyReader, each: Block): void {
  const text = textOf(each);
  if (text === '' || (section.guidance?.length ?? 0) + text.length > 4_000) return;
  section.guidance = section.guidance === null ? text : `${section.guidance}\n\n${text}`;
  reading.guides.set(section.line, [...(reading.guides.get(section.line) ?? []), each]);
}

/** Whether questions stand here as paragraphs of their own: several, and not lost in prose. */
function asksInProse(body: Block[]): boolean {
  const paragraphs = body.filter((each) => each.type === 'paragraph' && !isContentsEntry(each));
  const asking = paragraphs.filter(isQuestionParagraph);
  const lists = itemsOf(body).filter((each) => asks(textOf(each)));
  return (
    asking.length >= 2 &&
    asking.length >= 0.2 * paragraphs.length &&
    asking.filter((each) => hasMark(textOf(each))).length * 2 >= asking.length &&
    lists.length <= asking.length
  );
}

function readProseQuestion(reader: BodyReader, body: Block[], at: number): number {
  let end = at + 1;
  while (end < body.length && !endsAnswer(body[end])) end += 1;
  const asking = body[at];
  if (asking !== undefined) {
    const asked = { text: textOf(asking), line: asking.line };
    reader.section.questions.push(questionWithBody(asked, body.slice(at + 1, end), reader.setting, reader.reading));
    use(reader.reading, [asking]);
  }
  reader.opening = false;
  return end;
}

function endsAnswer(each: Block | undefined): boolean {
  if (each === undefined || each.type === 'rule' || each.type === 'heading') return true;
  if (each.type === 'label') return roleInsideQuestion(textOf(each)) === 'NONE';
  return isQuestionParagraph(each);
}
