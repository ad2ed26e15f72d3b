import { revealed, masked, withoutEmphasis } from '../blocks/inline.js';

const span = /(?<!`)`(?!`)([^`\n\\]+)`(?!`)/g;
const marks = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|<(?=[a-z/!?])|&(?=#?\w+;)/giu;

/** One line of plain text with code in backticks, as Markdown that reads as the same text; line feeds become entities. */
export function inlineForm(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(span)) {
    const code = match[1] ?? '';
    if (code.trim() !== code) continue;
    out += escaped(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + escaped(text.slice(at));
}

const escaped = (text: string): string => text.replace(marks, (mark) => `\\${mark}`).replace(/\n/g, '&#10;');

/** The text that a line of the form says; the inverse of inlineForm. */
export function textOfForm(source: string): string {
  const kept: string[] = [];
  const bare = withoutEmphasis(masked(source, kept)).replace(/\[([^[\]]{1,600})\]\([^()\s]{1,2000}\)/g, '$1');
  const decoded = bare.replace(/&#(\d{2,5});/g, (_all, code: string) => String.fromCodePoint(Number(code)));
  return revealed(decoded, kept).trim();
}
