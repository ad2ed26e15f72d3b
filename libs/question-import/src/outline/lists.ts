import { type Block } from '../blocks/block.js';
import { anchorLink, leadsWithLink, onlyAnchorLink, onlyLink } from '../blocks/inline.js';
import { sourceOf, textOf } from '../blocks/text-of.js';
import { asks, askStrength, hasMark, share } from '../words/asks.js';
import { wordKey } from '../words/fold.js';
import { boldTermOf } from './terms.js';
import { type LabelRole } from '../words/roles.js';

/** What a list turned out to hold. */
export type ListUse = 'QUESTIONS' | 'KEY_AREAS' | 'GROUPS' | 'PROMPTS' | 'CHECKLIST' | 'CONTENTS' | 'LINKS' | 'ASIDE';

/** Why a list was left out. */
export const leftOutFor = {
  CHECKLIST: 'A checklist.',
  CONTENTS: 'A table of contents.',
  LINKS: 'A list of links.',
} satisfies Partial<Record<ListUse, string>>;

export interface ListPlace {
  /** The role of the nearest label or heading that has one. */
  role: LabelRole;
  /** The title says that these are questions. */
  announced: boolean;
  /** Most lists of this document ask. */
  listsAsk: boolean;
  /** The title names questions, and nearly all entries of the document's lists ask or set a task; one of them has been read. */
  goesOn: boolean;
  /** Toggles of this document mostly ask, so that one that does not is a question too. */
  togglesAsk: boolean;
  /** The share of this document's entries of links that ask. */
  linksAsk: number;
  /** The section is one of tasks: its items need not ask. */
  setsTasks: boolean;
  headingKeys: Set<string>;
}

/** What a list holds, by its own items and by what its label and headings say. */
export function useOfList(items: Block[], place: ListPlace): ListUse {
  const texts = items.map(textOf);
  const links = share(items, (each) => isLinkEntry(each, place.linksAsk) || onlyAnchorLink(sourceOf(each)));
  const marked = share(items, (each) => hasMark(textOf(each)) && !isLinkEntry(each, place.linksAsk) && !explains(each));
  if (isContents(items, place.headingKeys)) return 'CONTENTS';
  if (place.role === 'NEVER') return items.some((each) => each.marker?.task) || marked >= 0.5 ? 'CHECKLIST' : 'LINKS';
  if (items.every((each) => each.marker?.style === 'label')) return 'QUESTIONS';
  if (links >= 0.6 && marked < 0.5) return 'LINKS';
  if (place.announced && place.role !== 'HARDLY' && areAnswered(items)) return 'QUESTIONS';
  if (isGroups(items)) return 'GROUPS';
  const asking = share(items, (each) => asks(textOf(each)) && !explains(each));
  if (place.role === 'HARDLY' && share(items, (each) => leadsWithLink(sourceOf(each))) >= 0.6) return 'LINKS';
  if (place.role === 'HARDLY') return marked >= 0.5 ? 'QUESTIONS' : 'ASIDE';
  if (share(items, (each) => each.marker?.task === true) >= 0.5 && place.role !== 'QUESTIONS')
    return asking >= 0.5 ? 'QUESTIONS' : 'CHECKLIST';
  if (place.role === 'KEY_AREAS') return marked >= 0.5 ? 'QUESTIONS' : 'KEY_AREAS';
  if (place.togglesAsk && items.every((each) => each.marker?.style === 'toggle' && each.children.length > 0)) return 'QUESTIONS';
  return asking >= 0.5 ? 'QUESTIONS' : byPlace(texts, place, { asking, marked });
}

function byPlace(texts: string[], place: ListPlace, { asking, marked }: { asking: number; marked: number }): ListUse {
  if (place.role === 'QUESTIONS' || place.role === 'TO_ASK') return 'QUESTIONS';
  const tasks = share(texts, (text) => askStrength(text) >= 0.4);
  if (place.setsTasks) return tasks >= 0.5 || texts.every((text) => text.length < 200) ? 'PROMPTS' : 'ASIDE';
  if (place.goesOn && place.role === 'NONE' && texts.every((text) => text.length < 400)) return 'QUESTIONS';
  if (place.listsAsk && (tasks >= 0.5 || (place.announced && marked >= 0.3))) return 'QUESTIONS';
  return asking >= 0.3 && tasks >= 0.7 ? 'QUESTIONS' : 'ASIDE';
}

/** Numbered items that each have text or code below them. */
function areAnswered(items: Block[]): boolean {
  const answered = items.filter((each) => each.children.some((child) => child.type === 'paragraph' || child.type === 'code'));
  return items.length >= 3 && items[0]?.marker?.style === 'number' && answered.length >= 0.6 * items.length;
}

/** `**Task** – What was asked of you? Say so first.`: a term set off in bold, of which the words behind it only speak. */
function explains(item: Block): boolean {
  const entry = /[?？؟]\W*$/u.test(textOf(item)) ? null : boldTermOf(sourceOf(item));
  return entry !== null && !asks(entry.term);
}

/** An entry that leads out of the document, as far as such entries do not ask here. */
function isLinkEntry(item: Block, linksAsk: number): boolean {
  if (!isLink(item)) return false;
  return linksAsk >= 0.5 ? !asks(textOf(item)) : linksAsk < 0.2 || !hasMark(textOf(item));
}

const isLink = (item: Block): boolean => onlyLink(sourceOf(item)) || leadsWithLink(sourceOf(item));

/** Whether nearly all entries that lead nowhere ask or set a task. */
export function mostlyAsk(items: Block[]): boolean {
  const own = items.filter((each) => !isLink(each) && !onlyAnchorLink(sourceOf(each)));
  return own.length >= 10 && share(own, (each) => askStrength(textOf(each)) >= 0.4) >= 0.7;
}

/** The share of entries made of links that ask, among all entries of a document. */
export const shareOfAskingLinks = (items: Block[]): number => {
  const links = items.filter(isLink);
  return links.length < 3 ? 1 : share(links, (each) => asks(textOf(each)));
};

/** A table of contents links to anchors, or repeats the document's own headings. */
function isContents(items: Block[], headings: Set<string>): boolean {
  if (share(items, (each) => anchorLink(sourceOf(each))) >= 0.6) return true;
  return items.length >= 3 && share(items, (each) => headings.has(wordKey(textOf(each)))) >= 0.6;
}

/** Items that do not ask but hold lists that do, or hold lists at all, are titles of those lists. */
function isGroups(items: Block[]): boolean {
  const holding = items.filter(isGroup);
  return holding.length > 0 && holding.length >= 0.5 * items.length && share(items, (each) => hasMark(textOf(each))) < 0.5;
}

export function isGroup(item: Block): boolean {
  const inner = item.children.filter((each) => each.type === 'item');
  const strength = askStrength(textOf(item));
  const isTitle = strength < 0.4 || (strength < 0.6 && share(inner, (each) => asks(textOf(each))) >= 0.5);
  return inner.length > 0 && isTitle && textOf(item).length <= 120;
}
