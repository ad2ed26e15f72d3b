import { type ReadSection } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { itemsOf, textOf } from '../blocks/text-of.js';
import { addAnswer, addHints, questionOf, questionOfItem, questionWithBody } from '../bank/question.js';
import { listed } from '../bank/question-text.js';
import { addKeyAreas, sectionOf } from '../bank/section.js';
import { tableQuestions } from '../grid/markdown-table.js';
import { asks, hasMark, share } from '../words/asks.js';
import { kindOfTitle } from '../words/kind-words.js';
import { wordsOf } from '../words/fold.js';
import { type LabelRole, roleInsideQuestion, roleOfLabel } from '../words/roles.js';
import { complain, type Reading } from './document.js';
import { type Setting } from './interpret.js';
import { isGroup, useOfList } from './lists.js';
import { titleText } from './outline.js';
import { isQuestionParagraph } from './paragraphs.js';
import { entryOf } from './terms.js';

interface BodyReader {
  section: ReadSection;
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
  const reader: BodyReader = { section, setting, reading, role: setting.role, opening: true, asksInProse: asksInProse(body) };
  for (let at = 0; at < body.length;) at = readPart(reader, body, at);
}

function readPart(reader: BodyReader, body: Block[], at: number): number {
  const each = body[at];
  if (each === undefined) return at + 1;
  if (each.type === 'item') return readList(reader, body, at);
  if (each.type === 'label') readLabel(reader, each);
  else if (each.type === 'table') tableQuestions(each, reader.section, reader.setting, reader.reading);
  else if (reader.asksInProse && isQuestionParagraph(each)) return readProseQuestion(reader, body, at);
  else if (each.type === 'paragraph' || each.type === 'quote') readProse(reader, each);
  return at + 1;
}

function readLabel(reader: BodyReader, each: Block): void {
  const text = textOf(each);
  const role = roleOfLabel(text);
  reader.role = role === 'NONE' ? (reader.setting.role === 'NEVER' ? 'NEVER' : 'NONE') : role;
  reader.opening = false;
}

function readProse(reader: BodyReader, each: Block): void {
  const entry = reader.reading.defines ? entryOf(each) : null;
  if (entry !== null) {
    const question = questionOf(entry.term, reader.setting, each.line);
    addAnswer(question, entry.definition);
    reader.section.questions.push(question);
  } else if (!inlineAreas(reader, each) && reader.opening) guide(reader.section, textOf(each));
}

/** `Key areas: a, b, c` in one line. */
function inlineAreas(reader: BodyReader, each: Block): boolean {
  const text = textOf(each);
  const at = text.search(/[:：]/);
  if (at < 3 || at > 40 || roleOfLabel(text.slice(0, at)) !== 'KEY_AREAS') return false;
  addKeyAreas(reader.section, listed(text.slice(at + 1)), each.line);
  return true;
}

function guide(section: ReadSection, text: string): void {
  if (text === '' || (section.guidance?.length ?? 0) + text.length > 4_000) return;
  section.guidance = section.guidance === null ? text : `${section.guidance}\n\n${text}`;
}

/** Whether questions stand here as paragraphs of their own: several, and not lost in prose. */
function asksInProse(body: Block[]): boolean {
  const paragraphs = body.filter((each) => each.type === 'paragraph');
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
  if (asking !== undefined)
    reader.section.questions.push(
      questionWithBody({ text: textOf(asking), line: asking.line }, body.slice(at + 1, end), reader.setting, reader.reading),
    );
  reader.opening = false;
  return end;
}

function endsAnswer(each: Block | undefined): boolean {
  if (each === undefined || each.type === 'rule' || each.type === 'heading') return true;
  if (each.type === 'label') return roleInsideQuestion(textOf(each)) === 'NONE';
  return isQuestionParagraph(each);
}

function readList(reader: BodyReader, body: Block[], at: number): number {
  const first = body[at];
  let end = at + 1;
  while (end < body.length && sameList(first, body[end], body[end - 1])) end += 1;
  useList(reader, body.slice(at, end));
  reader.opening = false;
  return end;
}

function sameList(first: Block | undefined, next: Block | undefined, last: Block | undefined): boolean {
  if (!first?.marker || next?.type !== 'item' || next.marker === null) return false;
  const restarts = next.marker.ordinal === 1 && (last?.marker?.ordinal ?? 0) > 1;
  return next.marker.style === first.marker.style && !restarts;
}

function useList(reader: BodyReader, items: Block[]): void {
  const { section, setting, reading } = reader;
  const setsTasks = setting.kind === 'DESIGN' || setting.kind === 'CODING';
  const use = useOfList(items, {
    role: reader.role,
    setsTasks,
    announced: reading.announced,
    listsAsk: reading.listsAsk,
    togglesAsk: reading.togglesAsk,
    headingKeys: setting.headingKeys,
  });
  if (use === 'KEY_AREAS') for (const each of items) addKeyAreas(section, [textOf(each)], each.line);
  else if (use === 'GROUPS') groups(reader, items);
  else if (use === 'QUESTIONS' || use === 'PROMPTS') questions(reader, items);
  else if (reading.defines && use === 'ASIDE' && share(items, (each) => entryOf(each) !== null) >= 0.7) entries(reader, items);
  else if (use === 'CHECKLIST')
    complain(
      reading,
      items[0]?.line ?? 1,
      `This checklist (${items.length === 1 ? 'one line' : `${items.length} lines`}) was left out.`,
    );
}

function entries(reader: BodyReader, items: Block[]): void {
  for (const each of items) readProse(reader, { ...each, type: 'paragraph' });
}

/** What the words of a title inside a section change about the section's role: little where that one is known. */
const narrowed = (outer: LabelRole, own: LabelRole): LabelRole =>
  own === 'NONE' || (own === 'HARDLY' && outer !== 'NONE') ? outer : own;

/** Items that are titles: each becomes a section of its own; an item without a list among them is read alone. */
function groups(reader: BodyReader, items: Block[]): void {
  for (const each of items) {
    const title = titleText(textOf(each));
    const role = roleOfLabel(title);
    const setting = {
      ...reader.setting,
      role: narrowed(reader.role, role),
      kind: kindOfTitle(title) ?? reader.setting.kind,
    };
    if (each.children.length === 0) {
      if (reader.role === 'KEY_AREAS') addKeyAreas(reader.section, [title], each.line);
      else if (asks(title)) reader.section.questions.push(questionOfItem(each, setting, reader.reading));
      continue;
    }
    const section = wordsOf(title).length === 0 ? reader.section : sectionOf(title, each.line);
    readBody(each.children, section, setting, reader.reading);
    if (section !== reader.section) reader.section.sections.push(section);
  }
}

function questions(reader: BodyReader, items: Block[]): void {
  const { section, setting, reading } = reader;
  const prompts = setting.kind === 'DESIGN' && share(items, (each) => entryOf(each) !== null && !hasMark(textOf(each))) >= 0.6;
  for (const each of items) {
    const text = textOf(each);
    if (text === '') continue;
    if (isGroup(each) && !hasMark(text) && itemsOf(each.children).some((child) => hasMark(textOf(child)))) groups(reader, [each]);
    else if (prompts && entryOf(each) !== null) section.questions.push(prompt(each, setting));
    else section.questions.push(questionOfItem(each, setting, reading));
  }
}

/** `URL shortener — keys, collisions`: the prompt, and what to listen for. */
function prompt(each: Block, setting: Setting): ReturnType<typeof questionOf> {
  const entry = entryOf(each) ?? { term: textOf(each), definition: '' };
  const question = questionOf(entry.term, setting, each.line);
  addHints(question, listed(entry.definition), each.line);
  for (const child of itemsOf(each.children)) addHints(question, [textOf(child)], child.line);
  return question;
}
