import { type QuestionDraft, type QuestionKind, type QuestionLevel } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { itemsOf, sourceOf, textOf } from '../blocks/text-of.js';
import { asks, hasMark, shareAsking } from '../words/asks.js';
import { kindOfQuestion } from '../words/kind-words.js';
import { roleInsideQuestion } from '../words/roles.js';
import { type Reading } from '../outline/document.js';
import { cleanAnswer, sliceOf } from './answer.js';
import { readDetails } from './details.js';
import { listed, readQuestionText } from './question-text.js';

export interface QuestionPlace {
  kind: QuestionKind | null;
  level: QuestionLevel | null;
}

/** A question of the given words and no more. */
export function questionOf(text: string, place: QuestionPlace): QuestionDraft {
  const read = readQuestionText(text);
  return {
    text: read.text,
    kind: kindOfQuestion(read.text, place.kind),
    level: read.level ?? place.level,
    minutes: null,
    hints: read.hints,
    tags: [],
    referenceAnswers: [],
    followUps: [],
    dimensionKeys: [],
  };
}

/** A question with what stands below it: answers, hints and follow-ups by their labels, else by their shape. */
export function questionWithBody(text: string, body: Block[], place: QuestionPlace, reading: Reading): QuestionDraft {
  const question = questionOf(text, place);
  const answer: string[] = [];
  let role: ReturnType<typeof roleInsideQuestion> = 'NONE';
  for (const each of body) {
    const named = labelRole(each);
    if (named !== 'NONE' && named !== 'PARAGRAPH') {
      role = named;
      answer.push(...labelled(question, each, role, place, reading));
    } else if (!readDetails(question, each)) answer.push(...take(question, each, role, reading));
  }
  const kept = cleanAnswer(answer);
  if (kept !== '') question.referenceAnswers.push({ dimensionKey: null, text: kept });
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
function labelled(question: QuestionDraft, each: Block, role: string, place: QuestionPlace, reading: Reading): string[] {
  if (each.children.length > 0) return each.children.flatMap((child) => take(question, child, role, reading));
  if (each.type === 'answer') return [each.lines.join('\n')];
  const rest = each.type === 'paragraph' ? inlineLabel(each).rest : '';
  if (rest === '') return [];
  if (role === 'HINTS') question.hints.push(...listed(questionOf(rest, place).text));
  else if (role === 'FOLLOW_UPS') question.followUps.push(questionOf(rest, place).text);
  else return [rest];
  return [];
}

/** Puts one block where it belongs; what belongs to the answer comes back as Markdown. */
function take(question: QuestionDraft, each: Block, role: string, reading: Reading): string[] {
  const isList = each.type === 'item' && each.marker?.style !== 'toggle';
  if (role === 'FOLLOW_UPS' && isList) question.followUps.push(textOf(each));
  else if (role === 'HINTS' && (isList || each.type === 'paragraph')) question.hints.push(textOf(each));
  else if (isList && role === 'NONE' && question.kind === 'DESIGN' && !hasMark(textOf(each))) question.hints.push(textOf(each));
  else
    return [
      each.marker?.style === 'toggle'
        ? each.children.map((child) => sliceOf(child, reading)).join('\n\n')
        : sliceOf(each, reading),
    ];
  return [];
}

/** An item that asks, with its children: those that ask are follow-ups when most of them do. */
export function questionOfItem(item: Block, place: QuestionPlace, reading: Reading): QuestionDraft {
  const inner = itemsOf(item.children).filter((each) => each.marker?.style !== 'toggle');
  const asking = inner.filter((each) => asks(textOf(each)));
  const follow = inner.length > 0 && shareAsking(inner.map(textOf)) >= 0.5 && asking.some((each) => hasMark(textOf(each)));
  const rest = follow ? item.children.filter((each) => !inner.includes(each)) : item.children;
  const question = questionWithBody(textOf(item), rest, place, reading);
  if (follow) question.followUps.push(...inner.map(textOf).filter((text) => text !== ''));
  return question;
}
