import { type Block } from '../blocks/block.js';
import { leadsWithLink, onlyAnchorLink } from '../blocks/inline.js';
import { itemsOf, sourceOf, textOf } from '../blocks/text-of.js';
import { asks, askStrength, hasMark, share, shareAsking } from '../words/asks.js';
import { wordKey } from '../words/fold.js';
import { type Reading } from './document.js';
import { flat, type Node, walk } from './outline.js';
import { nameByNumber, nameParagraphs, numberOf } from './naming-headings.js';

/** Decides which headings are questions: by what most headings of their level are, then by their own words. */
export function judgeHeadings(root: Node, title: Node | null, reading: Reading): void {
  const levels = new Map<number, Node[]>();
  walk(root, (each) => {
    if (each.heading === null || each === title) return;
    const same = levels.get(each.level);
    if (same === undefined) levels.set(each.level, [each]);
    else same.push(each);
  });
  const listed = askedInContents(root);
  for (const nodes of levels.values()) judgeLevel(nodes, listed, reading);
  walk(root, (each) => {
    each.isQuestion &&= !isPartOfAnswer(each);
  });
  for (const nodes of levels.values()) nameByNumber(nodes);
}

/** Below a question the answer has headings of its own, such as `How to see it`: only a mark makes one of them a question. */
const isPartOfAnswer = (each: Node): boolean => !hasMark(each.title) && isBelowQuestion(each);

const isBelowQuestion = ({ parent }: Node): boolean => parent !== null && (parent.isQuestion || isBelowQuestion(parent));

/** Where a table of contents mostly asks, its lowest entries are the questions, also those that do not ask. */
function askedInContents(root: Node): Set<string> {
  const entries: Block[] = [];
  walk(root, (each) => entries.push(...flat(each.body).filter(isContentsEntry)));
  // A link back to the contents is one entry, however often it stands there.
  const texts = [...new Set(entries.map(textOf))];
  return new Set(texts.length >= 5 && shareAsking(texts) >= 0.6 ? texts.map(wordKey) : []);
}

const isContentsEntry = (each: Block): boolean =>
  (each.type === 'item' || each.type === 'paragraph') && itemsOf(each.children).length === 0 && onlyAnchorLink(sourceOf(each));

function judgeLevel(nodes: Node[], listed: Set<string>, reading: Reading): void {
  const fit = nodes.filter((each) => each.role !== 'NEVER' && each.role !== 'TO_ASK');
  const asking = fit.filter((each) => asks(each.title));
  const asksItself = new Set(asking);
  const plain = fit.filter((each) => each.role !== 'HARDLY' || asksItself.has(each));
  const marked = asking.filter((each) => hasMark(each.title));
  const numbering = share(fit, isNumbered) >= 0.8 && fit.length >= 5;
  const lone = fit.filter((each) => each.nodes.length === 0 && hasText(each) && itemsOf(each.body).length === 0);
  const counted = numbering && reading.announced && lone.length >= 0.8 * fit.length;
  const clear = reading.entries || marked.length > 0 || asking.length >= 5;
  const most = counted || (clear && asking.length >= 2 && asking.length >= (numbering ? 0.25 : 0.5) * fit.length);
  const counting = asking.length >= 3 && share(fit, carriesNumber) >= 0.8 && asking.length >= 0.5 * fit.length;
  const several = marked.length >= 3 || (reading.announced && marked.length >= Math.min(2, fit.length));
  for (const each of fit) {
    const own = most
      ? asksItself.has(each) ||
        joinsThem(each, asking.length, plain.length) ||
        (numbering && hasText(each)) ||
        (counting && standsInSeries(each))
      : several && hasMark(each.title);
    const named = each.role === 'NONE' && each.body.length > 0 && listed.has(wordKey(each.title));
    each.isQuestion = (own || named) && !holdsQuestions(each) && (each.role !== 'HARDLY' || (most && asksClearly(each)));
    if (counting && each.isQuestion) each.title = each.title.replace(runningNumber, '') || each.title;
  }
  nameParagraphs(fit.filter((each) => !each.isQuestion && !asksItself.has(each)));
}

const isNumbered = (each: Node): boolean => numberOf(each) !== null;

/** By its mark, or as `Describe …` does. */
const asksClearly = (each: Node): boolean => askStrength(each.title) >= 0.9;

/** `Q12.`, `1.2.3` or `12)` before the words. */
const runningNumber = /^\W{0,4}\p{L}{0,2}\d{1,4}(?:\.\d{1,3}){0,3}[.):：、\s]\s*/u;

const carriesNumber = (each: Node): boolean => each.heading !== null && runningNumber.test(textOf(each.heading));

/** Among numbered headings that mostly ask, one that goes on with the numbers and holds no headings of its own is a question too. */
const standsInSeries = (each: Node): boolean => carriesNumber(each) && each.nodes.length === 0 && each.role === 'NONE';

/** Among headings that nearly all ask, one with an answer below it is a question too. */
const joinsThem = (each: Node, asking: number, all: number): boolean =>
  asking >= 0.7 * all &&
  each.role === 'NONE' &&
  each.nodes.length === 0 &&
  each.body.some((part) => part.type !== 'rule') &&
  shareAsking(itemsOf(each.body).map(textOf)) < 0.3;

const hasText = (each: Node): boolean => each.body.some((part) => part.type === 'paragraph' || part.type === 'code');

/** A section asks in its lists or below its own headings. */
function holdsQuestions(each: Node): boolean {
  const items = itemsOf(each.body).filter((item) => hasMark(textOf(item)));
  return items.length >= 3 && items.length >= 0.7 * itemsOf(each.body).length && !asksClearly(each);
}

/** More stands there than links to somewhere else. */
const saysSomething = (each: Node): boolean =>
  each.body.some(
    (part) =>
      part.type === 'code' || (!leadsWithLink(sourceOf(part)) && textOf(part).length >= (/\]\(/.test(sourceOf(part)) ? 120 : 20)),
  );

/** Below it stand at most its sources. */
const isLowest = ({ nodes }: Node): boolean => nodes.every(({ role }) => role === 'HARDLY' || role === 'NEVER');

/**
 * Where nothing asks in so many words: the lowest headings of a document that announces questions, each with text below it, are its
 * questions. Returns how many were found.
 */
export function takeTermHeadings(root: Node, title: Node | null): number {
  const leaves: Node[] = [];
  walk(root, (each) => {
    if (each.heading !== null && each !== title && isLowest(each) && each.body.length > 0) leaves.push(each);
  });
  const fit = leaves.filter(
    (each) => each.role !== 'NEVER' && each.role !== 'HARDLY' && (hasText(each) || itemsOf(each.body).length > 0),
  );
  if (fit.length < 5 || share(fit, saysSomething) < 0.7) return 0;
  for (const each of fit) {
    each.isQuestion = true;
    each.isTerm = true;
  }
  return fit.length;
}
