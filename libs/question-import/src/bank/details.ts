import { type ReadQuestion } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { kindNamed } from '../words/kind-words.js';
import { levelNamed } from '../words/ladder-words.js';
import { fold } from '../words/fold.js';

const detail = /^([\p{L} ]{3,24})\s*[:：]\s*(.+)$/u;
const names: [RegExp, (question: ReadQuestion, value: string) => boolean][] = [
  [
    /^(?:level|difficulty|seniority|nivel|dificultad|dificuldade|niveau|schwierigkeit|difficolta|сложность|уровень|难度|レベル|난이도)$/u,
    setLevel,
  ],
  [/^(?:tags?|keywords?|etiquetas|schlagworte|mots-cles|теги|标签|タグ)$/u, setTags],
  [/^(?:kind|type|question type|tipo|art|тип|类型)$/u, setKind],
  [/^(?:minutes|time|duration|minutos|minuten|минуты|时间)$/u, setMinutes],
];

/** Reads `Level: Hard` or `Tags: a, b`, several parted by `·` or `|`; false when the block is something else. */
export function readDetails(question: ReadQuestion, each: Block): boolean {
  if (each.type !== 'paragraph' && each.type !== 'label') return false;
  const text = textOf(each);
  if (text.length > 300 || !/[:：]/.test(text)) return false;
  const parts = text.split(/\s+[·|•]\s+/);
  const read = parts.map((part) => readPart(question, part));
  return read.some(Boolean);
}

function readPart(question: ReadQuestion, part: string): boolean {
  const match = detail.exec(part.trim());
  if (match === null) return false;
  const set = names.find(([pattern]) => pattern.test(fold(match[1] ?? '')))?.[1];
  return set !== undefined && set(question, (match[2] ?? '').trim());
}

function setLevel(question: ReadQuestion, value: string): boolean {
  const level = value.length <= 40 ? levelNamed(value) : null;
  question.level = level ?? question.level;
  return level !== null;
}

function setTags(question: ReadQuestion, value: string): boolean {
  question.tags.push(...tagsOf(value).filter((tag) => !question.tags.includes(tag)));
  return true;
}

function setKind(question: ReadQuestion, value: string): boolean {
  const kind = value.length <= 40 ? kindNamed(value) : null;
  question.kind = kind ?? question.kind;
  return kind !== null;
}

function setMinutes(question: ReadQuestion, value: string): boolean {
  const minutes = minutesOf(value);
  question.minutes = minutes ?? question.minutes;
  return minutes !== null;
}

/** Whole minutes from 1 to 120, or null. */
export function minutesOf(value: string): number | null {
  const minutes = Number(/^\D{0,2}(\d{1,3})(?!\d)/.exec(value)?.[1] ?? Number.NaN);
  return minutes >= 1 && minutes <= 120 ? minutes : null;
}

/** Tags parted by commas, semicolons or bars, each once. */
export function tagsOf(value: string): string[] {
  const tags = value.split(/[,;|、，]/).map((tag) =>
    tag
      .trim()
      .replace(/^#|^\[|\]$|^["']|["']$|`/g, '')
      .trim(),
  );
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
