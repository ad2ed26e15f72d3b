import { type SourceLine } from '../source-text.js';
import { isFence } from './fence.js';
import { withCodeHidden } from './inline.js';

/** Marks of a toggle's edges, put on lines of their own. */
export const toggleOpens = '\u0003';
export const toggleCloses = '\u0004';
export const summaryLine = '\u0005';

const structural =
  /<\/?(?:details|summary|h[1-6]|li|ul|ol|p|div|br|hr|section|article|header|footer|main|nav|body|html|head|table|tr|td|th|dl|dt|dd|blockquote|pre|title)\b|<!--/i;
const tagPattern =
  /<(\/?)(details|summary|h[1-6]|li|ul|ol|p|div|br|hr|section|article|header|footer|main|nav|body|html|head|dl|dt|dd|blockquote|title)(?:\s[^<>]{0,1000})?\/?>/gi;

interface Reader {
  out: SourceLine[];
  depth: string[];
  comment: boolean;
  summary: boolean;
  anchors: Set<string>;
}

/** Lines with HTML's own structure said in Markdown's way: headings, lists, toggles; comments are gone, fenced code is untouched. */
export function withoutHtml(lines: SourceLine[]): SourceLine[] {
  if (!lines.some((each) => structural.test(each.text) || /<(?:b|strong)\b/i.test(each.text))) return lines;
  const reader: Reader = { out: [], depth: [], comment: false, summary: false, anchors: anchorsOf(lines) };
  let fence = '';
  for (const each of lines) {
    const mark = isFence(each.text, fence);
    if (mark !== null) fence = fence === '' ? mark : '';
    if (mark !== null || fence !== '') reader.out.push(each);
    else readLine(reader, each);
  }
  return reader.out;
}

function readLine(reader: Reader, source: SourceLine): void {
  const { text: hidden, shown } = withCodeHidden(source.text);
  const text = withoutComments(reader, hidden);
  if (!reader.summary && !structural.test(text) && titleIn(reader, text) === null) {
    if (text.trim() !== '' || source.text.trim() === '') reader.out.push({ line: source.line, text: shown(text) });
    return;
  }
  const pieces = splitByTags(reader, titled(reader, text));
  const joined = pieces.filter((piece) => piece.trim() !== '' || piece === '\n');
  for (const piece of joined) push(reader, source.line, piece === '\n' ? '' : shown(piece));
}

const wrapped = /^\s{0,3}((?:<[a-z][^<>]{0,300}>\s*)+)([^<>]{2,120}?)\s*((?:<\/[a-z]{1,9}>\s*)+)(?:<br\s*\/?>\s*)*$/i;

/** What a line says that is nothing but text in bold, or text that a link of the same document leads to; null for any other. */
function titleIn({ anchors, summary }: Reader, text: string): string | null {
  const match = summary || !text.includes('<') ? null : wrapped.exec(text);
  const [tags, words] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (match === null || /<(?!b\b|strong\b|[iu]\b|em\b|a\b|font\b|span\b)/i.test(tags)) return null;
  const anchor = /\b(?:name|id)=["']?([^"'>\s]+)/i.exec(tags)?.[1] ?? '';
  return /<(?:b|strong)\b/i.test(tags) || anchors.has(anchor) ? words : null;
}

/** Such a line in Markdown's way, parted from what stands around it. */
function titled(reader: Reader, text: string): string {
  const title = titleIn(reader, text);
  return title === null ? text : `<div>**${title}**</div>`;
}

/** The places of a document that its own links lead to. */
function anchorsOf(lines: SourceLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) => [...text.matchAll(/(?:\]\(|href=["'])#([^)"'\s]{1,200})/g)].map((match) => match[1] ?? '')),
  );
}

/** Text of a summary that spans lines belongs to its first line. */
function push(reader: Reader, line: number, text: string): void {
  const last = reader.out.at(-1);
  const open = last !== undefined && last.text.startsWith(summaryLine) && reader.summary;
  const own = /^[\u0003-\u0005]/.test(text);
  if (open && !own && text.trim() !== '')
    reader.out[reader.out.length - 1] = { line: last.line, text: `${last.text} ${text.trim()}` };
  else if (!(open && text.trim() === '')) reader.out.push({ line, text });
  if (text.endsWith('\u0006')) endSummary(reader);
}

function endSummary(reader: Reader): void {
  const at = reader.out.length - 1;
  const last = reader.out[at];
  if (last !== undefined) reader.out[at] = { line: last.line, text: last.text.replace(/\u0006/g, '').trimEnd() };
  reader.summary = false;
}

function withoutComments(reader: Reader, text: string): string {
  let rest = text;
  if (reader.comment) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3);
    reader.comment = false;
  }
  if (!rest.includes('<!--')) return rest;
  const parts = rest.split('<!--');
  const kept = parts.map((part, at) => (at === 0 ? part : part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''));
  reader.comment = parts.length > 1 && !(parts.at(-1) ?? '').includes('-->');
  return kept.join('');
}

/** A heading's tag behind other words is one that they speak of. */
const standsInText = (before: string): boolean => !/^\s*(?:[-*+]\s*|\d{1,3}[.)]\s*)?$/.test(before);

function splitByTags(reader: Reader, text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  let lead = '';
  let literal = false;
  for (const match of text.matchAll(tagPattern)) {
    const before = text.slice(at, match.index);
    const closing = match[1] === '/';
    if (/^h[1-6]$/i.test(match[2] ?? '') && (closing ? literal : standsInText(before))) {
      literal = !closing;
      continue;
    }
    if (lead + before.trimStart() !== '' && before.trim() !== '') {
      pieces.push(lead === '' ? before : lead + before.trim());
      lead = '';
    }
    at = match.index + match[0].length;
    lead = openTag(reader, pieces, (match[2] ?? '').toLowerCase(), closing, lead);
  }
  const rest = text.slice(at);
  if (rest.trim() !== '') pieces.push(lead === '' ? rest : lead + rest.trim());
  else if (lead.trim() !== '') pieces.push(lead);
  return pieces;
}

/** What a tag means; the answer is what stands before the text that follows it. */
function openTag(reader: Reader, pieces: string[], name: string, closing: boolean, lead: string): string {
  if (name === 'details') pieces.push(closing ? toggleCloses : toggleOpens);
  else if (name === 'summary') return summary(reader, pieces, closing, lead);
  else if (/^h[1-6]$/.test(name) && reader.summary) return lead;
  else if (/^h[1-6]$/.test(name)) return closing ? broken(pieces) : broken(pieces) + `${'#'.repeat(Number(name[1]))} `;
  else if (name === 'title') return closing ? broken(pieces) : broken(pieces) + '# ';
  else if (name === 'ul' || name === 'ol') list(reader, name, closing);
  else if (name === 'li') return closing ? '' : `${'  '.repeat(Math.max(0, reader.depth.length - 1))}${itemMark(reader)} `;
  else if (name === 'dt') return closing ? '' : broken(pieces);
  else if (name === 'dd') return closing ? '' : ': ';
  else if (name === 'br') return lead;
  else if (name === 'hr') pieces.push('\n', '---', '\n');
  else if (!reader.summary && lead.trim() === '') broken(pieces);
  return lead;
}

const itemMark = (reader: Reader): string => (reader.depth.at(-1) === 'ol' ? '1.' : '-');

function broken(pieces: string[]): string {
  if (pieces.at(-1) !== '\n') pieces.push('\n');
  return '';
}

function list(reader: Reader, name: string, closing: boolean): void {
  if (closing) reader.depth.pop();
  else if (reader.depth.length < 20) reader.depth.push(name);
}

function summary(reader: Reader, pieces: string[], closing: boolean, lead: string): string {
  if (!closing) {
    reader.summary = true;
    pieces.push(summaryLine);
    return '';
  }
  pieces.push('\u0006');
  return lead;
}
