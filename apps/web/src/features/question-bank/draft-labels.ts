import type { Label } from './import-draft.js';

export interface LabelWords {
  label: Label;
  /** The key that gives it. */
  key: string;
  words: string;
}

/** What a row can be said to be, each with its key. A section keeps its label or goes. */
export const LABEL_WORDS: readonly LabelWords[] = [
  { label: 'QUESTION', key: 'q', words: 'Question' },
  { label: 'KEY_AREA', key: 'a', words: 'Key area' },
  { label: 'HINT', key: 'h', words: 'Hint of the question before' },
  { label: 'FOLLOW_UP', key: 'f', words: 'Follow-up' },
  { label: 'SECTION', key: 's', words: 'Section' },
  { label: 'LEFT_OUT', key: 'x', words: 'Leave out' },
];

export const SHORT_WORDS: Record<Label, string> = {
  SECTION: 'Section',
  QUESTION: 'Question',
  KEY_AREA: 'Key area',
  HINT: 'Hint',
  FOLLOW_UP: 'Follow-up',
  LEFT_OUT: 'Left out',
};
