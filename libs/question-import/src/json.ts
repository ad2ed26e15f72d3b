import {
  QUESTION_KINDS,
  QUESTION_LEVELS,
  type AnchorOverride,
  type ReadBank,
  type ReadQuestion,
  type ReferenceAnswerDraft,
  type ReadSection,
} from '@strata/domain';
import { addFollowUp, addHints, emptyQuestion, questionOf } from './bank/question.js';
import { minutesOf } from './bank/details.js';
import { addKeyAreas, pruned, sectionOf } from './bank/section.js';
import { kindOfQuestion } from './words/kind-words.js';
import { gridOf, readGrid } from './grid/grid.js';

type Fields = Record<string, unknown>;

const maxDepth = 20;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(textIn).filter((text) => text !== '') : []);

/** A bank from JSON as Strata exports it, or from a list of objects that each hold a question; null for other JSON. */
export function bankOfJson(value: unknown, title: string): ReadBank | null {
  if (Array.isArray(value)) return bankOfRecords(value, title);
  if (!isFields(value)) return null;
  if (Array.isArray(value.sections)) {
    const sections = value.sections.filter(isFields).map((each) => sectionOfJson(each, 0));
    const keyAreas = textsIn(value.keyAreas);
    return { title: textIn(value.title) || title, keyAreas, keyAreaLines: keyAreas.map(() => 1), sections };
  }
  const list = [value.questions, value.items, value.data].find(Array.isArray);
  return list === undefined ? null : bankOfRecords(list, textIn(value.title) || title);
}

function sectionOfJson(value: Fields, depth: number): ReadSection {
  const questions = Array.isArray(value.questions) ? value.questions : [];
  const sections = Array.isArray(value.sections) && depth < maxDepth ? value.sections.filter(isFields) : [];
  const section = sectionOf(textIn(value.title) || textIn(value.name) || 'Questions', 1);
  section.guidance = textIn(value.guidance) || null;
  section.forCandidate = value.forCandidate === true;
  addKeyAreas(section, textsIn(value.keyAreas), 1);
  section.questions = questions.map(questionOfJson).filter((each) => each.text !== '');
  section.sections = sections.map((each) => sectionOfJson(each, depth + 1));
  return section;
}

function questionOfJson(value: unknown): ReadQuestion {
  if (!isFields(value)) return questionOf(textIn(value), { kind: null, level: null }, 1);
  const question = emptyQuestion(textIn(value.text) || textIn(value.question), 1);
  question.kind = QUESTION_KINDS.find((kind) => kind === value.kind) ?? kindOfQuestion(question.text, null);
  question.level = QUESTION_LEVELS.find((level) => level === value.level) ?? null;
  question.minutes = typeof value.minutes === 'number' ? minutesOf(String(value.minutes)) : null;
  question.tags = textsIn(value.tags);
  question.referenceAnswers = answersOfJson(value);
  question.dimensionKeys = textsIn(value.dimensionKeys);
  question.anchors = anchorsOfJson(value.anchors);
  addHints(question, textsIn(value.hints), 1);
  for (const each of textsIn(value.followUps)) addFollowUp(question, each, 1);
  return question;
}

function answersOfJson(value: Fields): ReferenceAnswerDraft[] {
  if (!Array.isArray(value.referenceAnswers)) {
    const text = textIn(value.answer);
    return text === '' ? [] : [{ dimensionKey: null, text, reviewed: false }];
  }
  const answers = value.referenceAnswers.filter(isFields);
  return answers
    .map((each) => ({
      dimensionKey: textIn(each.dimensionKey) || null,
      text: textIn(each.text),
      reviewed: each.reviewed === true,
    }))
    .filter((each) => each.text !== '');
}

function anchorsOfJson(value: unknown): AnchorOverride[] {
  const anchors = Array.isArray(value) ? value.filter(isFields) : [];
  return anchors
    .map((each) => ({ dimensionKey: textIn(each.dimensionKey), level: Number(each.level), text: textIn(each.text) }))
    .filter((each) => each.dimensionKey !== '' && each.text !== '' && isLevel(each.level));
}

/** A step of a dimension; no rubric has more than five. */
const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= 5;

/** A list of objects is a table whose columns are their keys. */
function bankOfRecords(list: unknown[], title: string): ReadBank | null {
  const records = list.filter(isFields);
  const header = [...new Set(records.slice(0, 100).flatMap(Object.keys))].slice(0, 60);
  const cells = (record: Fields): string[] =>
    header.map((key) => (Array.isArray(record[key]) ? textsIn(record[key]).join('\n') : textIn(record[key])));
  const rows = [{ cells: header, line: 1 }, ...records.map((record) => ({ cells: cells(record), line: 1 }))];
  const grid = records.length === 0 ? null : gridOf(rows);
  if (grid === null) return null;
  const loose = sectionOf(title, 1);
  readGrid(grid, loose, { kind: null, level: null }, () => undefined);
  const { sections, ...own } = loose;
  return { title, keyAreas: [], keyAreaLines: [], sections: pruned([{ ...own, sections: [] }, ...sections]) };
}
