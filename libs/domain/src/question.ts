/** What a question is, in every place that handles one. */
export const QUESTION_KINDS = ['KNOWLEDGE', 'CODING', 'DESIGN', 'BEHAVIORAL'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The ladder, lowest rung first. */
export const QUESTION_LEVELS = ['WARM_UP', 'CORE', 'DEEP', 'STAFF'] as const;
export type QuestionLevel = (typeof QUESTION_LEVELS)[number];

/** `dimensionKey` null: one answer was given for the whole question. */
export interface ReferenceAnswerDraft {
  dimensionKey: string | null;
  text: string;
}

export interface QuestionDraft {
  text: string;
  kind: QuestionKind;
  level: QuestionLevel | null;
  /** Whole minutes, 1 to 120. */
  minutes: number | null;
  hints: string[];
  tags: string[];
  referenceAnswers: ReferenceAnswerDraft[];
  followUps: string[];
  /** Keys of the rubric's dimensions that apply; empty: all of them. */
  dimensionKeys: string[];
}

export interface SectionDraft {
  title: string;
  guidance: string | null;
  keyAreas: string[];
  questions: QuestionDraft[];
  sections: SectionDraft[];
}

/** A bank as read from a document, before anybody has looked at it. */
export interface BankDraft {
  title: string;
  keyAreas: string[];
  sections: SectionDraft[];
}

/** `line` counts from 1 in the document as given. */
export interface ImportComplaint {
  line: number;
  message: string;
}
