import { type SourceLine } from '../source-text.js';
import { isFence } from './fence.js';
import { answerWords, questionWords } from './label-words.js';

const question = new RegExp(`^(?:[-*•]\\s+)?(?:${questionWords})\\s*(\\d{1,4})?\\s*[.:)：]?$`, 'iu');
const answer = new RegExp(`^(?:[-*•]\\s+)?(?:${answerWords})\\s*\\d{0,4}\\s*[.:)：]?$`, 'iu');
const bulleted = new RegExp(
  `^\\s*[-*•]\\s+(?=(?:${questionWords})\\s*\\d{1,4}\\s*[.:)：]\\s|(?:\\*\\*|__)(?:${questionWords}|${answerWords})\\s*\\d{0,4}\\s*(?:[:：](?:\\*\\*|__)|(?:\\*\\*|__)\\s*[:：])\\s*\\S)`,
  'iu',
);
const number = /^\d{1,4}$/;

/**
 * Marks that stand on a line of their own, as on pasted flash cards (`Q`, below it the question, then `A`), put before the text that
 * follows them; what such a page repeats with every card is gone.
 */
export function withoutLoneMarks(lines: SourceLine[]): SourceLine[] {
  const marks = lines.filter(({ text }) => question.test(text.trim())).length;
  const listed = lines.filter(({ text }) => bulleted.test(text)).length;
  if (marks < 2 && listed < 2) return lines;
  const furniture = marks < 3 ? new Set<string>() : repeated(lines, marks);
  const kept = lines.filter(({ text }) => !furniture.has(text.trim()));
  const joined: SourceLine[] = [];
  let fence = '';
  for (let at = 0; at < kept.length; at += 1) {
    const each = kept[at] ?? { line: 0, text: '' };
    const edge = isFence(each.text, fence);
    if (edge !== null) fence = fence === '' ? edge : '';
    if (fence === '' && edge === null) at = join(kept, at, joined);
    else joined.push(each);
  }
  return joined;
}

/** Puts the line into `joined`, together with the text it marks; the answer is the position of the last line taken. */
function join(lines: SourceLine[], at: number, joined: SourceLine[]): number {
  const { line, text } = lines[at] ?? { line: 0, text: '' };
  const trimmed = text.trim();
  const next = nextText(lines, at);
  const follows = lines[next]?.text.trim() ?? '';
  if (number.test(trimmed) && question.test(follows)) return at;
  const asked = question.exec(trimmed);
  if ((asked !== null || answer.test(trimmed)) && follows !== '' && !isMark(follows)) {
    joined.push({ line: lines[next]?.line ?? line, text: asked === null ? `A: ${follows}` : `Q${asked[1] ?? ''}: ${follows}` });
    return next;
  }
  joined.push({ line, text: text.replace(bulleted, '') });
  return at;
}

const isMark = (text: string): boolean => question.test(text) || answer.test(text);

function nextText(lines: SourceLine[], at: number): number {
  let next = at + 1;
  while (next < lines.length && next < at + 4 && lines[next]?.text.trim() === '') next += 1;
  return next;
}

/** Lines that stand there about as often as the marks do. */
function repeated(lines: SourceLine[], marks: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const often = [...counts].filter(([text, count]) => text !== '' && !isMark(text) && count >= Math.max(3, 0.6 * marks));
  return new Set(often.map(([text]) => text));
}
