import type { SchemaType } from '@strata/contracts';
import type { QuestionDetail } from './question-bank-queries.js';

/** A question as its form holds it: lists as lines of text. */
export interface QuestionDraft {
  text: string;
  kind: SchemaType<'QuestionKind'>;
  level: SchemaType<'QuestionLevel'> | null;
  minutes: number | null;
  tags: string[];
  hints: string;
  followUps: string;
  dimensionKeys: string[];
  answers: { dimensionKey: string | null; text: string }[];
  anchors: { dimensionKey: string; level: number; text: string }[];
}

export const EMPTY_DRAFT: QuestionDraft = {
  text: '',
  kind: 'KNOWLEDGE',
  level: 'CORE',
  minutes: null,
  tags: [],
  hints: '',
  followUps: '',
  dimensionKeys: [],
  answers: [],
  anchors: [],
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function draftOf(question: QuestionDetail): QuestionDraft {
  const { text, kind, level, minutes, tags, dimensionKeys, hints, followUps, referenceAnswers, anchors } = question;
  return {
    text,
    kind,
    level,
    minutes,
    tags,
    dimensionKeys,
    hints: hints.join('\n'),
    followUps: followUps.join('\n'),
    answers: referenceAnswers.map((answer) => ({ dimensionKey: answer.dimensionKey, text: answer.text })),
    anchors: anchors.map(({ dimensionKey, level, text }) => ({ dimensionKey, level, text })),
  };
}

/** The draft as the API takes it: one entry per line, no empty answers and anchors. */
export function inputOf(draft: QuestionDraft): SchemaType<'QuestionInput'> {
  return {
    text: draft.text.trim(),
    kind: draft.kind,
    level: draft.level,
    minutes: draft.minutes,
    tags: draft.tags,
    dimensionKeys: draft.dimensionKeys,
    hints: linesOf(draft.hints),
    followUps: linesOf(draft.followUps),
    referenceAnswers: draft.answers
      .filter((answer) => answer.text.trim())
      .map((answer) => ({ ...answer, text: answer.text.trim() })),
    anchors: draft.anchors.filter((anchor) => anchor.text.trim()).map((anchor) => ({ ...anchor, text: anchor.text.trim() })),
  };
}

export interface Difference {
  field: string;
  mine: string;
  theirs: string;
}

const PARTS: { field: string; words: (draft: QuestionDraft) => string }[] = [
  { field: 'Text', words: (draft) => draft.text },
  { field: 'Kind', words: (draft) => draft.kind },
  { field: 'Level', words: (draft) => draft.level ?? 'none' },
  { field: 'Minutes', words: (draft) => String(draft.minutes ?? 'none') },
  { field: 'Tags', words: (draft) => draft.tags.join(', ') },
  { field: 'Hints', words: (draft) => draft.hints },
  { field: 'Follow-ups', words: (draft) => draft.followUps },
  { field: 'Dimensions', words: (draft) => draft.dimensionKeys.join(', ') || 'all' },
  {
    field: 'Answers',
    words: (draft) => draft.answers.map((answer) => `${answer.dimensionKey ?? 'whole'}: ${answer.text}`).join('\n'),
  },
  {
    field: 'Anchors',
    words: (draft) => draft.anchors.map((anchor) => `${anchor.dimensionKey} ${anchor.level}: ${anchor.text}`).join('\n'),
  },
];

/** Where two drafts of one question differ, field by field, in words. */
export function differencesOf(mine: QuestionDraft, theirs: QuestionDraft): Difference[] {
  return PARTS.map(({ field, words }) => ({ field, mine: words(mine), theirs: words(theirs) })).filter(
    (each) => each.mine.trim() !== each.theirs.trim(),
  );
}
