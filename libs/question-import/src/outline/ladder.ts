import { QUESTION_LEVELS, type QuestionDraft, type SectionDraft } from '@strata/domain';
import { type Block } from '../blocks/block.js';
import { textOf } from '../blocks/text-of.js';
import { saysGraded } from '../words/ladder-words.js';
import { complain, type Reading } from './document.js';

/** Grades the questions of each section by their place in it, lowest rung first; a rung that the document names stays. */
export function gradeByPosition(sections: SectionDraft[], blocks: Block[], reading: Reading): void {
  for (const each of sections) gradeSection(each);
  const said = blocks.find((each) => (each.type === 'paragraph' || each.type === 'quote') && saysGraded(textOf(each)));
  complain(
    reading,
    said?.line ?? 1,
    'The document says that its questions climb from warm-up to staff: levels were inferred from the place in each list.',
  );
}

function gradeSection(section: SectionDraft): void {
  section.questions.forEach((each, at) => {
    each.level ??= rungAt(section.questions, at);
  });
  for (const inner of section.sections) gradeSection(inner);
}

const rungAt = (questions: QuestionDraft[], at: number): QuestionDraft['level'] =>
  QUESTION_LEVELS[Math.min(3, Math.floor((4 * at) / questions.length))] ?? null;
