import { type Block, block } from '../blocks/block.js';
import { sourceOf, textOf } from '../blocks/text-of.js';
import { announcesTerms } from '../words/roles.js';
import { looksLikeTitle } from './headings.js';

/** In a pasted page that announces terms or cards: each short line and the paragraph below it, as one entry of term and definition. */
export function gatherCards(blocks: Block[]): Block[] {
  if (!blocks.slice(0, 6).some((each) => each.type === 'paragraph' && announcesTerms(textOf(each)))) return blocks;
  const starts = blocks.map((each, at) => isCard(each, blocks[at + 1]));
  const cards = starts.filter(Boolean).length;
  if (cards < 4 || 2 * cards < 0.6 * blocks.length) return blocks;
  return blocks.flatMap((each, at) => (starts[at] ? [joined(each, blocks[at + 1])] : starts[at - 1] ? [] : [each]));
}

const isCard = (term: Block, definition: Block | undefined): boolean =>
  looksLikeTitle(term) &&
  !announcesTerms(textOf(term)) &&
  textOf(term).split(' ').length <= 8 &&
  definition?.type === 'paragraph' &&
  isDefinition(definition);

const isDefinition = (each: Block): boolean => !looksLikeTitle(each) && textOf(each).split(' ').length >= 4;

function joined(term: Block, definition: Block | undefined): Block {
  const whole = block('paragraph', term.line, term.from, [
    `${sourceOf(term)} – ${definition === undefined ? '' : sourceOf(definition)}`,
  ]);
  whole.to = definition?.to ?? term.to;
  return whole;
}
