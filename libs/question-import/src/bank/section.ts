import { type QuestionDraft, type SectionDraft } from '@strata/domain';

export const sectionOf = (title: string): SectionDraft => ({ title, guidance: null, keyAreas: [], questions: [], sections: [] });

export const isEmpty = (section: SectionDraft): boolean =>
  section.questions.length === 0 && section.keyAreas.length === 0 && section.sections.length === 0;

/** Sections that hold something, with their empty ones gone. */
export function pruned(sections: SectionDraft[]): SectionDraft[] {
  return sections.map((each) => ({ ...each, sections: pruned(each.sections) })).filter((each) => !isEmpty(each));
}

/** All questions of the sections in the order of the document. */
export function questionsOf(sections: SectionDraft[]): QuestionDraft[] {
  return sections.flatMap((each) => [...each.questions, ...questionsOf(each.sections)]);
}
