import type { RevealPolicy } from '../loop.js';
import type { InterviewState } from '../room/interview.js';
import type { Recommendation, ScoreMark } from '../room/scorecard.js';

/** Job-related grounds of a decision, one beside its rationale. */
export const REASON_CODES = [
  'MEETS_BAR',
  'BELOW_BAR',
  'SKILL_MISSING',
  'LEVEL_MISMATCH',
  'STRONGER_CANDIDATE',
  'MORE_EVIDENCE_NEEDED',
  'ROLE_CLOSED',
  'WITHDREW',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const REASON_WORDS: Record<ReasonCode, string> = {
  MEETS_BAR: 'Meets the bar of the role',
  BELOW_BAR: 'Below the bar of the role',
  SKILL_MISSING: 'A skill that the role needs was not shown',
  LEVEL_MISMATCH: 'Fits another level of the role',
  STRONGER_CANDIDATE: 'Another candidate showed more of what the role needs',
  MORE_EVIDENCE_NEEDED: 'More evidence is needed',
  ROLE_CLOSED: 'The role is closed',
  WITHDREW: 'The candidate withdrew',
};

/** One version of a value; times are ISO text here and below. */
export interface RecordedVersion {
  level: number | null;
  mark: ScoreMark | null;
  reason: string | null;
  independent: boolean;
  at: string;
}

export interface RecordedValue extends Omit<RecordedVersion, 'reason'> {
  questionId: string;
  dimensionKey: string;
  panelistId: string;
  late: boolean;
  /** Whether the value is part of the composite. */
  counted: boolean;
  versions: RecordedVersion[];
}

export interface RecordedSeat {
  panelistId: string;
  memberId: string;
  name: string;
  seat: 'LEAD' | 'PANELIST' | 'TRAINING' | 'OBSERVER';
  submitted: boolean;
  late: boolean;
  replaced: boolean;
  recommendation: Recommendation | null;
}

export interface RecordedRound {
  interviewId: string;
  title: string;
  state: InterviewState;
  notHeldReason: string | null;
  minutes: number;
  revealPolicy: RevealPolicy;
  startedAt: string | null;
  endedAt: string | null;
  revealedAt: string | null;
  /** Why it was revealed without somebody, and without whom; null: everybody had handed in. */
  revealReason: string | null;
  revealedWithout: string[];
  /** Why whoever made the record does not see the round's values; null: they do. */
  withheldBecause: string | null;
  rubric: {
    name: string;
    version: number;
    dimensions: { key: string; name: string; weight: number; anchors: { level: number; text: string }[] }[];
  };
  /** `unplanned`: asked in this interview only; its values are not counted. */
  questions: { id: string; number: number; text: string; revision: number; unplanned: boolean }[];
  panel: RecordedSeat[];
  values: RecordedValue[];
  notes: { questionId: string; panelistId: string; text: string; at: string }[];
  /** What the panel asked later rounds to probe. */
  handOffs: { panelistId: string; label: string; text: string; at: string }[];
  /** Who looked before the reveal, and why. */
  glassBroken: { by: string; reason: string; at: string }[];
}

export interface RecordedDecision {
  outcome: 'HIRE' | 'NO_HIRE' | 'HOLD';
  reasonCode: ReasonCode | null;
  rationale: string;
  by: string;
  at: string;
  /** How many candidacies of the loop stood on the other side of it by the formula; 0: the decision follows its order. */
  againstFormula: number;
}

/** All that a candidacy's record holds. The composite can be computed again from it to the last digit. */
export interface RecordDocument {
  form: 'strata-record/1';
  madeAt: string;
  madeBy: string;
  candidacy: {
    id: string;
    candidateName: string;
    openedAt: string;
    loopId: string;
    loopVersion: number;
    role: string;
    loop: string;
  };
  formula: { method: string; scale: { min: number; max: number } | null; weights: Record<string, number> };
  composite: { value: number | null; low: number | null; high: number | null; withheldBecause: string | null };
  /** The must-haves of the formula, judged apart from the result. */
  mustHaves: { round: string; dimension: string; minimum: number; reached: number | null; passed: boolean | null }[];
  coverage: { rated: number; expected: number };
  agreement: { dimensionKey: string; equal: number; withinOne: number; apart: number; words: string }[];
  rounds: RecordedRound[];
  /** Newest first; the first stands. */
  decisions: RecordedDecision[];
  dissents: { by: string; text: string; at: string }[];
  discussed: { about: string; note: string | null; by: string; at: string }[];
  /** Who was shown a colleague's value for the first time and when, and every act on the candidacy, oldest first. */
  access: { at: string; by: string | null; act: string; reason: string | null }[];
}

/** The dimension of a round as the formula's weights name it. */
export const formulaKey = (interviewId: string, dimensionKey: string): string => `${interviewId} ${dimensionKey}`;
