import { type ReadQuestion } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { itemsOf, textOf } from '../blocks/text-of.js';
import { addAnswer, addHints, doubt, nameTerm, questionOf, questionOfItem, termQuestion } from '../bank/question.js';
import { listed } from '../bank/question-text.js';
import { addKeyAreas, sectionOf } from '../bank/section.js';
import { asks, hasMark, share } from '../words/asks.js';
import { wordsOf } from '../words/fold.js';
import { kindOfTitle } from '../words/kind-words.js';
import { isBareLabel, type LabelRole, roleOfLabel } from '../words/roles.js';
import { afterContents, type BodyReader, readBody } from './body.js';
import { complain, leaveOut, use } from './document.js';
import { type Setting } from './interpret.js';
import { isGroup, leftOutFor, type ListUse, useOfList } from './lists.js';
import { titleText } from './outline.js';
import { entryIn, entryOf, noteOf, type Term } from './terms.js';

/** Reads the list that begins here; the answer is the position behind it. */
export function readList(reader: BodyReader, body: Block[], at: number): number {
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
  const found = useOfList(items, {
    ...reading,
    ...setting,
    role: reader.role,
    setsTasks,
    goesOn: reading.listsOnly && reading.listed,
  });
  if (found === 'KEY_AREAS') for (const each of items) addKeyAreas(section, [textOf(each)], each.line);
  else if (found === 'GROUPS') groups(reader, items);
  else if (found === 'QUESTIONS' || found === 'PROMPTS') questions(reader, items);
  else if (
    reading.defines &&
    found === 'ASIDE' &&
    reader.role !== 'HARDLY' &&
    share(items, (each) => entryIn(each, reading.glossary) !== null) >= 0.7
  )
    terms(reader, items);
  else leave(reader, items, found);
  if (found === 'KEY_AREAS') use(reading, items);
}

const leftOutReasons: Partial<Record<ListUse, string>> = leftOutFor;

function leave(reader: BodyReader, items: Block[], found: ListUse): void {
  const reason = leftOutReasons[found];
  if (reason !== undefined) leaveOut(reader.reading, items, reason);
  if (found === 'CONTENTS') afterContents(reader);
  if (found !== 'CHECKLIST') return;
  const size = items.length === 1 ? 'one line' : `${items.length} lines`;
  complain(reader.reading, items[0]?.line ?? 1, `This checklist (${size}) was left out.`);
}

function terms(reader: BodyReader, items: Block[]): void {
  for (const each of items) {
    const entry = entryIn(each, reader.reading.glossary);
    if (entry !== null) addTerm(reader, entry, each);
  }
}

/** A term with its definition as the answer. */
export function addTerm({ section, setting, reading }: BodyReader, entry: Term, each: Block): void {
  const question = termQuestion(entry.term, setting, each.line, reading.language);
  addAnswer(question, entry.definition);
  section.questions.push(question);
  use(reading, [each]);
}

/** What the words of a title inside a section change about the section's role: little where that one is known. */
const narrowed = (outer: LabelRole, own: LabelRole): LabelRole =>
  own === 'NONE' || (own === 'HARDLY' && outer !== 'NONE') ? outer : own;

/** A title that only speaks of questions, `Read the question first`, heads none where nothing below it asks. */
function roleOfGroup(each: Block, title: string): LabelRole {
  const role = roleOfLabel(title);
  const heads = role !== 'QUESTIONS' || isBareLabel(title) || itemsOf(each.children).some((child) => asks(textOf(child)));
  return heads ? role : 'NONE';
}

/** Items that are titles: each becomes a section of its own; an item without a list among them is read alone. */
function groups(reader: BodyReader, items: Block[]): void {
  for (const each of items) {
    const title = titleText(textOf(each));
    const role = narrowed(reader.role, roleOfGroup(each, title));
    const setting: Setting = { ...reader.setting, role, kind: kindOfTitle(title) ?? reader.setting.kind };
    if (each.children.length === 0) readAlone(reader, each, title, setting);
    else group(reader, each, title, setting);
  }
}

function readAlone({ section, role, reading }: BodyReader, each: Block, title: string, setting: Setting): void {
  if (role === 'KEY_AREAS') {
    addKeyAreas(section, [title], each.line);
    use(reading, [each]);
  } else if (asks(title)) section.questions.push(questionOfItem(each, setting, reading));
}

function group(reader: BodyReader, each: Block, title: string, setting: Setting): void {
  const section = wordsOf(title).length === 0 ? reader.section : sectionOf(title, each.line);
  section.forCandidate ||= reader.section.forCandidate || setting.role === 'TO_ASK';
  readBody(each.children, section, setting, reader.reading);
  if (section !== reader.section) reader.section.sections.push(section);
}

/** A sentence is no title, although questions hang below it. */
const isSentence = (text: string): boolean => /[.。।！!]\s*\S|[.。।]$/.test(text);

function questions(reader: BodyReader, items: Block[]): void {
  const { section, setting, reading } = reader;
  reading.listed ||= items.length >= 3;
  const prompts = setting.kind === 'DESIGN' && share(items, (each) => entryOf(each) !== null && !hasMark(textOf(each))) >= 0.6;
  const noted = items.length >= 2 && share(items, (each) => noteOf(textOf(each)) !== null) >= 0.6;
  for (const each of items) {
    const text = textOf(each);
    if (text === '') continue;
    if (isTitle(each, text)) groups(reader, [each]);
    else if (prompts && entryOf(each) !== null) section.questions.push(prompt(reader, each));
    else section.questions.push(asked(reader, each, noted ? noteOf(text) : null));
  }
}

/** An item that asks; a spelt-out `Q:` before a bare term makes it one that is to be asked for. */
function asked({ setting, reading }: BodyReader, each: Block, note: ReturnType<typeof noteOf>): ReadQuestion {
  const question = questionOfItem(each, setting, reading, note);
  if (each.marker?.style === 'label' && question.referenceAnswers.length > 0) nameTerm(question, reading.language);
  return question;
}

const isTitle = (each: Block, text: string): boolean =>
  isGroup(each) && !hasMark(text) && !isSentence(text) && itemsOf(each.children).some((child) => hasMark(textOf(child)));

/** `URL shortener — keys, collisions`: the prompt, and what to listen for. */
export function prompt({ setting, reading }: BodyReader, each: Block): ReadQuestion {
  const entry = entryOf(each) ?? { term: textOf(each), definition: '' };
  const question = questionOf(entry.term, setting, each.line);
  addHints(question, listed(entry.definition), each.line);
  if (entry.definition !== '') doubt(question, 'What stands behind the dash was taken as hints.');
  for (const child of itemsOf(each.children)) addHints(question, [textOf(child)], child.line);
  use(reading, [each]);
  return question;
}
