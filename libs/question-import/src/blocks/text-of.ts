import { type Block } from './block.js';
import { unspaced } from '../words/fold.js';
import { plainText } from './inline.js';

const known = new WeakMap<Block, string>();

/** A block's own text as a reader sees it, on one line. */
export function textOf(source: Block): string {
  const before = known.get(source);
  if (before !== undefined) return before;
  const text = plainText(joined(source.lines).slice(0, 8_000));
  known.set(source, text);
  return text;
}

/** Lines of one text; scripts without spaces are joined without one. */
function joined(lines: string[]): string {
  return lines.reduce((all, line) => {
    if (all === '') return line;
    const dense = unspaced.test(all.slice(-1)) && unspaced.test(line.slice(0, 1));
    return dense ? all + line : `${all} ${line}`;
  }, '');
}

/** The Markdown of a block's own text, marks and links kept. */
export const sourceOf = (source: Block): string => joined(source.lines);

export const itemsOf = (blocks: Block[]): Block[] => blocks.filter((each) => each.type === 'item');
