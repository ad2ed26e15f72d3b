import {
  QUESTION_KINDS,
  QUESTION_LEVELS,
  type BankDraft,
  type QuestionDraft,
  type ReferenceAnswerDraft,
  type SectionDraft,
} from '@strata/domain';
import { questionOf } from './bank/question.js';
import { minutesOf } from './bank/details.js';
import { pruned, sectionOf } from './bank/section.js';
import { gridOf, readGrid } from './grid/grid.js';

type Fields = Record<string, unknown>;

const maxDepth = 20;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(textIn).filter((text) => text !== '') : []);

/** A bank from JSON as Strata exports it, or from a list of objects that each hold a question; null for other JSON. */
export function bankOfJson(value: unknown, title: string): BankDraft | null {
  if (Array.isArray(value)) return bankOfRecords(value, title);
  if (!isFields(value)) return null;
  if (Array.isArray(value.sections)) {
    const sections = value.sections.filter(isFields).map((each) => sectionOfJson(each, 0));
    return { title: textIn(value.title) || title, keyAreas: textsIn(value.keyAreas), sections };
  }
  const list = [value.questions, value.items, value.data].find(Array.isArray);
  return list === undefined ? null : bankOfRecords(list, textIn(value.title) || title);
}

function sectionOfJson(value: Fields, depth: number): SectionDraft {
  const questions = Array.isArray(value.questions) ? value.questions : [];
  const sections = Array.isArray(value.sections) && depth < maxDepth ? value.sections.filter(isFields) : [];
  return {
    title: textIn(value.title) || textIn(value.name) || 'Questions',
    guidance: textIn(value.guidance) || null,
    keyAreas: textsIn(value.keyAreas),
    questions: questions.map(questionOfJson).filter((each) => each.text !== ''),
    sections: sections.map((each) => sectionOfJson(each, depth + 1)),
  };
}

function questionOfJson(value: unknown): QuestionDraft {
  if (!isFields(value)) return questionOf(textIn(value), { kind: null, level: null });
  const text = textIn(value.text) || textIn(value.question);
  const minutes = typeof value.minutes === 'number' ? minutesOf(String(value.minutes)) : null;
  return {
    text,
    kind: QUESTION_KINDS.find((kind) => kind === value.kind) ?? questionOf(text, { kind: null, level: null }).kind,
    level: QUESTION_LEVELS.find((level) => level === value.level) ?? null,
    minutes,
    hints: textsIn(value.hints),
    tags: textsIn(value.tags),
    referenceAnswers: answersOfJson(value),
    followUps: textsIn(value.followUps),
    dimensionKeys: textsIn(value.dimensionKeys),
  };
}

function answersOfJson(value: Fields): ReferenceAnswerDraft[] {
  if (!Array.isArray(value.referenceAnswers)) {
    const text = textIn(value.answer);
    return text === '' ? [] : [{ dimensionKey: null, text }];
  }
  const answers = value.referenceAnswers.filter(isFields);
  return answers
    .map((each) => ({ dimensionKey: textIn(each.dimensionKey) || null, text: textIn(each.text) }))
    .filter((each) => each.text !== '');
}

/** A list of objects is a table whose columns are their keys. */
function bankOfRecords(list: unknown[], title: string): BankDraft | null {
  const records = list.filter(isFields);
  const header = [...new Set(records.slice(0, 100).flatMap(Object.keys))].slice(0, 60);
  const cells = (record: Fields): string[] =>
    header.map((key) => (Array.isArray(record[key]) ? textsIn(record[key]).join('\n') : textIn(record[key])));
  const rows = [{ cells: header, line: 1 }, ...records.map((record) => ({ cells: cells(record), line: 1 }))];
  const grid = records.length === 0 ? null : gridOf(rows);
  if (grid === null) return null;
  const loose = sectionOf(title);
  readGrid(grid, loose, { kind: null, level: null }, () => undefined);
  const { sections, ...own } = loose;
  return { title, keyAreas: [], sections: pruned([{ ...own, sections: [] }, ...sections]) };
}
