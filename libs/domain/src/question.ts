/** What a question is, in every place that handles one. */
export const QUESTION_KINDS = ['KNOWLEDGE', 'CODING', 'DESIGN', 'BEHAVIORAL'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The ladder, lowest rung first. */
export const QUESTION_LEVELS = ['WARM_UP', 'CORE', 'DEEP', 'STAFF'] as const;
export type QuestionLevel = (typeof QUESTION_LEVELS)[number];

/** `dimensionKey` null: one answer was given for the whole question. Not reviewed until a member confirms it. */
export interface ReferenceAnswerDraft {
  dimensionKey: string | null;
  text: string;
  reviewed: boolean;
}

/** What one level of a dimension looks like for this question, in place of the rubric's own sentence. */
export interface AnchorOverride {
  dimensionKey: string;
  level: number;
  text: string;
}

/** What a question asks and what it asks about. */
export interface Wording {
  text: string;
  /** The bare term that the text asks about; null where the question never was one. */
  term: string | null;
  /** For a bare term: the suggested wording that asks for it, in the document's language; `text` stays the term. */
  askPhrase: string | null;
}

export interface QuestionDraft extends Wording {
  kind: QuestionKind;
  level: QuestionLevel | null;
  /** The level follows from the question's place in its list: nobody chose it. */
  levelInferred: boolean;
  /** Whole minutes, 1 to 120; null where the document names none. */
  minutes: number | null;
  hints: string[];
  tags: string[];
  referenceAnswers: ReferenceAnswerDraft[];
  followUps: string[];
  /** Keys of the rubric's dimensions that apply; empty: all of them. */
  dimensionKeys: string[];
  anchors: AnchorOverride[];
  /** Since when it is out of lists, search and pick lists, as an ISO instant; null while it lives. */
  archivedAt: string | null;
}

export interface SectionDraft {
  title: string;
  guidance: string | null;
  keyAreas: string[];
  /** Its questions are for the candidate to ask: never suggested into a round. Holds for the sections inside it too. */
  forCandidate: boolean;
  questions: QuestionDraft[];
  sections: SectionDraft[];
}

/** A bank as it is written into a document and taken over from one. */
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

/** Why the reader is not sure of something that stands on this line. */
export interface Doubt {
  line: number;
  reason: string;
}

/** A question with what only its preview needs. */
export interface ReadQuestion extends QuestionDraft {
  line: number;
  doubts: Doubt[];
  /** For a compound question: its main question, then its follow-ups. Only suggested; `text` stays whole. */
  suggestedSplit: string[] | null;
  /** The lines of `hints` and `followUps`, one for each. */
  hintLines: number[];
  followUpLines: number[];
}

/** A section with what only its preview needs. */
export interface ReadSection extends SectionDraft {
  line: number;
  doubts: Doubt[];
  /** The lines of `keyAreas`, one for each. */
  keyAreaLines: number[];
  questions: ReadQuestion[];
  sections: ReadSection[];
}

/** A bank as read from a document, before anybody has looked at it. */
export interface ReadBank extends BankDraft {
  keyAreaLines: number[];
  sections: ReadSection[];
}

/** A line that the reader took for nothing of the bank's, so that a person may say otherwise. */
export interface LeftOutLine {
  line: number;
  text: string;
  reason: string;
}

/**
 * The term and the suggested wording of a question once its text is `text`: a term that is now asked for stays on as the term,
 * and a suggestion lasts only as long as the text is the bare term. `before` null: the question is new.
 */
export function wordingAfter(before: Wording | null, text: string): Omit<Wording, 'text'> {
  if (before === null) return { term: null, askPhrase: null };
  const { term, askPhrase } = before;
  if (text === before.text) return { term, askPhrase };
  return { term: askPhrase === null ? term : before.text, askPhrase: null };
}
