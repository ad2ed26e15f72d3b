import { parse } from 'yaml';
import { type SourceLine } from './source-text.js';

/** The title that a document's front matter names, and the lines without it. */
export function frontMatterOf(lines: SourceLine[]): { title: string | null; lines: SourceLine[] } {
  const mark = lines[0]?.text.trim();
  if (mark !== '---' && mark !== '+++') return { title: null, lines };
  const end = lines.slice(0, 200).findIndex(({ text }, at) => at > 0 && text.trim() === mark);
  const head = lines.slice(1, Math.max(1, end));
  if (end < 0 || !head.some(({ text }) => /^[\w-]+\s*[:=]/.test(text))) return { title: null, lines };
  return {
    title: titleIn(
      head.map(({ text }) => text),
      mark,
    ),
    lines: lines.slice(end + 1),
  };
}

function titleIn(head: string[], mark: string): string | null {
  const title = mark === '---' ? (yamlTitle(head.join('\n')) ?? spelt(head)) : spelt(head);
  return title === null || title.trim() === '' ? null : title.replace(/\s+/g, ' ').trim();
}

function yamlTitle(text: string): string | null {
  try {
    const value: unknown = parse(text, { maxAliasCount: 10, logLevel: 'silent' });
    if (typeof value !== 'object' || value === null || !('title' in value)) return null;
    return typeof value.title === 'string' || typeof value.title === 'number' ? String(value.title) : null;
  } catch {
    return null;
  }
}

const spelt = (head: string[]): string | null =>
  head.map((line) => /^title\s*[:=]\s*["']?(.*?)["']?\s*$/.exec(line)?.[1] ?? null).find((title) => title !== null) ?? null;
