import { QUESTION_LEVELS, type QuestionLevel, type ReadQuestion, type ReadSection } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { saysGraded } from '../words/ladder-words.js';
import { complain, type Reading } from './document.js';

/** Grades the questions of each section by their place in it, lowest rung first; a rung that the document names stays. */
export function gradeByPosition(sections: ReadSection[], blocks: Block[], reading: Reading): void {
  for (const each of sections) gradeSection(each);
  const said = blocks.find((each) => (each.type === 'paragraph' || each.type === 'quote') && saysGraded(textOf(each)));
  complain(
    reading,
    said?.line ?? 1,
    'The document says that its questions climb from warm-up to staff: levels were inferred from the place in each list.',
  );
}

function gradeSection(section: ReadSection): void {
  section.questions.forEach((each, at) => {
    if (each.level !== null) return;
    each.level = rungAt(section.questions, at);
    each.levelInferred = true;
  });
  for (const inner of section.sections) gradeSection(inner);
}

const rungAt = (questions: ReadQuestion[], at: number): QuestionLevel | null =>
  QUESTION_LEVELS[Math.min(3, Math.floor((4 * at) / questions.length))] ?? null;
