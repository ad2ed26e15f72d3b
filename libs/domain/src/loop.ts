import type { LoopFormula } from './loop/formula.js';
import type { AnchorOverride, QuestionKind, QuestionLevel } from './question.js';
import type { RubricPlan } from './rubric.js';

/** When colleagues' values become visible; part of a round's plan. */
export const REVEAL_POLICIES = ['ROUND_END', 'PER_QUESTION', 'LOOP_END', 'OPEN'] as const;
export type RevealPolicy = (typeof REVEAL_POLICIES)[number];

/** Hours in which panelists still score blind after the end, unless the plan says otherwise. */
export const FINISHING_WINDOW_HOURS = 24;

/** Minutes of a new round, unless the plan says otherwise. */
export const ROUND_MINUTES = { least: 5, usual: 60, most: 480 } as const;

/** Minutes of a round that are kept for the candidate's own questions. */
export const KEPT_MINUTES = 5;

export interface RoundReadiness {
  title: string;
  questionCount: number;
}

/**
 * What still keeps a draft loop from being published, in plain words; empty when nothing does.
 */
export function obstaclesToPublishing(rounds: readonly RoundReadiness[]): string[] {
  if (rounds.length === 0) return ['The loop has no round yet. Add one.'];
  return rounds
    .filter((round) => round.questionCount === 0)
    .map((round) => `The round "${round.title}" has no question yet. Pick one, or remove the round.`);
}

/** What an organization's administrator allows beyond the usual reveal policies. */
export interface AllowedPolicies {
  allowPerQuestion: boolean;
  allowOpen: boolean;
}

/**
 * Why a round may not be planned with a reveal policy here, in plain words; null where it may.
 */
export function obstacleToPolicy(policy: RevealPolicy, allowed: AllowedPolicies): string | null {
  if (policy === 'PER_QUESTION' && !allowed.allowPerQuestion) {
    return 'Revealing question by question is not allowed in this organization. An administrator can allow it.';
  }
  if (policy === 'OPEN' && !allowed.allowOpen)
    return 'Open rounds are not allowed in this organization. An administrator can allow them.';
  return null;
}

export interface PlannedAnswer {
  dimensionKey: string | null;
  text: string;
  reviewed: boolean;
}

/** One revision of a question, whole, as a plan freezes it. `id` is the bank's question. */
export interface PlannedQuestion {
  id: string;
  revision: number;
  text: string;
  /** The bare term that the text asks about; null where the question never was one. */
  term: string | null;
  /** A wording that would ask for the term, suggested while the text is still the term. */
  askPhrase: string | null;
  kind: QuestionKind;
  level: QuestionLevel | null;
  /** The level follows from the question's place in a list; nobody chose it. */
  levelInferred: boolean;
  minutes: number | null;
  hints: string[];
  tags: string[];
  sectionPath: string[];
  /** What its section tells the interviewer. */
  sectionGuidance: string | null;
  /** What its section wants to be covered; absent where it was frozen before this was kept. */
  sectionKeyAreas?: string[];
  followUps: string[];
  referenceAnswers: PlannedAnswer[];
  dimensionKeys: string[];
  /** Anchors of its own; absent where it has none. */
  anchors?: AnchorOverride[];
}

export interface PlannedSeat {
  memberId: string;
  lead: boolean;
  observer: boolean;
  training: boolean;
}

export interface RoundPlan {
  id: string;
  title: string;
  minutes: number;
  revealPolicy: RevealPolicy;
  rubric: RubricPlan;
  questions: PlannedQuestion[];
  seats: PlannedSeat[];
  /** Skills that its panel should have; absent where none is asked for. */
  requiredSkills?: string[];
  /** By question id: the seated member who asks it; absent where nobody is named for any. */
  askers?: Record<string, string>;
}

/** A published loop version: all that its candidacies need, frozen. */
export interface LoopPlan {
  loopId: string;
  version: number;
  title: string;
  role: string;
  rounds: RoundPlan[];
  /** Absent where nothing is said beyond the usual. */
  formula?: LoopFormula;
}

/**
 * A list with one of its items put at another place, counted from 0; null where the list has no such item or place.
 */
export function movedTo<Item>(list: readonly Item[], item: Item, place: number): Item[] | null {
  if (!list.includes(item) || !Number.isInteger(place) || place < 0 || place >= list.length) return null;
  return list.filter((each) => each !== item).toSpliced(place, 0, item);
}
