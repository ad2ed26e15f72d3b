import { type BankDraft, type QuestionDraft, type ReadQuestion, type ReadSection, type SectionDraft } from '@strata/domain';
import { hasWord } from '../words/fold.js';

/** A section that begins on this line and holds nothing yet. */
export const sectionOf = (title: string, line: number): ReadSection => ({
  title,
  guidance: null,
  keyAreas: [],
  forCandidate: false,
  questions: [],
  sections: [],
  line,
  doubts: [],
  keyAreaLines: [],
});

/** Adds key areas that stand on this line. */
export function addKeyAreas(section: Pick<ReadSection, 'keyAreas' | 'keyAreaLines'>, areas: string[], line: number): void {
  for (const area of areas) {
    section.keyAreas.push(area);
    section.keyAreaLines.push(line);
  }
}

const isEmpty = (section: ReadSection): boolean =>
  section.questions.length === 0 && section.keyAreas.length === 0 && section.sections.length === 0;

/** The texts that hold a word, with their lines. */
function worded(texts: string[], lines: number[]): [texts: string[], lines: number[]] {
  const kept = texts.map((text) => hasWord(text));
  return [texts.filter((_, at) => kept[at]), lines.filter((_, at) => kept[at])];
}

function tidied(question: ReadQuestion): ReadQuestion {
  const [hints, hintLines] = worded(question.hints, question.hintLines);
  const [followUps, followUpLines] = worded(question.followUps, question.followUpLines);
  return { ...question, hints, hintLines, followUps, followUpLines };
}

/** Sections that hold something, with empty ones gone and everything in them that holds no word. */
export function pruned(sections: ReadSection[]): ReadSection[] {
  const all = sections.map((each) => {
    const [keyAreas, keyAreaLines] = worded(each.keyAreas, each.keyAreaLines);
    const questions = each.questions.filter((question) => hasWord(question.text)).map(tidied);
    return { ...each, keyAreas, keyAreaLines, questions, sections: pruned(each.sections) };
  });
  return all.filter((each) => !isEmpty(each));
}

/** All questions of the sections in the order of the document. */
export function questionsOf(sections: ReadSection[]): ReadQuestion[] {
  return sections.flatMap((each) => [...each.questions, ...questionsOf(each.sections)]);
}

/** A bank without what only the preview of a reading needs. */
export const bankDraftOf = ({ title, keyAreas, sections }: BankDraft): BankDraft => ({
  title,
  keyAreas,
  sections: sections.map(sectionDraftOf),
});

const sectionDraftOf = ({ title, guidance, keyAreas, forCandidate, questions, sections }: SectionDraft): SectionDraft => ({
  title,
  guidance,
  keyAreas,
  forCandidate,
  questions: questions.map(questionDraftOf),
  sections: sections.map(sectionDraftOf),
});

const questionDraftOf = (question: QuestionDraft): QuestionDraft => ({
  text: question.text,
  term: question.term,
  askPhrase: question.askPhrase,
  kind: question.kind,
  level: question.level,
  levelInferred: question.levelInferred,
  minutes: question.minutes,
  hints: question.hints,
  tags: question.tags,
  referenceAnswers: question.referenceAnswers.map(({ dimensionKey, text, reviewed }) => ({ dimensionKey, text, reviewed })),
  followUps: question.followUps,
  dimensionKeys: question.dimensionKeys,
  anchors: question.anchors.map(({ dimensionKey, level, text }) => ({ dimensionKey, level, text })),
  archivedAt: question.archivedAt,
});
