import { type Block } from '../blocks/block.js';
import { leadsWithLink } from '../blocks/inline.js';
import { sourceOf, textOf } from '../blocks/text-of.js';
import { markerOf } from '../blocks/marker.js';
import { asks } from '../words/asks.js';
import { announcesQuestions, isBareLabel, roleInsideQuestion, roleOfLabel } from '../words/roles.js';
import { entryOf } from './terms.js';
import { isQuestionParagraph } from './paragraphs.js';

const boldOnly = /^(?:\*\*|__)(?=\S)(?:(?!\*\*|__).){1,300}(?:\*\*|__)[\s:：]*$/;
const chapter =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．章节]|部分)|[（(][一二三四五六七八九十]{1,3}[)）]|[IVX]{1,5}[.)]\s)\s*\S/;

/** Paragraphs that are headings or labels although no mark says so: bold ones, short lone lines before a list, `Key areas:`. */
export function promoteHeadings(all: Block[], markdown: boolean): Block[] {
  const blocks = markdown ? all : fromTitle(all);
  const numbered = blocks.some((each) => each.type === 'heading' && each.level >= 7);
  let last: Block | null = null;
  blocks.forEach((each, at) => {
    if (each.type === 'paragraph') {
      const type = bold(each) ?? label(each, blocks[at + 1]) ?? (markdown ? null : plain(blocks, at, last));
      if (type !== null) promote(each, type, numbered, boldOnly.test(sourceOf(each)));
    }
    last = each;
  });
  return blocks;
}

/** What every page says above its title. */
const furniture =
  /^(?:skip to (?:main )?content|log ?in|sign (?:in|up)|menu|home|search|share|subscribe|navigation|register|blog|back)$/i;

/** Pasted text opens with its title: of the short lines before anything else, the one that announces questions, else the first. */
function fromTitle(blocks: Block[]): Block[] {
  const end = blocks.findIndex((each) => !isShortLine(each));
  const opening = blocks.slice(0, end).filter((each) => !furniture.test(textOf(each)));
  const title = opening.find((each) => announcesQuestions(textOf(each))) ?? opening[0];
  if (title === undefined) return blocks;
  title.type = 'heading';
  title.level = 1;
  return blocks.slice(blocks.indexOf(title));
}

function promote(each: Block, type: 'heading' | 'label', numbered: boolean, isBold: boolean): void {
  each.type = type;
  if (type === 'heading') each.level = isBold || numbered ? 8 : 7;
  const marked = markerOf(textOf(each), 0);
  if (type === 'heading' && marked !== null && marked.marker.style !== 'bullet' && marked.marker.style !== 'letter')
    each.lines = [marked.text];
}

function bold(each: Block): 'heading' | 'label' | null {
  if (each.lines.length > 2 || !boldOnly.test(sourceOf(each))) return null;
  const text = textOf(each);
  if (roleInsideQuestion(text) !== 'NONE') return 'label';
  if (asks(text)) return 'heading';
  return /[:：]$/.test(text) || isBareLabel(text) ? 'label' : 'heading';
}

function label(each: Block, next: Block | undefined): 'label' | null {
  const text = textOf(each);
  if (text.length > 140 || !/[:：]$/.test(text) || (asks(text.slice(0, -1)) === true && /\?/.test(text))) return null;
  const short = text.split(/\s+/).length <= 8 && roleOfLabel(text) !== 'NONE';
  return short || next?.type === 'item' ? 'label' : null;
}

/** In pasted text a heading is a short line that neither asks nor ends like a sentence, with a list, an entry or a question after it. */
function plain(blocks: Block[], at: number, last: Block | null): 'heading' | null {
  const each = blocks[at];
  if (each === undefined || !looksLikeTitle(each)) return null;
  if (last !== null && isQuestionParagraph(last)) return null;
  const text = textOf(each);
  if (chapter.test(text)) return 'heading';
  const after = blocks.slice(at + 1, at + 4);
  const first = after.findIndex((next) => next.type !== 'rule' && !looksLikeTitle(next));
  const next = after[first];
  if (next === undefined) return null;
  if (isContent(next)) return 'heading';
  return next.type === 'paragraph' && isContent(after[first + 1]) ? 'heading' : null;
}

const isContent = (each: Block | undefined): boolean =>
  each !== undefined &&
  (each.type === 'item' ||
    each.type === 'table' ||
    each.type === 'heading' ||
    entryOf(each) !== null ||
    isQuestionParagraph(each));

export const looksLikeTitle = (each: Block): boolean =>
  isShortLine(each) && !asks(textOf(each)) && !isEntry(each) && !/^[(（].*[)）]$/.test(textOf(each));

/** A title may have a dash too: `Round 1 – At the whiteboard`. */
const isEntry = (each: Block): boolean => (entryOf(each)?.definition.split(' ').length ?? 0) > 3;

/** A line that is short enough for a title and does not end like a sentence. */
export function isShortLine(each: Block | undefined): boolean {
  if (each?.type !== 'paragraph' || each.lines.length > 1) return false;
  const text = textOf(each);
  if (text.length < 2 || text.length > 90 || text.split(/\s+/).length > 12) return false;
  return !/[.?!;,。？！；，؟:：]$/.test(text) && !leadsWithLink(sourceOf(each));
}
