import { type QuestionKind, type QuestionLevel, type ReadQuestion } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { itemsOf, sourceOf, textOf } from '../blocks/text-of.js';
import { asks, askStrength, clearlyAsks, hasMark, shareAsking } from '../words/asks.js';
import { askPhraseFor } from '../words/language.js';
import { kindOfQuestion } from '../words/kind-words.js';
import { roleInsideQuestion } from '../words/roles.js';
import { type Reading, use } from '../outline/document.js';
import { cleanAnswer, sliceOf } from './answer.js';
import { readDetails } from './details.js';
import { splitOf } from './split.js';
import { listed, readQuestionText } from './question-text.js';

export interface QuestionPlace {
  kind: QuestionKind | null;
  level: QuestionLevel | null;
}

/** A question that holds nothing but its text. */
export const emptyQuestion = (text: string, line: number): ReadQuestion => ({
  text,
  term: null,
  askPhrase: null,
  kind: 'KNOWLEDGE',
  level: null,
  levelInferred: false,
  minutes: null,
  hints: [],
  tags: [],
  referenceAnswers: [],
  followUps: [],
  dimensionKeys: [],
  anchors: [],
  archivedAt: null,
  line,
  doubts: [],
  suggestedSplit: null,
  hintLines: [],
  followUpLines: [],
});

/** A question of the given words and no more. */
export function questionOf(text: string, place: QuestionPlace, line: number): ReadQuestion {
  const read = readQuestionText(text);
  const question = emptyQuestion(read.text, line);
  question.kind = kindOfQuestion(read.text, place.kind);
  question.level = read.level ?? place.level;
  addHints(question, read.hints, line);
  question.suggestedSplit = splitOf(read.text);
  const strength = askStrength(read.text);
  if (strength === 0) doubt(question, 'It does not ask: it was taken as a question for the place where it stands.');
  else if (strength < 0.9) doubt(question, 'It has no question mark.');
  return question;
}

/** A term that is asked for by a suggested phrase. */
export function termQuestion(term: string, place: QuestionPlace, line: number, language: string): ReadQuestion {
  const question = questionOf(term, place, line);
  nameTerm(question, language);
  return question;
}

/** Suggests the phrase that asks for a question whose text is a bare term. */
export function nameTerm(question: ReadQuestion, language: string): void {
  if (askStrength(question.text) > 0) return;
  question.askPhrase = askPhraseFor(question.text, language);
  question.doubts = [];
  doubt(question, 'A term with its definition: the phrase that asks for it is suggested.');
}

/** Notes why the reader is not sure of a question. */
export function doubt(question: ReadQuestion, reason: string): void {
  question.doubts.push({ line: question.line, reason });
}

/** Adds hints that stand on this line. */
export function addHints(question: ReadQuestion, hints: string[], line: number): void {
  for (const hint of hints) {
    question.hints.push(hint);
    question.hintLines.push(line);
  }
}

/** Adds a follow-up. */
export function addFollowUp(question: ReadQuestion, text: string, line: number): void {
  question.followUps.push(text);
  question.followUpLines.push(line);
}

/** Adds an answer to the whole question, which nobody has reviewed; an empty one is none. */
export function addAnswer(question: ReadQuestion, text: string): void {
  if (text !== '') question.referenceAnswers.push({ dimensionKey: null, text, reviewed: false });
}

/** Adds to the answer of the whole question what stands elsewhere. */
export function extendAnswer(question: ReadQuestion, text: string): void {
  const [whole] = question.referenceAnswers;
  if (whole === undefined) addAnswer(question, text);
  else whole.text = `${whole.text}\n\n${text}`;
}

/** The words that ask, and where they stand. */
export interface Asking {
  text: string;
  line: number;
}

/** A question with what stands below it: answers, hints and follow-ups by their labels, else by their shape. */
export function questionWithBody(asking: Asking, body: Block[], place: QuestionPlace, reading: Reading): ReadQuestion {
  const question = questionOf(asking.text, place, asking.line);
  const answer: string[] = [];
  let role: ReturnType<typeof roleInsideQuestion> = 'NONE';
  for (const each of body) {
    const named = labelRole(each);
    if (named !== 'NONE' && named !== 'PARAGRAPH') {
      role = named;
      answer.push(...labelled(question, each, role, reading));
    } else if (!readDetails(question, each)) answer.push(...take(question, each, role, reading));
  }
  addAnswer(question, cleanAnswer(answer));
  use(reading, body);
  return question;
}

function labelRole(each: Block): ReturnType<typeof roleInsideQuestion> | 'PARAGRAPH' {
  if (each.type === 'answer') return 'ANSWER';
  const named =
    each.type === 'label' || each.type === 'heading' || each.marker?.style === 'toggle'
      ? roleInsideQuestion(textOf(each))
      : 'NONE';
  return named === 'NONE' && each.type === 'paragraph' ? inlineLabel(each).role : named;
}

const inline = /^(?:\*\*|__|_|\*)?([\p{L}\s-]{3,30})(?:\*\*|__|_|\*)?\s*[:：](?:\*\*|__|_|\*)?\s*(.*)$/su;

function inlineLabel(each: Block): { role: ReturnType<typeof roleInsideQuestion>; rest: string } {
  const match = inline.exec(sourceOf(each));
  const role = match === null ? 'NONE' : roleInsideQuestion(match[1] ?? '');
  return { role, rest: role === 'NONE' ? '' : (match?.[2] ?? '') };
}

/** What a label's own block carries: a toggle's contents, or the words behind the colon. */
function labelled(question: ReadQuestion, each: Block, role: string, reading: Reading): string[] {
  if (each.children.length > 0) return each.children.flatMap((child) => take(question, child, role, reading));
  if (each.type === 'answer') return [each.lines.join('\n')];
  const rest = each.type === 'paragraph' ? inlineLabel(each).rest : '';
  if (rest === '') return [];
  if (role === 'HINTS') addHints(question, listed(readQuestionText(rest).text), each.line);
  else if (role === 'FOLLOW_UPS') addFollowUp(question, readQuestionText(rest).text, each.line);
  else return [rest];
  return [];
}

/** Puts one block where it belongs; what belongs to the answer comes back as Markdown. */
function take(question: ReadQuestion, each: Block, role: string, reading: Reading): string[] {
  const isList = each.type === 'item' && each.marker?.style !== 'toggle';
  if (role === 'FOLLOW_UPS' && isList) addFollowUp(question, textOf(each), each.line);
  else if (role === 'HINTS' && (isList || each.type === 'paragraph')) addHints(question, [textOf(each)], each.line);
  else if (isList && role === 'NONE' && question.kind === 'DESIGN' && !hasMark(textOf(each)))
    addHints(question, [textOf(each)], each.line);
  else
    return [
      each.marker?.style === 'toggle'
        ? each.children.map((child) => sliceOf(child, reading)).join('\n\n')
        : sliceOf(each, reading),
    ];
  return [];
}

/** A question's own words in an item that says after a colon what it is asked for. */
interface Note {
  asking: string;
  note: string;
}

/** An item that asks, with its children: those that ask are follow-ups when most of them do. */
export function questionOfItem(item: Block, place: QuestionPlace, reading: Reading, noted: Note | null = null): ReadQuestion {
  const inner = itemsOf(item.children).filter((each) => each.marker?.style !== 'toggle');
  const asking = inner.filter((each) => asks(textOf(each)));
  const clearly =
    asking.some((each) => hasMark(textOf(each))) || (inner.length <= 2 && inner.every((each) => clearlyAsks(textOf(each))));
  const follow = inner.length > 0 && shareAsking(inner.map(textOf)) >= 0.5 && clearly;
  const rest = follow ? item.children.filter((each) => !inner.includes(each)) : item.children;
  const question = questionWithBody({ text: noted?.asking ?? textOf(item), line: item.line }, rest, place, reading);
  if (noted !== null) addHints(question, [noted.note], item.line);
  use(reading, [item]);
  if (follow) for (const each of inner) addFollowUp(question, textOf(each), each.line);
  return question;
}
