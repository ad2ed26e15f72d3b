import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Recommendation } from '@strata/domain';
import { Estimate } from '../../platform/graphql/estimate.js';
import { Interview } from '../interview/interview.view.js';
import { Member } from '../identity/identity.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { RecommendationEnum, Score } from '../scorecard/scorecard.view.js';

export const OutcomeEnum = { HIRE: 'HIRE', NO_HIRE: 'NO_HIRE', HOLD: 'HOLD' } as const;
export type Outcome = keyof typeof OutcomeEnum;
registerEnumType(OutcomeEnum, { name: 'Outcome' });

@ObjectType({ description: 'Equal, within one level and further apart: counts of pairs' })
export class DimensionAgreement {
  @Field()
  dimensionKey: string;

  @Field(() => Int)
  equal: number;

  @Field(() => Int)
  withinOne: number;

  @Field(() => Int)
  apart: number;

  @Field()
  words: string;

  @Field(() => Estimate, {
    description: 'Ordinal Krippendorff alpha over the loop version’s revealed candidacies, independent values',
  })
  alpha: Estimate;
}

export const AgendaSubjectEnum = {
  QUESTION: 'QUESTION',
  DIMENSION: 'DIMENSION',
  KEY_AREA: 'KEY_AREA',
  RECOMMENDATION: 'RECOMMENDATION',
} as const;
registerEnumType(AgendaSubjectEnum, {
  name: 'AgendaSubject',
  description:
    'What panelists differ on: a question inside a round, or a dimension, key area or recommendation across solo rounds',
});

@ObjectType({ description: 'One panelist’s side of a split: level, note, anchor text' })
export class AgendaSide {
  @Field(() => Member)
  member: Member;

  @Field(() => ID)
  panelistId: string;

  @Field()
  interviewTitle: string;

  @Field(() => Int)
  level: number;

  @Field({ description: 'The level as one says it; a recommendation in its words' })
  levelWords: string;

  @Field(() => Int, { nullable: true, description: 'What they gave before seeing a colleague’s value; null: nothing' })
  independentLevel: number | null;

  @Field(() => String, { nullable: true })
  anchor: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ description: 'questionId null: a split across rounds' })
export class AgendaItem {
  @Field({ description: 'Names this split among all of the candidacy' })
  key: string;

  @Field(() => AgendaSubjectEnum)
  about: keyof typeof AgendaSubjectEnum;

  @Field(() => ID, { nullable: true })
  interviewId: string | null;

  @Field(() => ID, { nullable: true })
  questionId: string | null;

  @Field({ description: 'Of a key area: its name; of recommendations: recommendation' })
  dimensionKey: string;

  @Field(() => Int)
  range: number;

  @Field(() => Float, { description: 'The share of its round’s result that the dimension has; 0 across rounds' })
  weight: number;

  @Field(() => Float, { description: 'How many levels the result moves from one end of the split to the other' })
  effect: number;

  @Field()
  reason: string;

  @Field({ description: 'The question’s text, or what the split is about' })
  title: string;

  @Field()
  dimensionName: string;

  @Field(() => [AgendaSide])
  sides: AgendaSide[];
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
export class OwingReminded {
  @Field(() => Int, { description: 'How many owe a scorecard and were asked for it' })
  reminded: number;
}

@ObjectType({ description: 'Somebody asks the viewer for a scorecard that they owe' })
export class Reminder {
  @Field(() => ID)
  interviewId: string;

  @Field()
  interviewTitle: string;

  @Field()
  candidateName: string;

  @Field(() => Member)
  by: Member;

  @Field()
  at: Date;
}

@ObjectType()
export class Decision {
  @Field(() => OutcomeEnum)
  outcome: Outcome;

  @Field()
  rationale: string;

  @Field(() => Member)
  by: Member;

  @Field()
  at: Date;
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

  loopId: string;
  loopVersion: number;
}
