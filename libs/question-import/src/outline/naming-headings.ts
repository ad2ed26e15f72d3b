import { type Block } from '../blocks/block.js';
import { questionWords } from '../blocks/label-words.js';
import { markerOf } from '../blocks/marker.js';
import { itemsOf, textOf } from '../blocks/text-of.js';
import { hasMark } from '../words/asks.js';
import { type Node } from './outline.js';
import { isQuestionParagraph } from './paragraphs.js';

const bareNumber = new RegExp(`^(?:${questionWords})\\s*#?(\\d{1,4})\\W*$`, 'iu');

/** The number that a heading carries: `Question 7`, `7. Caches`; null for none. */
export function numberOf({ heading }: Node): number | null {
  if (heading === null) return null;
  const text = textOf(heading);
  const bare = bareNumber.exec(text)?.[1];
  return bare === undefined ? (markerOf(text, 0)?.marker.ordinal ?? null) : Number(bare);
}

/** Whether a heading says no more than its number. */
export const onlyCounts = ({ heading }: Node): boolean => heading !== null && bareNumber.test(textOf(heading));

/** Headings that only name what the paragraph below them asks. */
export function nameParagraphs(nodes: Node[]): void {
  const leaves = nodes.filter((each) => each.nodes.length === 0 && each.role !== 'HARDLY' && each.body.length > 0);
  const naming = leaves.filter((each) => opensWithQuestion(each.body));
  if (naming.length < 3 || naming.length < 0.5 * leaves.length) return;
  for (const each of leaves) each.namesQuestion = each.role !== 'NEVER' && isShort(each.body);
}

/** Short enough to be one question. */
const isShort = (body: Block[]): boolean => {
  const paragraphs = body.filter((each) => each.type === 'paragraph');
  return (
    paragraphs.length > 0 && paragraphs.reduce((sum, each) => sum + textOf(each).length, 0) <= 1_500 && itemsOf(body).length === 0
  );
};

const opensWithQuestion = (body: Block[]): boolean =>
  body[0] !== undefined && isQuestionParagraph(body[0]) && hasMark(textOf(body[0]));

/** Numbered headings that mostly hold one question, which stands first: `Question 3: Caches`, and below it what is asked. */
export function nameByNumber(nodes: Node[]): void {
  const numbered = nodes.filter((each) => numberOf(each) !== null && !each.isQuestion);
  const counting = numbered.filter((each) => !hasMark(each.title));
  const naming = counting.filter(asksFirst);
  if (naming.length < 3 || naming.length < 0.6 * counting.length) return;
  for (const each of counting) each.namesQuestion = firstBelow(each) !== null;
  for (const each of numbered) each.isQuestion = hasMark(each.title);
}

function asksFirst(node: Node): boolean {
  const [child] = node.nodes;
  const asking = node.nodes.filter((each) => each.isQuestion);
  return firstBelow(node) !== null && (child?.heading !== firstBelow(node) || asking[0] === child);
}

/** What stands first below a heading and may be the question that it numbers: one in bold, one spelt out, a paragraph that asks. */
export function firstBelow(node: Node): Block | null {
  if (numberOf(node) === null) return null;
  const first = node.body.find((each) => each.type !== 'rule');
  if (first !== undefined) return isAsking(first) && holdsOne(node) ? first : null;
  const [child] = node.nodes;
  const alone = onlyCounts(node) && node.nodes.filter((each) => each.isQuestion).length === 1;
  return child !== undefined && (child.level > 6 || alone) ? child.heading : null;
}

const isAsking = (each: Block): boolean => each.marker?.style === 'label' || (isQuestionParagraph(each) && hasMark(textOf(each)));

const holdsOne = ({ body }: Node): boolean => body.filter((each) => each.marker?.style === 'label').length <= 1;
