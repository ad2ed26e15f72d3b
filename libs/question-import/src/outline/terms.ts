import { type Block } from '../blocks/block.js';
import { leadsWithLink } from '../blocks/inline.js';
import { sourceOf, textOf } from '../blocks/text-of.js';
import { asks, hasMark } from '../words/asks.js';

export interface Term {
  term: string;
  definition: string;
}

const dashed = /^(.{1,110}?)\s+(?:[–—]|-{1,2})\s+(\S.*)$/su;
const colon = /^(.{1,80}?)\s*[:：]\s+(\S.*)$/su;

/** `Term – definition` taken apart at its first dash; null when the text is no such entry. */
export function termOf(text: string): Term | null {
  const match = dashed.exec(text);
  const [term, definition] = [match?.[1]?.trim() ?? '', match?.[2]?.trim() ?? ''];
  if (term === '' || hasMark(term) || term.split(' ').length > 12 || definition.length < 6) return null;
  return /[.!。]$/.test(term) ? null : { term: term.replace(/[:：]$/, ''), definition };
}

/** `**Term**: definition`, where the term is set off by bold. */
export function boldTermOf(source: string): Term | null {
  if (!/^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)\s*[:：–—-]|^(?:\*\*|__)[^*_]{1,80}[:：](?:\*\*|__)\s/.test(source)) return null;
  const match = colon.exec(source.replace(/\*\*|__/g, '')) ?? dashed.exec(source.replace(/\*\*|__/g, ''));
  return match === null ? null : { term: match[1]?.trim() ?? '', definition: match[2]?.trim() ?? '' };
}

/** The term and definition of a paragraph or item that is such an entry. */
export function entryOf(each: Block): Term | null {
  if (each.type !== 'paragraph' && each.type !== 'item') return null;
  const source = sourceOf(each);
  if (leadsWithLink(source)) return null;
  return boldTermOf(source) ?? termOf(textOf(each));
}

/** The same, in a glossary also where nothing but a colon parts the two. */
export function entryIn(each: Block, glossary: boolean): Term | null {
  const entry = entryOf(each);
  if (entry !== null || !glossary || (each.type !== 'paragraph' && each.type !== 'item')) return entry;
  const match = leadsWithLink(sourceOf(each)) ? null : colon.exec(textOf(each));
  const [term, definition] = [match?.[1] ?? '', match?.[2] ?? ''];
  return term === '' || hasMark(term) || term.split(' ').length > 8 ? null : { term, definition };
}

const note = /^(.{12,160}?[^\s:：])\s*[:：]\s+(["“«¿]?\p{Lu}\S*(?:\s+\S+){4,}|[\u3040-\u9fff].{14,})$/su;

/** `Explain hashing: shows whether collisions are known.`: what asks, and what it is asked for; null for anything else. */
export function noteOf(text: string): { asking: string; note: string } | null {
  const match = note.exec(text);
  const [asking, rest] = [match?.[1] ?? '', match?.[2] ?? ''];
  return asks(asking) && !asks(rest) ? { asking, note: rest } : null;
}

/** Whether entries of term and definition are what most of the document consists of. */
export function mostlyDefines(blocks: Block[], glossary: boolean): boolean {
  const leaves = blocks.filter((each) => (each.type === 'paragraph' || each.type === 'item') && each.children.length === 0);
  const entries = leaves.filter((each) => entryIn(each, glossary) !== null && !hasMark(textOf(each)));
  return entries.length >= 5 && entries.length >= 0.5 * leaves.length;
}
