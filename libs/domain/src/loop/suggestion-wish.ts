import type { QuestionKind, QuestionLevel } from '../question.js';

/** A living question that a round could ask, with what is known of its past. */
export interface SuggestableQuestion {
  id: string;
  kind: QuestionKind;
  level: QuestionLevel | null;
  /** Whole minutes; null where its bank says none. */
  minutes: number | null;
  /** Keys of the rubric's dimensions that apply; empty: all of them. */
  dimensionKeys: readonly string[];
  /** Its section, then the ones around it, outwards. */
  sectionIds: readonly string[];
  sectionTitle: string;
  /** It is for the candidate to ask. */
  forCandidate: boolean;
  /** Interviews held that asked it. */
  asked: number;
  /** Earlier published versions of the same loop that hold it. */
  inVersions: number;
  /** Other loops that hold it. */
  inLoops: number;
  /** How well it separates candidates, -1 to 1; null: too few data. */
  separation: number | null;
  /** The mean level that candidates reach, as a share of the scale, 0 to 1; null: too few data. */
  mean: number | null;
}

/** What stands in the round already. */
export type StandingQuestion = Pick<SuggestableQuestion, 'id' | 'level' | 'sectionIds'>;

/** What a round is to be filled with. */
export interface RoundWish {
  /** Whole minutes that are still to be filled. */
  minutes: number;
  /** The level of the role; null: any. */
  roleLevel: QuestionLevel | null;
  /** Sections to choose from, with all inside them; empty: every section. */
  sectionIds: readonly string[];
  /** Sections that have to be asked about, the most important first. */
  mustHave: readonly { id: string; title: string }[];
  /** Keys of the dimensions that the round's rubric scores. */
  rubricKeys: readonly string[];
  standing: readonly StandingQuestion[];
  /** Questions that are not to be asked here: other rounds ask them, or the candidate heard them. */
  taken: ReadonlySet<string>;
  /** The number of the loop version that is being drafted: among equal questions each version begins elsewhere. */
  version: number;
}

export interface SuggestedPick {
  id: string;
  minutes: number;
  /** Why this one, in sentences, the strongest first. */
  reasons: string[];
}

export interface RoundSuggestion {
  /** Along the ladder, lowest rung first. */
  picks: SuggestedPick[];
  /** Whole minutes that the picks leave. */
  left: number;
  /** Must-have sections that stay without a question, with the reason. */
  uncovered: { sectionId: string; because: string }[];
}
