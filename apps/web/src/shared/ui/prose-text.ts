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
