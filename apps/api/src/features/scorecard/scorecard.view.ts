import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  HAND_OFF_LABELS,
  NOTE_TAGS,
  RECOMMENDATIONS,
  SCORE_MARKS,
  type HandOffLabel,
  type NoteTag,
  type Recommendation,
  type Role,
  type ScoreMark,
} from '@strata/domain';
import { Member, toMember } from '../identity/identity.view.js';

export const ScoreMarkEnum = Object.fromEntries(SCORE_MARKS.map((mark) => [mark, mark])) as { [M in ScoreMark]: M };
registerEnumType(ScoreMarkEnum, { name: 'ScoreMark' });
export const RecommendationEnum = Object.fromEntries(RECOMMENDATIONS.map((value) => [value, value])) as {
  [R in Recommendation]: R;
};
registerEnumType(RecommendationEnum, { name: 'Recommendation' });
export const HandOffLabelEnum = Object.fromEntries(HAND_OFF_LABELS.map((label) => [label, label])) as {
  [L in HandOffLabel]: L;
};
registerEnumType(HandOffLabelEnum, { name: 'HandOffLabel' });

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

export const NoteTagEnum = Object.fromEntries(NOTE_TAGS.map((tag) => [tag, tag])) as { [T in NoteTag]: T };
registerEnumType(NoteTagEnum, { name: 'NoteTag' });

@ObjectType({ description: 'One per panelist and question: the whole text and what is ticked beside it, revisions kept' })
export class Note {
  @Field(() => ID)
  questionId: string;

  @Field()
  text: string;

  @Field(() => [NoteTagEnum])
  tags: NoteTag[];

  @Field(() => [Int], { description: 'Places of the question’s follow-ups that were asked, from 0' })
  followUpsAsked: number[];

  @Field(() => [Int], { description: 'Places of its section’s key areas that were heard, from 0' })
  keyAreasHeard: number[];

  @Field(() => Int)
  revision: number;

  @Field()
  at: Date;
}

@ObjectType({
  description: 'What a panelist asks later rounds to probe: no level, no recommendation. One per panelist, revisions kept',
})
export class HandOff {
  @Field(() => ID, { description: 'The interview that it was written in' })
  interviewId: string;

  @Field()
  roundTitle: string;

  @Field(() => ID)
  panelistId: string;

  @Field(() => Member)
  author: Member;

  @Field(() => HandOffLabelEnum)
  label: HandOffLabel;

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
export class HandOffWritten {
  @Field(() => HandOff)
  handOff: HandOff;
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
  tags: NoteTag[];
  follow_ups_asked: number[];
  key_areas_heard: number[];
  revision: number;
  at: Date | string;
}

export function toNote(record: NoteRecord): Note {
  return Object.assign(new Note(), {
    questionId: record.question_id,
    text: record.text,
    tags: record.tags,
    followUpsAsked: record.follow_ups_asked,
    keyAreasHeard: record.key_areas_heard,
    revision: record.revision,
    at: new Date(record.at),
  });
}

/** A hand-off as statements read it, with the member who wrote it. */
export interface HandOffRecord {
  interview_id: string;
  round_title: string;
  panelist_id: string;
  member_id: string;
  name: string;
  email: string;
  role: Role;
  label: HandOffLabel;
  text: string;
  revision: number;
  at: Date | string;
}

/** A hand-off for somebody who may be told it; whether they may is asked of the room's law before. */
export function toHandOff(record: HandOffRecord, organizationId: string): HandOff {
  const { name, email, role, label, text, revision } = record;
  return Object.assign(new HandOff(), {
    interviewId: record.interview_id,
    roundTitle: record.round_title,
    panelistId: record.panelist_id,
    author: toMember({ organizationId, id: record.member_id, name, email, role }),
    label,
    text,
    revision,
    at: new Date(record.at),
  });
}
