import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REASON_CODES, type ReasonCode, type Recommendation, type RecordDocument } from '@strata/domain';
import { Estimate } from '../../platform/graphql/estimate.js';
import { Interview } from '../interview/interview.view.js';
import { Member } from '../identity/identity.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { RecommendationEnum, Score } from '../scorecard/scorecard.view.js';
import { AgendaItem } from './agenda.view.js';

export const OutcomeEnum = { HIRE: 'HIRE', NO_HIRE: 'NO_HIRE', HOLD: 'HOLD' } as const;
export type Outcome = keyof typeof OutcomeEnum;
registerEnumType(OutcomeEnum, { name: 'Outcome' });

export const ReasonCodeEnum = Object.fromEntries(REASON_CODES.map((code) => [code, code])) as { [C in ReasonCode]: C };
registerEnumType(ReasonCodeEnum, { name: 'ReasonCode', description: 'Job-related grounds of a decision' });

/** Pairs of values that are equal, within one level of each other and further apart. */
@ObjectType({ isAbstract: true })
export class PairCounts {
  @Field(() => Int)
  equal: number;

  @Field(() => Int)
  withinOne: number;

  @Field(() => Int)
  apart: number;

  @Field()
  words: string;
}

@ObjectType({ description: 'Equal, within one level and further apart: counts of pairs' })
export class DimensionAgreement extends PairCounts {
  @Field()
  dimensionKey: string;

  @Field(() => Estimate, {
    description: 'Ordinal Krippendorff alpha over the loop version’s revealed candidacies, independent values',
  })
  alpha: Estimate;
}

@ObjectType()
export class PanelRecommendation {
  @Field(() => ID)
  interviewId: string;

  @Field()
  interviewTitle: string;

  @Field(() => ID)
  panelistId: string;

  @Field(() => Member)
  member: Member;

  @Field(() => RecommendationEnum)
  recommendation: Recommendation;

  @Field()
  late: boolean;

  @Field()
  training: boolean;
}

@ObjectType()
export class OwedScorecard {
  @Field(() => ID)
  panelistId: string;

  @Field(() => ID)
  interviewId: string;

  @Field()
  interviewTitle: string;

  @Field(() => Member)
  member: Member;

  @Field(() => Date, { nullable: true, description: 'When somebody last asked for it; null: nobody did' })
  remindedAt: Date | null;
}

@ObjectType()
export class Decision {
  @Field(() => OutcomeEnum)
  outcome: Outcome;

  @Field(() => ReasonCodeEnum, { nullable: true })
  reasonCode: ReasonCode | null;

  @Field()
  rationale: string;

  @Field(() => Int, {
    description: 'How many of the loop stand on its other side by the frozen formula; 0: it follows the order',
  })
  againstFormula: number;

  @Field(() => Member)
  by: Member;

  @Field()
  at: Date;
}

@ObjectType({ description: 'What somebody sees otherwise than the decision' })
export class Dissent {
  @Field(() => Member)
  by: Member;

  @Field()
  text: string;

  @Field()
  at: Date;
}

@ObjectType()
export class DissentRecorded {
  @Field(() => Dissent)
  dissent: Dissent;
}

@ObjectType()
export class DecisionRecorded {
  @Field(() => Decision)
  decision: Decision;
}

@ObjectType()
class DebriefRights {
  @Field()
  decide: boolean;

  @Field()
  remind: boolean;

  @Field()
  dissent: boolean;

  @Field({ description: 'Makes the candidacy’s packet' })
  makeRecord: boolean;

  @Field({ description: 'Starts and ends the discussion, chooses its scribe' })
  facilitate: boolean;
}

@ObjectType({ description: 'A must-have beside what the panel found, by the scores that the viewer sees' })
export class DebriefGate {
  @Field()
  interviewTitle: string;

  @Field()
  dimensionName: string;

  @Field(() => Int, { description: 'The lowest mean level that passes' })
  minimum: number;

  @Field(() => Float, { nullable: true, description: 'The mean level; null: nothing was rated' })
  reached: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null: nothing was rated' })
  passed: boolean | null;
}

@ObjectType()
export class Debrief {
  @Field(() => ID)
  candidacyId: string;

  @Field()
  candidateName: string;

  @Field(() => [Interview])
  interviews: RoomSnapshot[];

  @Field({ description: 'For example: 2 splits worth talking about, 3 a level apart, 9 agreed' })
  summary: string;

  @Field(() => String, { nullable: true, description: 'The number of splits beside what noise alone would split, in words' })
  chance: string | null;

  @Field(() => [PanelRecommendation])
  recommendations: PanelRecommendation[];

  @Field(() => [OwedScorecard])
  owing: OwedScorecard[];

  @Field(() => [Score], { description: 'One row per panelist, question and dimension, only what the viewer may see' })
  cells: Score[];

  @Field(() => [AgendaItem], { description: 'What the panel should discuss, the largest split first' })
  agenda: AgendaItem[];

  @Field(() => Estimate, { nullable: true, description: 'The frozen formula over what the viewer sees' })
  composite: Estimate | null;

  @Field(() => [DebriefGate], { description: 'The must-haves of the frozen formula; no mean hides them' })
  gates: DebriefGate[];

  @Field(() => Decision, { nullable: true })
  decision: Decision | null;

  @Field(() => DebriefRights)
  can: DebriefRights;

  @Field(() => ID)
  loopId: string;

  @Field(() => Int)
  loopVersion: number;

  /** What the composite is computed with and from how much. */
  basis: Pick<RecordDocument, 'formula' | 'coverage'>;
}
