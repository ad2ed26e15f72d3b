import { type QuestionDraft, type SectionDraft } from '@strata/domain';
import { wordsOf } from '../words/fold.js';

export const sectionOf = (title: string): SectionDraft => ({ title, guidance: null, keyAreas: [], questions: [], sections: [] });

const isEmpty = (section: SectionDraft): boolean =>
  section.questions.length === 0 && section.keyAreas.length === 0 && section.sections.length === 0;

const filled = (texts: string[]): string[] => texts.filter((text) => wordsOf(text).length > 0);

/** Without questions, hints and key areas that hold no word. */
function tidied(section: SectionDraft): SectionDraft {
  const questions = section.questions.filter((each) => wordsOf(each.text).length > 0);
  return {
    ...section,
    keyAreas: filled(section.keyAreas),
    questions: questions.map((each) => ({ ...each, hints: filled(each.hints), followUps: filled(each.followUps) })),
  };
}

/** Sections that hold something, with their empty ones gone. */
export function pruned(sections: SectionDraft[]): SectionDraft[] {
  return sections.map((each) => ({ ...tidied(each), sections: pruned(each.sections) })).filter((each) => !isEmpty(each));
}

/** All questions of the sections in the order of the document. */
export function questionsOf(sections: SectionDraft[]): QuestionDraft[] {
  return sections.flatMap((each) => [...each.questions, ...questionsOf(each.sections)]);
}
