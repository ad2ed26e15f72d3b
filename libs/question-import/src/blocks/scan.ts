import { type SourceLine, indentOf } from '../source-text.js';
import { type Block, block } from './block.js';
import { isFence } from './fence.js';
import { answerWords } from './label-words.js';
import { summaryLine, toggleCloses, toggleOpens } from './html-remains.js';
import { type MarkedLine, markerOf } from './marker.js';

interface Container {
  children: Block[];
  /** Lines indented at least this much belong to it. */
  inner: number;
  toggle: boolean;
  owner: Block | null;
}

interface Scan {
  lines: SourceLine[];
  stack: Container[];
  blank: boolean;
  open: Block | null;
  markdown: boolean;
  /** The level of the heading inside an item whose contents are read; 0 for none. */
  within: number;
}

/** Deeper lists than this are read as if they stood at this depth. */
const maxDepth = 24;

const atx = /^(#{1,6})(?:\s+|(?=[^#\s\d!]))(.*?)(?:\s+#+)?\s*$/;
const emptyAtx = /^#{1,6}\s*$/;
const rule = /^(?:([-*_])\s*)(?:\1\s*){2,}$|^[=─━_~]{5,}$|^[—–]$/;
const reference = /^\[[^\]]{1,300}\]:\s*\S+/;
const delimiterRow = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;
const answerLabel = new RegExp(
  `^(?:\\*\\*|__|_|\\*)?(?:${answerWords})\\s*(?:\\d{1,4}\\s*)?(?:\\*\\*|__|_|\\*)?\\s*[:：](?:\\*\\*|__|_|\\*)?\\s*`,
  'iu',
);

/** The document's blocks in order, list items and toggles holding what stands inside them. Runs in one pass over the lines. */
export function scanBlocks(lines: SourceLine[], markdown: boolean): Block[] {
  const root: Container = { children: [], inner: 0, toggle: false, owner: null };
  const scan: Scan = { lines, stack: [root], blank: true, open: null, markdown, within: 0 };
  for (let at = 0; at < lines.length;) at = scanLine(scan, at);
  return root.children;
}

function scanLine(scan: Scan, at: number): number {
  const { text, line } = scan.lines[at] ?? { text: '', line: 0 };
  const trimmed = text.trim();
  if (trimmed === '') {
    scan.blank = true;
    scan.open = null;
    return at + 1;
  }
  if (/^[\u0003-\u0005]/.test(trimmed)) return toggleEdge(scan, at, trimmed);
  const fence = isFence(text, '');
  if (fence !== null && /^[`~]/.test(trimmed)) return code(scan, at, fence);
  const indent = indentOf(text);
  const marked = markerOf(trimmed, indent);
  if (isRule(scan, trimmed)) return add(scan, at, indent, block('rule', line, at, [trimmed]), false);
  if (marked !== null && !interruptsNothing(scan, marked)) return item(scan, at, marked);
  return plainBlock(scan, at, trimmed, indent);
}

function plainHeading(scan: Scan, at: number, indent: number, heading: RegExpExecArray): number {
  if (indent < 2) scan.within = 0;
  const level = Math.max(heading[1]?.length ?? 1, scan.within === 0 ? 0 : scan.within + 1);
  return addHeading(scan, at, indent, level, heading[2] ?? '');
}

function isRule(scan: Scan, trimmed: string): boolean {
  return rule.test(trimmed) && !(scan.open?.type === 'paragraph' && /^[-=]+$/.test(trimmed) && !scan.blank);
}

/** A wrapped line that happens to begin like an item (`1999. That was …`) goes on with its paragraph. */
function interruptsNothing(scan: Scan, marked: MarkedLine): boolean {
  const { ordinal, style } = marked.marker;
  return style === 'number' && (ordinal ?? 0) > 999 && !scan.blank && scan.open !== null;
}

function plainBlock(scan: Scan, at: number, trimmed: string, indent: number): number {
  const { line } = scan.lines[at] ?? { line: 0 };
  const heading = atx.exec(trimmed);
  if (heading !== null && scan.markdown) return plainHeading(scan, at, indent, heading);
  if (emptyAtx.test(trimmed) || reference.test(trimmed)) {
    scan.open = null;
    return at + 1;
  }
  if (trimmed.startsWith('>')) return quote(scan, at, indent);
  if (trimmed.includes('|') && delimiterRow.test(scan.lines[at + 1]?.text.trim() ?? '')) return table(scan, at, indent);
  const answered = answerLabel.exec(trimmed);
  if (answered !== null) return add(scan, at, indent, block('answer', line, at, [trimmed.slice(answered[0].length)]), true);
  return paragraph(scan, at, trimmed, indent);
}

function paragraph(scan: Scan, at: number, trimmed: string, indent: number): number {
  const { line } = scan.lines[at] ?? { line: 0 };
  const under = setext(scan, at);
  if (under > 0 && scan.open === null) return addHeading(scan, at, indent, under, trimmed) + 1;
  if (scan.open !== null && !scan.blank && goesOn(scan, indent)) {
    scan.open.lines.push(trimmed);
    if (scan.open.type !== 'item') scan.open.to = at;
    touch(scan, at);
    return at + 1;
  }
  return add(scan, at, indent, block('paragraph', line, at, [trimmed]), true);
}

/** Pasted text has no lazy lines: there a line further left than an item's text is a new paragraph. */
function goesOn(scan: Scan, indent: number): boolean {
  return scan.markdown || scan.open?.type !== 'item' || indent >= (scan.stack.at(-1)?.inner ?? 0);
}

function setext(scan: Scan, at: number): number {
  const next = scan.lines[at + 1]?.text.trim() ?? '';
  if (!/^(?:={3,}|-{3,})$/.test(next)) return 0;
  return next.startsWith('=') ? 1 : 2;
}

function addHeading(scan: Scan, at: number, indent: number, level: number, text: string): number {
  const heading = block('heading', scan.lines[at]?.line ?? 0, at, [text]);
  heading.level = level;
  return add(scan, at, indent, heading, false);
}

/** Puts a block into the innermost container that its indent reaches. */
function add(scan: Scan, at: number, indent: number, made: Block, open: boolean): number {
  closeBelow(scan, indent, made.type === 'heading');
  top(scan).children.push(made);
  touch(scan, made.to);
  scan.open = open ? made : null;
  scan.blank = false;
  return Math.max(at, made.to) + 1;
}

const top = (scan: Scan): Container =>
  scan.stack[scan.stack.length - 1] ?? { children: [], inner: 0, toggle: false, owner: null };

/** Everything that holds the line reaches at least to it. */
function touch(scan: Scan, at: number): void {
  for (const { owner } of scan.stack) if (owner !== null) owner.to = Math.max(owner.to, at);
}

function closeBelow(scan: Scan, indent: number, all: boolean): void {
  while (scan.stack.length > 1 && !top(scan).toggle && (all ? indent === 0 : indent < top(scan).inner)) scan.stack.pop();
}

function item(scan: Scan, at: number, marked: MarkedLine): number {
  const { line } = scan.lines[at] ?? { line: 0 };
  const { marker } = marked;
  while (scan.stack.length > 1 && !top(scan).toggle && (marker.indent < top(scan).inner || scan.stack.length > maxDepth))
    scan.stack.pop();
  const titled = scan.markdown && scan.stack.length === 1 ? atx.exec(marked.text) : null;
  if (titled !== null) return itemHeading(scan, at, titled[1]?.length ?? 1, titled[2] ?? '');
  const made = block('item', line, at, [marked.text.replace(/^#{1,6}\s+/, '')]);
  made.marker = marker;
  made.level = marked.depth;
  top(scan).children.push(made);
  touch(scan, at);
  scan.stack.push({
    children: made.children,
    inner: marker.indent + (marker.style === 'bullet' ? 1 : 2),
    toggle: false,
    owner: made,
  });
  scan.open = /^#{1,6}\s/.test(marked.text) ? null : made;
  scan.blank = false;
  const fence = isFence(marked.text, '');
  return fence !== null && /^[`~]/.test(marked.text) ? itemCode(scan, at, made) : at + 1;
}

/** An item whose text is a heading: headings that stand further right are part of what it holds. */
function itemHeading(scan: Scan, at: number, level: number, text: string): number {
  scan.within = level;
  return addHeading(scan, at, 0, level, text);
}

/** An item whose text is a code block. */
function itemCode(scan: Scan, at: number, made: Block): number {
  made.lines = [''];
  return code(scan, at, isFence(made.lines[0] ?? '', '') ?? '```');
}

function code(scan: Scan, at: number, fence: string): number {
  const { line, text } = scan.lines[at] ?? { line: 0, text: '' };
  const made = block('code', line, at, []);
  let end = at + 1;
  while (end < scan.lines.length && isFence(scan.lines[end]?.text ?? '', fence) === null) end += 1;
  made.to = Math.min(end, scan.lines.length - 1);
  made.lines = scan.lines.slice(at + 1, end).map((each) => each.text);
  return add(scan, at, scan.blank ? indentOf(text) : Math.max(indentOf(text), top(scan).inner), made, false);
}

function quote(scan: Scan, at: number, indent: number): number {
  const made = block('quote', scan.lines[at]?.line ?? 0, at, []);
  let end = at;
  while (end < scan.lines.length && (scan.lines[end]?.text.trim() ?? '').startsWith('>')) end += 1;
  made.to = end - 1;
  made.lines = scan.lines.slice(at, end).map((each) => each.text.trim().replace(/^(?:>\s?)+/, ''));
  return add(scan, at, indent, made, false);
}

function table(scan: Scan, at: number, indent: number): number {
  const made = block('table', scan.lines[at]?.line ?? 0, at, []);
  let end = at + 2;
  while (end < scan.lines.length && (scan.lines[end]?.text ?? '').includes('|')) end += 1;
  made.to = end - 1;
  made.lines = scan.lines.slice(at, end).map((each) => each.text.trim());
  return add(scan, at, indent, made, false);
}

function toggleEdge(scan: Scan, at: number, trimmed: string): number {
  if (trimmed === toggleOpens) openToggle(scan, at);
  else if (trimmed === toggleCloses) closeToggle(scan, at);
  else if (trimmed.startsWith(summaryLine)) nameToggle(scan, trimmed.slice(1).trim());
  scan.blank = true;
  scan.open = null;
  return at + 1;
}

function openToggle(scan: Scan, at: number): void {
  const line = scan.lines[at];
  if (scan.stack.length > maxDepth || line === undefined) return;
  closeBelow(scan, indentOf(line.text), false);
  const made = block('item', line.line, at, []);
  made.marker = { style: 'toggle', ordinal: null, indent: 0, pictured: false, task: false };
  top(scan).children.push(made);
  touch(scan, at);
  scan.stack.push({ children: made.children, inner: 0, toggle: true, owner: made });
}

function closeToggle(scan: Scan, at: number): void {
  const depth = scan.stack.findLastIndex((each) => each.toggle);
  if (depth < 1) return;
  touch(scan, at);
  scan.stack.length = depth;
}

function nameToggle(scan: Scan, text: string): void {
  const owner = scan.stack.findLast((each) => each.toggle)?.owner;
  if (owner && owner.lines.length === 0) owner.lines = [text.replace(/^#{1,6}\s+/, '')];
}
