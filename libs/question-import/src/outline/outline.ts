import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { markerOf } from '../blocks/marker.js';
import { hasMark } from '../words/asks.js';
import { hasWord } from '../words/fold.js';
import { type LabelRole, roleOfLabel } from '../words/roles.js';

/** A heading with what stands below it; the document itself is the outermost one. */
export interface Node {
  heading: Block | null;
  title: string;
  role: LabelRole;
  level: number;
  body: Block[];
  nodes: Node[];
  parent: Node | null;
  /** Set once the headings have been judged. */
  isQuestion: boolean;
  /** The question is a bare term. */
  isTerm: boolean;
  /** The heading only names what its first paragraph asks. */
  namesQuestion: boolean;
}

/** Blocks as a tree of headings by their levels. */
export function outlineOf(blocks: Block[]): Node {
  const root = node(null, null);
  let here = root;
  for (const each of blocks) {
    if (each.type === 'heading' && !hasWord(textOf(each))) continue;
    if (each.type !== 'heading') {
      here.body.push(each);
      continue;
    }
    let parent: Node = here;
    while (parent.parent !== null && parent.level >= each.level) parent = parent.parent;
    here = node(each, parent);
    parent.nodes.push(here);
  }
  return root;
}

function node(heading: Block | null, parent: Node | null): Node {
  const title = heading === null ? '' : titleText(textOf(heading));
  const named = heading === null ? 'NONE' : roleOfLabel(title);
  const role = named === 'NEVER' && hasMark(title) ? 'NONE' : named;
  const level = heading?.level ?? 0;
  return { heading, title, role, level, body: [], nodes: [], parent, isQuestion: false, isTerm: false, namesQuestion: false };
}

const chapterNumber =
  /^(?:第?[一二三四五六七八九十百\d]{1,4}(?:[、.．]|[章节]|部分)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[IVX]{1,5}[.)]\s|\d{1,3}\s*[-–—]\s)\s*/;
const decoration = /^(?:[\p{Extended_Pictographic}\ufe0f\u200d#*]\s*)+(?=[\p{L}\p{N}"“'(¿])/u;

/** A heading's words without numbering, pictures before it and a closing colon. */
export function titleText(text: string): string {
  const bare = text.replace(decoration, '');
  const marked = markerOf(bare, 0);
  const worded = marked !== null && marked.marker.style !== 'letter' ? marked.text : bare;
  return (
    worded
      .replace(chapterNumber, '')
      .replace(/\s*[:：]$/, '')
      .replace(/^\*\*|\*\*$/g, '')
      .trim() || text.trim()
  );
}

export function walk(root: Node, visit: (node: Node) => void): void {
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    visit(next);
    open.push(...next.nodes.toReversed());
  }
}

/** All blocks of a list of blocks with those inside them, bounded by the scanner's depth. */
export const flat = (blocks: Block[]): Block[] => blocks.flatMap((each) => [each, ...flat(each.children)]);
