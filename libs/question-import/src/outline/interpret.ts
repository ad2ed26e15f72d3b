import { type QuestionKind, type QuestionLevel, type ReadQuestion, type ReadSection } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { pruned, sectionOf } from '../bank/section.js';
import { cleanAnswer, sliceOf } from '../bank/answer.js';
import { extendAnswer, nameTerm, questionWithBody } from '../bank/question.js';
import { hasMark } from '../words/asks.js';
import { kindOfTitle } from '../words/kind-words.js';
import { levelOfTitle } from '../words/ladder-words.js';
import { isBareLabel, type LabelRole, roleOfLabel } from '../words/roles.js';
import { readBody } from './body.js';
import { type Reading, use } from './document.js';
import { leftOutFor } from './lists.js';
import { firstBelow, numberOf, onlyCounts } from './naming-headings.js';
import { type Node, titleText } from './outline.js';
import { isQuestionParagraph } from './paragraphs.js';

/** What a section hands down to the lists and sections inside it. */
export interface Setting {
  role: LabelRole;
  kind: QuestionKind | null;
  level: QuestionLevel | null;
  headingKeys: Set<string>;
}

/** The sections of a document; questions above the first section stand in one that has the document's title. */
export function interpret(
  root: Node,
  title: Node | null,
  bankTitle: string,
  headingKeys: Set<string>,
  reading: Reading,
): ReadSection[] {
  const setting: Setting = { role: 'NONE', kind: null, level: null, headingKeys };
  const loose = sectionOf(bankTitle, title?.heading?.line ?? 1);
  loose.forCandidate = roleOfLabel(bankTitle) === 'TO_ASK';
  if (title?.heading) use(reading, [title.heading]);
  readBody(root.body, loose, setting, reading);
  if (title !== null) readBody(title.body, loose, setting, reading);
  const tops = root.nodes.flatMap((each) => (each === title ? each.nodes : [each]));
  for (const child of tops) place(child, loose, setting, reading);
  const { sections, ...own } = loose;
  const first = pruned([{ ...own, sections: [], guidance: null }]);
  return [...first, ...pruned(sections)];
}

/** Puts what a heading holds into the section above it: a question, a part of that section, or a section of its own. */
function place(node: Node, above: ReadSection, setting: Setting, reading: Reading): void {
  const inner = settingOf(node, setting);
  if (answersAbove(node, reading)) return;
  if (node.isQuestion) return question(node, above, inner, reading);
  if (node.namesQuestion) return namedQuestion(node, above, inner, reading);
  const merges = isBareLabel(node.title) && node.nodes.length === 0 && node.role !== 'NEVER' && isInSection(node);
  const section = merges ? above : sectionOf(node.title, node.heading?.line ?? 1);
  if (merges && node.heading !== null) use(reading, [node.heading]);
  section.forCandidate ||= above.forCandidate || inner.role === 'TO_ASK';
  readBody(node.body, section, inner, reading);
  const below = holdsContents(node, reading) ? setting : inner;
  for (const child of node.nodes) place(child, section, below, reading);
  if (node.role === 'NEVER' || onlyContents(node, section, reading)) lift(section, above);
  else if (!merges) above.sections.push(section);
}

/** The headings below a table of contents are the document's own. */
const holdsContents = ({ body, role }: Node, { reasons }: Reading): boolean =>
  role === 'NEVER' && body.some((each) => reasons.get(each) === leftOutFor.CONTENTS);

/** In an answer key `Question 7` is no question, but what answers the one that carries the number. */
function answersAbove(node: Node, reading: Reading): boolean {
  const number = isInKey(node) ? numberOf(node) : null;
  const question = number === null ? undefined : reading.numbered.get(number);
  if (question === undefined || hasMark(node.title)) return false;
  const blocks = blocksOf(node);
  const below = blocks.slice(1).map((each) => sliceOf(each, reading));
  if (question !== null) extendAnswer(question, cleanAnswer([node.title, ...below]));
  use(reading, blocks);
  return true;
}

const isInKey = ({ parent }: Node): boolean => parent !== null && (parent.role === 'ANSWER' || isInKey(parent));

/** Remembers the question that a heading numbers; a number given twice leads to neither. */
function count(node: Node, question: ReadQuestion, { numbered }: Reading): void {
  const number = numberOf(node);
  if (number !== null) numbered.set(number, numbered.has(number) ? null : question);
}

/** Nothing but a table of contents or links stands below it: the headings inside it only look as if they did. */
const onlyContents = (node: Node, { questions, keyAreas }: ReadSection, reading: Reading): boolean =>
  questions.length === 0 &&
  keyAreas.length === 0 &&
  node.body.some((each) => each.type === 'item') &&
  node.body.every((each) => each.type !== 'item' || listsLinks.has(reading.reasons.get(each) ?? ''));

const listsLinks = new Set<string>([leftOutFor.CONTENTS, leftOutFor.LINKS]);

/** The sections and questions of a heading that is no section itself. */
function lift(section: ReadSection, above: ReadSection): void {
  above.questions.push(...section.questions);
  above.sections.push(...section.sections);
}

/** A heading stands above it, and not only the document's title. */
const isInSection = ({ parent }: Node): boolean => parent !== null && parent.heading !== null && parent.level > 1;

function settingOf(node: Node, outer: Setting): Setting {
  const inherited = outer.role === 'NEVER' ? 'HARDLY' : outer.role;
  return {
    role: node.role === 'NONE' ? inherited : node.role,
    kind: kindOfTitle(node.title) ?? outer.kind,
    level: levelOfTitle(node.title) ?? outer.level,
    headingKeys: outer.headingKeys,
  };
}

/** Headings inside a question's answer are part of it, unless they ask themselves. */
function question(node: Node, above: ReadSection, setting: Setting, reading: Reading): void {
  const own = node.nodes.filter((each) => !each.isQuestion);
  const inner = own.flatMap(blocksOf);
  const whole = inner.length === 0 ? node.body : [...node.body, ...inner].sort((a, b) => a.from - b.from);
  const body = isLast(node) ? beforeRule(whole) : whole;
  const line = node.heading?.line ?? 1;
  if (node.heading !== null) use(reading, [node.heading, ...inner]);
  const asked = questionWithBody({ text: node.title, line }, body, setting, reading);
  if (node.isTerm) nameTerm(asked, reading.language);
  above.questions.push(asked);
  count(node, asked, reading);
  for (const child of node.nodes) if (child.isQuestion) place(child, above, setting, reading);
}

/** What follows a rule after the last question is the document's own ending. */
function beforeRule(blocks: Block[]): Block[] {
  const at = blocks.findIndex((each, index) => each.type === 'rule' && index > 0);
  return at < 0 ? blocks : blocks.slice(0, at);
}

const isLast = (node: Node): boolean => node.parent === null || (node.parent.nodes.at(-1) === node && isLast(node.parent));

/** What stands first below the heading asks; its name becomes a tag, and the rest the answer. */
function namedQuestion(node: Node, above: ReadSection, setting: Setting, reading: Reading): void {
  const own = askingOf(node);
  const below = blocksOf(node).filter((each) => each !== node.heading);
  const rest = below.flatMap((each) => (own.includes(each) ? each.children : [each]));
  const body = isLast(node) ? beforeRule(rest) : rest;
  const asked = { text: own.map((each) => titleText(textOf(each))).join(' '), line: own[0]?.line ?? 1 };
  use(reading, [...own, ...body, ...(node.heading === null ? [] : [node.heading])]);
  const question = questionWithBody(asked, body, setting, reading);
  if (!onlyCounts(node)) question.tags.push(node.title);
  above.questions.push(question);
  count(node, question, reading);
}

/** One block that asks; the paragraphs where none of them does alone. */
function askingOf(node: Node): Block[] {
  const first = firstBelow(node);
  if (first !== null) return [first];
  const paragraphs = node.body.filter((each) => each.type === 'paragraph');
  const asking = paragraphs.filter(isQuestionParagraph);
  return asking.length === 1 ? asking : paragraphs;
}

/** A heading's blocks with those of the headings below it. */
function blocksOf(node: Node): Block[] {
  return [...(node.heading === null ? [] : [node.heading]), ...node.body, ...node.nodes.flatMap(blocksOf)];
}
