import { type Block, block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { type SourceLine, indentOf } from '../source-text.js';
import { asks, clearlyAsks, share } from '../words/asks.js';
import { termOf } from './terms.js';

/** Whether prose is broken into lines of about the same width, so that a paragraph spans lines. */
export function isWrapped(lines: SourceLine[]): boolean {
  const pairs = lines.slice(0, 4_000).flatMap(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '';
    return text.trim() === '' || next.trim() === '' || indentOf(next) > 8 ? [] : [{ text: text.trim(), next: next.trim() }];
  });
  const widest = Math.max(0, ...pairs.map((pair) => pair.text.length));
  if (pairs.length < 3 || widest > 130) return false;
  const goOn = pairs.filter(
    ({ text, next }) => /^[\p{Ll}(]/u.test(next) || (!/[.?!:;。？！：]$/.test(text) && text.length > 0.75 * widest),
  );
  return goOn.length >= 0.3 * pairs.length;
}

/** Paragraphs whose lines each stand for themselves, as one paragraph per line. */
export function splitParagraphs(blocks: Block[], eachLine: boolean, lines: SourceLine[]): Block[] {
  return blocks.flatMap((each) => {
    each.children = each.children.length > 0 ? splitParagraphs(each.children, eachLine, lines) : each.children;
    return each.type === 'paragraph' && each.lines.length > 1 && (eachLine || standAlone(each)) ? perLine(each, lines) : [each];
  });
}

/** The lines of a paragraph are single questions, or terms with definitions. */
function standAlone(paragraph: Block): boolean {
  const single = (text: string): boolean => (asks(text) && /[?？؟.。！!]["”)]*\s*$/.test(text)) || termOf(text) !== null;
  return share(paragraph.lines, single) >= 0.75;
}

function perLine(paragraph: Block, lines: SourceLine[]): Block[] {
  return paragraph.lines.map((text, offset) => {
    const at = paragraph.from + offset;
    return block('paragraph', lines[at]?.line ?? paragraph.line, at, [text]);
  });
}

/** A paragraph that does nothing but ask. */
export function isQuestionParagraph(each: Block): boolean {
  if (each.type !== 'paragraph') return false;
  const text = textOf(each);
  if (text.length > 450 || text.length < 8 || !clearlyAsks(text)) return false;
  const sentences = text.split(/(?<=[.?!。？！؟])\s*/u).filter((sentence) => sentence.trim() !== '');
  return /[?？؟)）”"]$/.test(text) || (sentences.length <= 3 && asks(sentences[0] ?? ''));
}
