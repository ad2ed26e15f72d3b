import {
  QUESTION_KINDS,
  QUESTION_LEVELS,
  type AnchorOverride,
  type ReadBank,
  type ReadQuestion,
  type ReadSection,
  type ReferenceAnswerDraft,
} from '@strata/domain';
import { addFollowUp, addHints, emptyQuestion, questionOf } from './bank/question.js';
import { minutesOf } from './bank/details.js';
import { addKeyAreas, sectionOf } from './bank/section.js';
import { jsonFormat } from './form/json-form.js';
import { instantOf } from './form/labels.js';
import { linesOfJson } from './json-lines.js';
import { bankOfTree } from './json-tree.js';
import { kindOfQuestion } from './words/kind-words.js';

export type Fields = Record<string, unknown>;

export interface JsonReader {
  lines: WeakMap<object, number>;
  /** The document is Strata's own export, of which every text is taken to the letter. */
  exact: boolean;
}

const maxDepth = 100;
// Escapes can say what no text can hold.
const lost = /[\u0000\p{Surrogate}]/gu;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const lineOf = (reader: JsonReader, value: object): number => reader.lines.get(value) ?? 1;

/** A text as the document has it; empty where there is none. */
export function textIn({ exact }: JsonReader, value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const whole = value.replace(lost, '\ufffd');
  return exact ? whole : whole.trim();
}

export const textsIn = (reader: JsonReader, value: unknown): string[] =>
  listIn(value)
    .map((each) => textIn(reader, each))
    .filter((text) => text !== '');

/** A bank from JSON as Strata exports it, or from whatever lists of questions other JSON holds; null where it holds none. */
export function bankOfJson(value: unknown, title: string, content: string): ReadBank | null {
  const reader = { lines: linesOfJson(content, value), exact: isFields(value) && value.format === jsonFormat };
  if (isFields(value) && Array.isArray(value.sections) && (reader.exact || !isTree(value.sections))) {
    const sections = value.sections.filter(isFields).map((each) => sectionOfJson(reader, each, 0));
    const bank: ReadBank = { title: textIn(reader, value.title) || title, keyAreas: [], keyAreaLines: [], sections };
    addKeyAreas(bank, textsIn(reader, value.keyAreas), lineOf(reader, value));
    return bank;
  }
  return bankOfTree(reader, value, title);
}

/** Sections that hold their questions otherwise than Strata's do. */
const isTree = (sections: unknown[]): boolean => !sections.some((each) => isFields(each) && Array.isArray(each.questions));

function sectionOfJson(reader: JsonReader, value: Fields, depth: number): ReadSection {
  const line = lineOf(reader, value);
  const section = sectionOf(textIn(reader, value.title) || textIn(reader, value.name) || 'Questions', line);
  section.guidance = textIn(reader, value.guidance) || null;
  section.forCandidate = value.forCandidate === true;
  addKeyAreas(section, textsIn(reader, value.keyAreas), line);
  const questions = listIn(value.questions).map((each) => questionOfJson(reader, each, line));
  section.questions = questions.filter((each) => each.text !== '');
  const inner = depth < maxDepth ? listIn(value.sections).filter(isFields) : [];
  section.sections = inner.map((each) => sectionOfJson(reader, each, depth + 1));
  return section;
}

function questionOfJson(reader: JsonReader, value: unknown, above: number): ReadQuestion {
  if (!isFields(value)) return questionOf(textIn(reader, value), { kind: null, level: null }, above);
  const line = lineOf(reader, value);
  const question = emptyQuestion(textIn(reader, value.text) || textIn(reader, value.question), line);
  question.kind = QUESTION_KINDS.find((kind) => kind === value.kind) ?? kindOfQuestion(question.text, null);
  question.level = QUESTION_LEVELS.find((level) => level === value.level) ?? null;
  if (reader.exact) readStanding(reader, question, value);
  question.minutes = typeof value.minutes === 'number' ? minutesOf(String(value.minutes)) : null;
  question.tags = textsIn(reader, value.tags);
  question.referenceAnswers = answersOfJson(reader, value);
  question.dimensionKeys = textsIn(reader, value.dimensionKeys);
  question.anchors = anchorsOfJson(reader, value.anchors);
  addHints(question, textsIn(reader, value.hints), line);
  for (const each of textsIn(reader, value.followUps)) addFollowUp(question, each, line);
  return question;
}

/** What only Strata's own export says of a question. */
function readStanding(reader: JsonReader, question: ReadQuestion, value: Fields): void {
  question.term = textIn(reader, value.term) || null;
  question.askPhrase = textIn(reader, value.askPhrase) || null;
  question.levelInferred = value.levelInferred === true;
  question.archivedAt = instantOf(textIn(reader, value.archivedAt));
}

function answersOfJson(reader: JsonReader, value: Fields): ReferenceAnswerDraft[] {
  const given = Array.isArray(value.referenceAnswers) ? value.referenceAnswers.filter(isFields) : [{ text: value.answer }];
  return given
    .map((each: Fields) => ({
      dimensionKey: textIn(reader, each.dimensionKey) || null,
      text: textIn(reader, each.text),
      reviewed: each.reviewed === true,
    }))
    .filter((each) => each.text !== '');
}

function anchorsOfJson(reader: JsonReader, value: unknown): AnchorOverride[] {
  return listIn(value)
    .filter(isFields)
    .map((each) => ({
      dimensionKey: textIn(reader, each.dimensionKey),
      level: Number(each.level),
      text: textIn(reader, each.text),
    }))
    .filter((each) => each.dimensionKey !== '' && each.text !== '' && isLevel(each.level));
}

/** A step of a dimension; no rubric has more than five. */
const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= 5;
