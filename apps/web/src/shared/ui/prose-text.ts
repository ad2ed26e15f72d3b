/** Lines that stand for themselves: items of a list. */
const OWN_LINE = /^\s*([-*•–]|\d+[.)])\s/;

function joined(paragraph: string): string {
  return paragraph
    .split('\n')
    .reduce((text, line) => (text === '' ? line.trim() : `${text}${OWN_LINE.test(line) ? '\n' : ' '}${line.trim()}`), '');
}

/** The paragraphs of a text whose lines were wrapped by its editor: a single line break is a space unless an item begins. */
export function paragraphsOf(text: string): string[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(joined);
}

export interface Block {
  text: string;
  code: boolean;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})[^\n`]*\n([\s\S]*?)(?:\n[ \t]*\1[ \t]*$|(?![\s\S]))/gm;

/** A text cut at its fenced code blocks, in order; a fence that is never closed holds the rest. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const fence of text.matchAll(FENCE)) {
    blocks.push({ text: text.slice(at, fence.index), code: false }, { text: fence[2] ?? '', code: true });
    at = fence.index + fence[0].length;
  }
  return [...blocks, { text: text.slice(at), code: false }].filter((block) => block.text.trim() !== '');
}

/** The words of a text on their own, for a title: what stands outside code blocks, or the code where there is nothing else. */
export function titleOf(text: string): string {
  const blocks = blocksOf(text);
  const words = blocks.filter(({ code }) => !code);
  return (words.length > 0 ? words : blocks).map((block) => block.text.trim()).join('\n\n');
}

export interface Span {
  text: string;
  code: boolean;
}

/** A paragraph cut at its code words, which stand between backticks. */
export function spansOf(paragraph: string): Span[] {
  return paragraph
    .split(/(`[^`\n]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), code: true } : { text: part, code: false }));
}
