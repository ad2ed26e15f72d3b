import { type QuestionLevel } from '@strata/domain';
import { levelNamed } from '../words/ladder-words.js';
import { wordsOf } from '../words/fold.js';

export interface QuestionText {
  text: string;
  hints: string[];
  level: QuestionLevel | null;
}

const pairs: Record<string, string> = { ')': '(', '）': '（' };

/** Where the bracket that closes at the end of the text opens, or -1. */
function openingOf(text: string): number {
  const close = text.at(-1) ?? '';
  const open = pairs[close];
  if (open === undefined) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === close) depth += 1;
    else if (text[at] === open) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parts of a list said in one line; commas and semicolons inside brackets or quotes separate nothing. */
export function listed(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if ('([{（【'.includes(mark)) depth += 1;
    else if (')]}）】'.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === '`' || mark === '"') quoted = !quoted;
    else if (depth === 0 && !quoted && isSeparator(text, at)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim().replace(/[.。]$/, '')).filter((part) => part !== '');
}

const isSeparator = (text: string, at: number): boolean =>
  '、；，;'.includes(text[at] ?? '') || (text[at] === ',' && !/^,\S/.test(text.slice(at, at + 2)));

const levelMark = /^[[(【（]\s*([\p{L} -]{3,16})\s*[\])】）]\s*|\s*[[【]\s*([\p{L} -]{3,16})\s*[\]】]$/u;
const decoration = /^(?:[\p{Extended_Pictographic}\ufe0f]\s*)+(?=[\p{L}\p{N}"“'(¿`])/u;

/** A question's words with its level mark and the hints in brackets after its end taken out. */
export function readQuestionText(source: string): QuestionText {
  const bare = source.replace(decoration, '').trim();
  const mark = levelMark.exec(bare);
  const level = mark === null ? null : levelNamed(mark[1] ?? mark[2] ?? '');
  const worded = level === null || mark === null ? bare : bare.replace(mark[0], ' ').trim();
  return { ...withoutHints(unquoted(worded.replace(spoken, ''))), level };
}

const spoken =
  /^(?:question|pregunta|pergunta|frage|domanda|вопрос|питання|pytanie|soru|vraag|kérdés|问题|問題|质问|質問|질문)\s*\d*\s*[:：]\s*(?=\S)/iu;

const unquoted = (text: string): string => {
  const match = /^["“«](.*)["”»]$/su.exec(text);
  return match?.[1] !== undefined && !/["“”«»]/.test(match[1]) ? match[1] : text;
};

/** Brackets count as hints after the end of a sentence, or where they hold a list; a short form such as `(SRP)` is part of the text. */
function withoutHints(text: string): { text: string; hints: string[] } {
  const closed = text.replace(/(?<=[)）])[.。]$/, '');
  const at = openingOf(closed);
  if (at < 8) return { text, hints: [] };
  const before = closed.slice(0, at).trim();
  const inner = closed.slice(at + 1, -1).trim();
  const ended = /[?.!？。！؟]["”'»*]?$/.test(before);
  const lists = closed === text && listed(inner).length >= 2;
  if ((!ended && !lists) || inner === '' || wordsOf(inner).length === 0) return { text, hints: [] };
  return { text: before, hints: listed(inner) };
}
