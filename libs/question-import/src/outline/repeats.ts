import { type ReadQuestion, type ReadSection } from '@strata/domain';
import { wordKey } from '../words/fold.js';

/** The sections without those that only repeat questions from above, as an answer key does; its answers go to questions that have none. */
export const withoutRepeats = (sections: ReadSection[]): ReadSection[] => fresh(sections, new Map());

function fresh(sections: ReadSection[], known: Map<string, ReadQuestion>): ReadSection[] {
  return sections.filter((each) => {
    const repeats = each.sections.length === 0 && isRepetition(each, known);
    for (const question of each.questions) if (repeats) answerAbove(question, known.get(wordKey(question.text)));
    if (!repeats) remember(each, known);
    each.sections = fresh(each.sections, known);
    return !repeats;
  });
}

function isRepetition({ questions }: ReadSection, known: Map<string, ReadQuestion>): boolean {
  const keys = new Set(questions.map((each) => wordKey(each.text)));
  const before = [...keys].filter((key) => known.has(key));
  return keys.size >= 3 && before.length >= 0.8 * keys.size;
}

function answerAbove(question: ReadQuestion, above: ReadQuestion | undefined): void {
  if (above?.referenceAnswers.length === 0) above.referenceAnswers.push(...question.referenceAnswers);
}

function remember({ questions }: ReadSection, known: Map<string, ReadQuestion>): void {
  for (const each of questions) if (!known.has(wordKey(each.text))) known.set(wordKey(each.text), each);
}
