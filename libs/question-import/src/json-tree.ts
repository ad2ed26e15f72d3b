import { type ReadBank, type ReadSection } from '@strata/domain';
import { addAnswer, questionOf } from './bank/question.js';
import { pruned, sectionOf } from './bank/section.js';
import { namesQuestions } from './grid/columns.js';
import { gridOf, readGrid } from './grid/grid.js';
import { type Fields, isFields, type JsonReader, lineOf, textIn, textsIn } from './json.js';
import { asks, hasMark, shareAsking } from './words/asks.js';

const mostDepth = 20;
const anywhere = { kind: null, level: null };
const titleKeys = ['title', 'name', 'category', 'topic', 'section', 'subject', 'chapter', 'label', 'heading'];
/** Keys that say what a list is to its document, not what it is about. */
const containers =
  /^(?:questions?|items?|data|entries|list|quiz|quizzes|results?|contents?|sections?|categories|topics?|chapters?|children|subsections|faqs?|cards?|records?|rows|body|payload)$/i;
const short: Record<string, string> = { q: 'question', prompt: 'question', a: 'answer' };

/** A bank from lists of questions wherever JSON holds them: a list in a field is a section named by its title or key. */
export function bankOfTree(reader: JsonReader, value: unknown, title: string): ReadBank | null {
  const named = isFields(value) ? textIn(reader, value.title) || title : title;
  const loose = sectionOf(named, 1);
  if (isFields(value)) takeFields(reader, value, loose, 0);
  else take(reader, value, loose, 0);
  const { sections, ...own } = loose;
  const found = pruned([{ ...own, sections: [] }, ...sections]);
  return found.length === 0 ? null : { title: named, keyAreas: [], keyAreaLines: [], sections: found };
}

function take(reader: JsonReader, value: unknown, into: ReadSection, depth: number): void {
  if (depth > mostDepth) return;
  if (isFields(value)) takeFields(reader, value, into, depth);
  if (!Array.isArray(value)) return;
  const texts = value.filter((each) => typeof each === 'string').map((each) => textIn(reader, each));
  if (shareAsking(texts) >= 0.5) {
    const line = lineOf(reader, value);
    into.questions.push(...texts.filter((text) => text !== '').map((text) => questionOf(text, anywhere, line)));
  }
  const records = value.filter(isFields);
  takeRecords(reader, records.filter((each) => !isGroup(each)), into); // prettier-ignore
  for (const group of records.filter(isGroup)) takeGroup(reader, group, into, depth + 1);
}

/** An object that holds lists, and asks nothing itself. */
const isGroup = (value: Fields): boolean =>
  Object.values(value).some((each) => typeof each === 'object' && each !== null) &&
  !Object.entries(value).some(
    ([key, each]) =>
      typeof each === 'string' && (key in short || namesQuestions(key) || (!titleKeys.includes(key) && asks(each))),
  );

function takeGroup(reader: JsonReader, value: Fields, into: ReadSection, depth: number): void {
  const title = titleKeys.map((key) => textIn(reader, value[key])).find((text) => text !== '');
  if (title === undefined) return takeFields(reader, value, into, depth);
  if (hasMark(title)) {
    const question = questionOf(title, anywhere, lineOf(reader, value));
    const said = Object.values(value).filter(isFields);
    addAnswer(question, said.map((each) => textIn(reader, each.text)).find((text) => text !== '') ?? '');
    into.questions.push(question);
    return;
  }
  const section = sectionOf(title, lineOf(reader, value));
  takeFields(reader, value, section, depth);
  into.sections.push(section);
}

/** Each field that holds something is a section of its own, but for those that only contain; a key that asks has its answer beside it. */
function takeFields(reader: JsonReader, value: Fields, into: ReadSection, depth: number): void {
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'string' && /\S\s+\S/.test(key) && asks(key)) {
      const question = questionOf(key.trim(), anywhere, lineOf(reader, value));
      addAnswer(question, textIn(reader, each));
      into.questions.push(question);
    } else if (typeof each !== 'object' || each === null) continue;
    else if (containers.test(key)) take(reader, each, into, depth + 1);
    else {
      const section = sectionOf(key.replace(/[_-]+/g, ' ').trim() || into.title, lineOf(reader, each));
      take(reader, each, section, depth + 1);
      into.sections.push(section);
    }
  }
}

/** A list of objects is a table whose columns are their keys. */
function takeRecords(reader: JsonReader, records: Fields[], into: ReadSection): void {
  const keys = [...new Set(records.slice(0, 100).flatMap(Object.keys))].slice(0, 60);
  const cells = (record: Fields): string[] =>
    keys.map((key) => (Array.isArray(record[key]) ? textsIn(reader, record[key]).join('\n') : textIn(reader, record[key])));
  const rows = records.map((record) => ({ cells: cells(record), line: lineOf(reader, record) }));
  const header = keys.map((key) => short[key.toLowerCase()] ?? key.replace(/_/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  const grid = records.length === 0 ? null : gridOf([{ cells: header, line: 1 }, ...rows]);
  if (grid !== null) readGrid(grid, into, anywhere, () => undefined);
}
