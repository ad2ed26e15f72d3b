import { type Block } from '../blocks/block.js';
import { anchorLink, plainText } from '../blocks/inline.js';
import { type Reading } from '../outline/document.js';
import { indentOf } from '../source-text.js';
import { wordsOf } from '../words/fold.js';

/** The Markdown of a block as the document has it, moved to the left margin. */
export function sliceOf(each: Block, reading: Reading): string {
  const lines = reading.lines.slice(each.from, each.to + 1).map(({ text }) => text.replace(/[\u0003-\u0006]/g, ''));
  const indents = lines.filter((text) => text.trim() !== '').map(indentOf);
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  return lines
    .map((text) => text.slice(margin))
    .join('\n')
    .trim();
}

const backToTop = /^\W*(?:\[.{0,60}\]\(#.{0,80}\)|back to top|to top|⬆.{0,40})\W*$/iu;
const answerLabel =
  /^(?:\*\*|__)?(?:answer|ans|a|respuesta|resposta|réponse|antwort|risposta|ответ|答案|答|回答)\s*(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*/iu;

const isBlankOrRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})?$/.test(line.trim());

/** The lines without blank ones and rules at both ends. */
function withoutOuterRules(lines: string[]): string[] {
  const first = lines.findIndex((line) => !isBlankOrRule(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlankOrRule(line)) + 1);
}

/** An answer's parts as one Markdown text, without rules at its edges, links back to the top and the word `Answer:`. */
export function cleanAnswer(parts: string[]): string {
  const lines = parts
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .split('\n');
  const kept = lines.filter(
    (line) => !(backToTop.test(plainText(line).slice(0, 120)) || (anchorLink(line) && backToTop.test(line))),
  );
  const text = withoutOuterRules(kept)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const bare = text.replace(answerLabel, '').trim();
  return wordsOf(bare).length === 0 && !/[^\s\-*_=]/.test(bare) ? '' : bare;
}
