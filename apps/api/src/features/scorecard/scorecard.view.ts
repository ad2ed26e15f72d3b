import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RECOMMENDATIONS, SCORE_MARKS, type Recommendation, type ScoreMark } from '@strata/domain';

export const ScoreMarkEnum = Object.fromEntries(SCORE_MARKS.map((mark) => [mark, mark])) as { [M in ScoreMark]: M };
registerEnumType(ScoreMarkEnum, { name: 'ScoreMark' });
export const RecommendationEnum = Object.fromEntries(RECOMMENDATIONS.map((value) => [value, value])) as {
  [R in Recommendation]: R;
};
registerEnumType(RecommendationEnum, { name: 'Recommendation' });

@ObjectType()
class ScoreVersion {
  @Field(() => Int, { nullable: true })
  level: number | null;

  @Field(() => ScoreMarkEnum, { nullable: true })
  mark: ScoreMark | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field({ description: 'Made before its author saw a colleague’s value' })
  independent: boolean;

  @Field()
  at: Date;
}

@ObjectType({ description: 'At most one of level and mark is set; both null: withdrawn. History begins at the reveal' })
export class Score {
  @Field(() => ID)
  interviewId: string;

  @Field(() => ID)
  panelistId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  dimensionId: string;

  @Field(() => Int, { nullable: true })
  level: number | null;

  @Field(() => ScoreMarkEnum, { nullable: true })
  mark: ScoreMark | null;

  @Field(() => Int)
  revision: number;

  @Field()
  at: Date;

  @Field({ description: 'Made before its author saw a colleague’s value' })
  independent: boolean;

  @Field()
  late: boolean;

  @Field(() => [ScoreVersion])
  history: ScoreVersion[];
}

@ObjectType({ description: 'One per panelist and question: the whole text, revisions kept' })
export class Note {
  @Field(() => ID)
  questionId: string;

  @Field()
  text: string;

  @Field(() => Int)
  revision: number;

  @Field()
  at: Date;
}

@ObjectType()
export class Scorecard {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  panelistId: string;

  @Field()
  submitted: boolean;

  @Field()
  late: boolean;

  @Field(() => [Score])
  scores: Score[];

  @Field(() => [Note])
  notes: Note[];

  @Field(() => RecommendationEnum, { nullable: true })
  recommendation: Recommendation | null;
}

@ObjectType()
export class ScoreSet {
  @Field(() => Score)
  score: Score;
}

@ObjectType()
export class ScoreAmended {
  @Field(() => Score)
  score: Score;
}

@ObjectType()
export class NoteWritten {
  @Field(() => Note)
  note: Note;
}

@ObjectType()
export class ScorecardSubmitted {
  @Field(() => Scorecard)
  scorecard: Scorecard;
}

@ObjectType()
export class ScorecardReopened {
  @Field(() => Scorecard)
  scorecard: Scorecard;
}

/** A cell as statements read it; `at` may be ISO text where it comes out of JSON. */
export interface ScoreRecord {
  interview_id: string;
  panelist_id: string;
  question_id: string;
  dimension_id: string;
  level: number | null;
  mark: ScoreMark | null;
  revision: number;
  at: Date | string;
  independent: boolean;
  late: boolean;
}

export interface VersionRecord {
  level: number | null;
  mark: ScoreMark | null;
  reason: string | null;
  independent: boolean;
  at: Date | string;
}

/** A score for somebody who may see it; whether they may is asked of the visibility rule before. */
export function toScore(record: ScoreRecord, history: readonly VersionRecord[] = []): Score {
  return Object.assign(new Score(), {
    interviewId: record.interview_id,
    panelistId: record.panelist_id,
    questionId: record.question_id,
    dimensionId: record.dimension_id,
    level: record.level,
    mark: record.mark,
    revision: record.revision,
    at: new Date(record.at),
    independent: record.independent,
    late: record.late,
    history: history.map(({ level, mark, reason, independent, at }) => ({ level, mark, reason, independent, at: new Date(at) })),
  });
}

export interface NoteRecord {
  question_id: string;
  text: string;
  revision: number;
  at: Date | string;
}

export function toNote(record: NoteRecord): Note {
  return Object.assign(new Note(), {
    questionId: record.question_id,
    text: record.text,
    revision: record.revision,
    at: new Date(record.at),
  });
}
