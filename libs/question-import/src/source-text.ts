/** A line of the document as given: its number counts from 1. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

const oddSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\v\f]/g;
const invisible = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]/g;
// Control characters other than tab never mean anything in a document.
const control = /[\u0001-\u0008\u000e-\u001f\u007f]/g;

/** The document's lines with one kind of line ending, plain spaces, tabs of four and nothing invisible. */
export function linesOf(content: string): SourceLine[] {
  return content.split(/\r\n|\n|\r/).map((raw, index) => ({ line: index + 1, text: cleanLine(raw) }));
}

function cleanLine(raw: string): string {
  if (/^[ -~]*$/.test(raw)) return raw.trimEnd();
  const plain = raw.replace(oddSpace, ' ').replace(invisible, '').replace(control, '');
  return expandTabs(plain).trimEnd();
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  return indent.replace(/\t/g, '    ') + text.slice(indent.length);
}

/** How many spaces stand before the text. */
export const indentOf = (text: string): number => text.length - text.trimStart().length;
