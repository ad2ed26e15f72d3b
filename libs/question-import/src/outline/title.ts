import { sourceOf, textOf } from '../blocks/text-of.js';
import { wordKey } from '../words/fold.js';
import { type Node } from './outline.js';

/** The bank's title and the heading it comes from: front matter first, then the only top heading, then the file's name. */
export function titleOf(root: Node, named: { title: string | null; file: string }): { title: string; node: Node | null } {
  const first = root.nodes[0] ?? null;
  const tops = root.nodes.filter((each) => each.level === first?.level);
  const isSection = named.title !== null && first !== null && first.level > 1 && wordKey(first.title) !== wordKey(named.title);
  const node = first !== null && !isSection && isTitle(first, tops, root) ? first : null;
  const title = named.title ?? node?.title ?? nameOfFile(named.file);
  return { title, node };
}

/** One heading stands above all others, or the first of several has nothing of its own below it. */
function isTitle(first: Node, tops: Node[], root: Node): boolean {
  if (first.heading === null) return false;
  const lists = first.body.some((each) => (each.type === 'item' && !/\]\(/.test(sourceOf(each))) || each.type === 'table');
  if (first.level === 1 && (tops.length === 1 || !lists))
    return first.nodes.length > 0 || root.nodes.length > 1 || tops.length === 1;
  if (first.level <= 2 && root.nodes.length === 1) return first.nodes.length > 0;
  return (
    first.level > 6 &&
    !lists &&
    first.nodes.length === 0 &&
    first.body.every((each) => each.type !== 'item' && textOf(each) !== '')
  );
}

/** A title from the name of a file: without folders, ending and underscores. */
export function nameOfFile(file: string): string {
  const bare = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]{1,8}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return bare === '' ? 'Questions' : bare.charAt(0).toUpperCase() + bare.slice(1);
}
