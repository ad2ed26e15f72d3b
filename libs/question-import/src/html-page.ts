import { type SourceLine } from './source-text.js';

const page = /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i;
const tag = /<(\/?)([a-z][a-z0-9]{0,20})(\s[^<>]*)?>|<!--/gi;

/** What a page shows besides its text: scripts, forms, and the ways around the site. */
const furniture =
  /^(?:script|style|noscript|template|svg|math|iframe|object|canvas|video|audio|select|button|textarea|form|nav|footer|aside|head)$/;
const asideRole =
  /\b(?:role=["']?(?:navigation|contentinfo|complementary|search|banner|dialog)\b|aria-hidden=["']?true|hidden(?:[\s=]|$))/i;
const blocks =
  /^(?:p|div|section|article|main|body|html|header|hgroup|figure|figcaption|address|ul|ol|dl|dd|table|thead|tbody|tfoot|tr|blockquote|hr|br|center|fieldset)$/;
const empty = /^(?:br|hr|img|input|meta|link|source|wbr|area|base|col|embed|track|param)$/;

/** Nothing that belongs into a bank is longer. */
const mostInLine = 50_000;

interface PageReader {
  out: SourceLine[];
  line: number;
  text: string;
  /** Where the text began. */
  began: number;
  /** Marks before the next text: of a heading or an item. */
  lead: string;
  lists: { ordered: boolean; count: number }[];
  /** The element whose contents are passed over, and how often it is open. */
  passed: { name: string; depth: number } | null;
  code: boolean;
}

/** Whether a text is a page as a browser saves it, not Markdown with remains of one. */
export const isHtmlPage = (content: string): boolean => page.test(content.slice(0, 10_000));

/** The title in a page's head, where no heading on the page says it; null where there is none. */
export function titleOfPage(content: string): string | null {
  if (/<h1[\s>]/i.test(content)) return null;
  const title = /<title[^<>]{0,200}>([^<]{1,300})<\/title>/i.exec(content.slice(0, 100_000))?.[1] ?? '';
  return title.replace(/\s+/g, ' ').replace(/\s+[|–—-]\s+[^|–—]{1,40}$/, '').trim() || null;
} // prettier-ignore

/** The lines that a page shows, as Markdown, each with the line of the page it begins on. Furniture of the site is gone. */
export function linesOfPage(content: string): SourceLine[] {
  const reader: PageReader = { out: [], line: 1, text: '', began: 1, lead: '', lists: [], passed: null, code: false };
  const tags = new RegExp(tag);
  let at = 0;
  for (let match = tags.exec(content); match !== null; match = tags.exec(content)) {
    takeText(reader, content.slice(at, match.index));
    const end = match[0] === '<!--' ? content.indexOf('-->', match.index) : tags.lastIndex;
    at = end < 0 ? content.length : match[0] === '<!--' ? end + 3 : end;
    if (match[0] !== '<!--') takeTag(reader, (match[2] ?? '').toLowerCase(), match[1] === '/', match[3] ?? '');
    reader.line += breaksIn(content.slice(match.index, at));
    tags.lastIndex = at;
  }
  takeText(reader, content.slice(at));
  flush(reader);
  return reader.out;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function takeText(reader: PageReader, text: string): void {
  if (reader.code && reader.passed === null) return takeCode(reader, text);
  if (reader.passed === null && text.trim() !== '' && reader.text === '') {
    const lead = /^\s*/.exec(text)?.[0] ?? '';
    reader.began = reader.line + breaksIn(lead);
  }
  if (reader.passed === null) reader.text += text.replace(/\s+/g, ' ');
  reader.line += breaksIn(text);
}

function takeCode(reader: PageReader, text: string): void {
  for (const [at, each] of text.replace(/\r/g, '').split('\n').entries()) {
    if (at > 0) endOfCodeLine(reader);
    reader.text += decoded(each);
  }
}

function endOfCodeLine(reader: PageReader): void {
  reader.out.push({ line: reader.line, text: reader.text.trimEnd() });
  reader.text = '';
  reader.line += 1;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };
const decoded = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (each) => entities[each] ?? each);

function takeTag(reader: PageReader, name: string, closes: boolean, attributes: string): void {
  if (passes(reader, name, closes, attributes)) return;
  if (name === 'pre') return takePre(reader, closes);
  if (reader.code) return;
  if (/^h[1-6]$/.test(name)) begin(reader, closes ? '' : `${'#'.repeat(Number(name[1]))} `);
  else if (name === 'li') begin(reader, closes ? '' : itemMark(reader));
  else if (name === 'dt') begin(reader, closes ? '' : '**', closes ? '**' : '');
  else if (name === 'summary' || name === 'details') own(reader, `<${closes ? '/' : ''}${name}>`);
  else if (name === 'td' || name === 'th') reader.text += closes ? '' : ' | ';
  else if (name === 'code' || name === 'kbd' || name === 'samp') reader.text += '`';
  else if (name === 'strong' || name === 'b') reader.text += '**';
  else if (blocks.test(name)) takeBlock(reader, name, closes);
}

/** Whether this tag belongs to what is passed over. */
function passes(reader: PageReader, name: string, closes: boolean, attributes: string): boolean {
  const { passed } = reader;
  if (passed === null) {
    if (closes || empty.test(name) || !(furniture.test(name) || asideRole.test(attributes))) return false;
    reader.passed = { name, depth: 1 };
  } else if (name === passed.name) {
    passed.depth += closes ? -1 : 1;
    if (passed.depth === 0) reader.passed = null;
  }
  return true;
}

function takePre(reader: PageReader, closes: boolean): void {
  if (reader.code && reader.text !== '') reader.out.push({ line: reader.line, text: reader.text.trimEnd() });
  else flush(reader);
  reader.text = '';
  reader.code = !closes;
  reader.out.push({ line: reader.line, text: '```' });
}

function takeBlock(reader: PageReader, name: string, closes: boolean): void {
  if (name === 'ul' || name === 'ol') {
    flush(reader);
    if (closes) reader.lists.pop();
    else if (reader.lists.length < 50) reader.lists.push({ ordered: name === 'ol', count: 0 });
    return;
  }
  const lead = reader.lead;
  flush(reader, name !== 'br');
  // A paragraph or box inside an item or heading, before any text, is no line of its own.
  if (!closes) reader.lead = reader.lead || lead;
}

/** An item's mark with the indentation of the lists around it. */
function itemMark(reader: PageReader): string {
  const list = reader.lists.at(-1);
  if (list !== undefined) list.count += 1;
  const mark = list?.ordered === true ? `${list.count}. ` : '- ';
  return `${'    '.repeat(Math.max(0, reader.lists.length - 1))}${mark}`;
}

function begin(reader: PageReader, lead: string, end = ''): void {
  if (end !== '') reader.text += end;
  flush(reader);
  reader.lead = lead;
}

/** A mark that stands on a line of its own. */
function own(reader: PageReader, mark: string): void {
  flush(reader);
  reader.out.push({ line: reader.line, text: mark });
}

/** Ends the running line; `apart` puts an empty one behind it, but not inside a list. */
function flush(reader: PageReader, apart = true): void {
  const text = reader.text.replace(/\*\*\s*\*\*|``/g, ' ').replace(/\s+/g, ' ').trim();
  reader.text = '';
  if (text === '' || text === '**') return;
  const inList = reader.lists.length > 0;
  const inside = reader.lead === '' && inList ? '    '.repeat(reader.lists.length) : reader.lead;
  reader.out.push({ line: reader.began, text: inside + text.slice(0, mostInLine) });
  if (apart && !inList) reader.out.push({ line: reader.began, text: '' });
  reader.lead = '';
} // prettier-ignore
