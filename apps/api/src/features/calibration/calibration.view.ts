import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Estimate } from '../../platform/graphql/estimate.js';
import { PairCounts } from '../debrief/debrief.view.js';
import { Member } from '../identity/identity.view.js';

@ObjectType()
class LevelUse {
  @Field(() => Int)
  level: number;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How one interviewer rates beside others who rated the same candidates' })
export class InterviewerLean {
  @Field(() => Member)
  member: Member;

  @Field(() => Estimate, { description: 'In levels, above 0: milder; 90 % interval' })
  lean: Estimate;

  @Field()
  words: string;

  @Field(() => Int)
  ratings: number;

  @Field(() => Int)
  candidacies: number;

  @Field(() => [LevelUse], { description: 'How often each level of the ladder was given' })
  used: LevelUse[];
}

@ObjectType({ description: 'Pairs of values given before the talk to the same question, by month' })
export class AgreementPeriod extends PairCounts {
  @Field({ description: 'For example 2026-11' })
  month: string;
}

@ObjectType()
export class Calibration {
  @Field({ description: 'The organization shows leans' })
  leansShown: boolean;

  @Field({ description: 'Who sees a lean, and what it is for' })
  audience: string;

  @Field(() => Int, { description: 'How many candidacies the figures rest on' })
  candidacies: number;

  @Field(() => [InterviewerLean], { description: 'The viewer’s own; for hiring managers everybody’s' })
  leans: InterviewerLean[];

  @Field(() => [AgreementPeriod], { description: 'Oldest first' })
  agreement: AgreementPeriod[];
}
