import { type Block } from './block.js';
import { unspaced } from '../words/fold.js';
import { plainText } from './inline.js';

/** A block's own text as a reader sees it, on one line. */
export function textOf(source: Block): string {
  source.shown ??= plainText(joined(source.lines));
  return source.shown;
}

/** No heading, entry or question is longer. */
const mostCharacters = 8_000;

/** Lines of one text; scripts without spaces are joined without one. What is longer than any text a reader looks at is cut. */
function joined(lines: string[]): string {
  let all = '';
  let before = '';
  for (const line of lines) {
    if (all.length > mostCharacters) break;
    const dense = unspaced.test(before.slice(-1)) && unspaced.test(line.slice(0, 1));
    all += all === '' || dense ? line : ` ${line}`;
    before = line;
  }
  return all.slice(0, mostCharacters);
}

/** The Markdown of a block's own text, marks and links kept. */
export const sourceOf = (source: Block): string => joined(source.lines);

export const itemsOf = (blocks: Block[]): Block[] => blocks.filter((each) => each.type === 'item');
