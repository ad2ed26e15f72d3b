import { type Block, type Marker } from '../blocks/block.js';
import { itemsOf, textOf } from '../blocks/text-of.js';
import { asks, share, shareAsking } from '../words/asks.js';
import { roleInsideQuestion } from '../words/roles.js';
import { isShortLine } from './headings.js';

interface Series {
  items: number[];
}

const keyOf = (item: Block): string => `${item.marker?.style}${item.marker?.pictured ? ' pictured' : ''}:${item.marker?.indent}`;

/** Items of one numbering (or one kind of bullet) that goes on although other blocks stand between them. */
function findSeries(blocks: Block[]): Series[] {
  const open = new Map<string, Series>();
  const all: Series[] = [];
  blocks.forEach((each, at) => {
    if (each.type === 'heading' && each.level < 7) open.clear();
    if (opensList(each, blocks[at + 1])) for (const key of open.keys()) if (key.startsWith('bullet')) open.delete(key);
    if (each.type !== 'item' || each.marker === null || each.marker.style === 'toggle') return;
    const key = keyOf(each);
    closeInner(open, each.marker.indent);
    const running = open.get(key);
    const last = running === undefined ? null : (blocks[running.items.at(-1) ?? 0]?.marker ?? null);
    if (running !== undefined && follows(last?.ordinal ?? null, each.marker)) running.items.push(at);
    else {
      const fresh = { items: [at] };
      open.set(key, fresh);
      all.push(fresh);
    }
  });
  return all;
}

/** `**Hints**` before a list: that list is not the one above going on. */
function opensList(each: Block, next: Block | undefined): boolean {
  if (each.type !== 'paragraph' || next?.type !== 'item') return false;
  const role = roleInsideQuestion(textOf(each));
  return role === 'HINTS' || role === 'FOLLOW_UPS';
}

/** An item ends every series that stands further right. */
function closeInner(open: Map<string, Series>, indent: number): void {
  for (const key of open.keys()) if (Number(key.slice(key.indexOf(':') + 1)) > indent) open.delete(key);
}

/** The next number, or `1.` again, as lists are often written; letters begin anew in every list. */
const follows = (last: number | null, { ordinal, style }: Marker): boolean =>
  last === null || ordinal === null
    ? last === ordinal
    : ordinal === last + 1 || (ordinal === last && ordinal === 1 && style !== 'letter');

/** Blocks between items of a series belong to the item before them: its answer, or, where the items are titles, its section. */
export function gatherSeries(blocks: Block[]): Block[] {
  if (itemsOf(blocks).length < 2) return blocks;
  const [taken, owners] = [new Set<number>(), new Set<number>()];
  for (const series of findSeries(blocks)) gather(blocks, series, taken, owners);
  return blocks.flatMap((each, at) => (taken.has(at) ? [] : each.type === 'heading' ? [each, ...spliced(each)] : [each]));
}

/** An item that became a heading gives its children back to the document. */
function spliced(heading: Block): Block[] {
  const { children } = heading;
  heading.children = [];
  return children;
}

function gather(blocks: Block[], series: Series, taken: Set<number>, owners: Set<number>): void {
  const gaps = series.items.map((at, index) => gapAfter(blocks, at, series.items[index + 1]));
  const inner = gaps.slice(0, -1);
  const items = series.items.map((at) => blocks[at]).filter((each) => each !== undefined);
  if (items.length < 2 || items.some((each) => each.type !== 'item')) return;
  const asking = shareAsking(items.map(textOf));
  if (asking < 0.5 && areTitles(blocks, items, gaps)) return items.forEach(makeHeading);
  if (share(inner, (gap) => gap.length > 0) < 0.5) return;
  const answered = asking >= 0.5 || items.length >= 3;
  if (!answered) return;
  adoptAll(
    blocks,
    series,
    gaps.map((gap) => before(gap, owners)),
    taken,
  );
  for (const at of series.items) owners.add(at);
}

/** What follows an item up to the next item of a series around its own. */
function before(gap: number[], owners: Set<number>): number[] {
  const end = gap.findIndex((at) => owners.has(at));
  return end < 0 ? gap : gap.slice(0, end);
}

function adoptAll(blocks: Block[], series: Series, gaps: number[][], taken: Set<number>): void {
  series.items.forEach((at, index) => {
    const owner = blocks[at];
    for (const position of gaps[index] ?? []) {
      const child = blocks[position];
      if (owner === undefined || child === undefined || taken.has(position)) continue;
      owner.children.push(child);
      owner.to = Math.max(owner.to, child.to);
      taken.add(position);
    }
  });
}

/** Positions after an item up to the next of its series, a heading or a rule. */
function gapAfter(blocks: Block[], at: number, next: number | undefined): number[] {
  const gap: number[] = [];
  for (let position = at + 1; position < (next ?? blocks.length); position += 1) {
    const each = blocks[position];
    if (each === undefined || each.type === 'heading' || each.type === 'rule') break;
    if (next === undefined && each.type === 'item' && keyOf(each) === keyOf(blocks[at] ?? each)) break;
    gap.push(position);
  }
  return gap;
}

/** Short items that do not ask, with lists of their own between or below them, are the titles of those lists. */
function areTitles(blocks: Block[], items: Block[], gaps: number[][]): boolean {
  const between = gaps.map((gap) => gap.map((at) => blocks[at]).filter((each) => each?.type === 'item'));
  const short = share(items, (each) => textOf(each).length <= 90 && !/[.;,。]$/.test(textOf(each)));
  if (short < 0.8 || between.every((gap) => gap.length === 0)) return false;
  const lists = items.filter((each, index) => (between[index]?.length ?? 0) + itemsOf(each.children).length > 0);
  const inner = items.flatMap((each, index) => [...(between[index] ?? []), ...itemsOf(each.children)]);
  return lists.length >= 0.5 * items.length && share(inner, (each) => each !== undefined && asks(textOf(each))) >= 0.4;
}

function makeHeading(item: Block): void {
  item.type = 'heading';
  item.level = 7 + Math.max(0, item.level - 1);
  item.marker = null;
}

const askedBefore = (last: Block | undefined): Block | null => (last?.type === 'item' && asks(textOf(last)) ? last : null);

/** Short lines at the end of an answer, where the numbering begins anew behind them: the title of what follows. */
function titlesBehind(owner: Block): Block[] {
  let from = owner.children.length;
  while (from > 0 && isShortLine(owner.children[from - 1])) from -= 1;
  return from === 0 ? [] : owner.children.splice(from);
}

/** A spelt-out `Q:` holds everything up to the next one, a heading or a rule; an `A:` after any item is that item's answer. */
export function gatherLabelled(blocks: Block[]): Block[] {
  const out: Block[] = [];
  let owner: Block | null = null;
  for (const each of blocks) {
    const labelled = each.type === 'item' && each.marker?.style === 'label';
    if (each.type === 'answer') owner ??= askedBefore(out.at(-1));
    if (labelled && each.marker?.ordinal === 1 && owner !== null) out.push(...titlesBehind(owner));
    if (labelled || each.type === 'heading' || each.type === 'rule') owner = labelled ? each : null;
    else if (each.type === 'item' && owner !== null && owner.marker?.style !== 'label' && keyOf(each) === keyOf(owner))
      owner = null;
    if (owner !== null && each !== owner) owner.children.push(each);
    else out.push(each);
    if (owner !== null) owner.to = Math.max(owner.to, each.to);
  }
  return out;
}
