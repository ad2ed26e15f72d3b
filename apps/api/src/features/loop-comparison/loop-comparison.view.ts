import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Estimate } from '../../platform/graphql/estimate.js';
import { DebriefGate } from '../debrief/debrief.view.js';

@ObjectType({ description: 'A candidacy whose values the viewer may see, beside others of its loop version' })
export class ComparedCandidacy {
  @Field(() => ID)
  candidacyId: string;

  @Field()
  candidateName: string;

  @Field(() => Estimate, { description: 'The frozen formula over what the viewer sees' })
  composite: Estimate;

  @Field(() => Int, { description: 'How many levels were given' })
  rated: number;

  @Field(() => Int, { description: 'How many were to be given' })
  expected: number;

  @Field(() => Int, { description: 'How many levels were given to unplanned questions; they are in no figure here' })
  leftOut: number;

  @Field(() => [DebriefGate])
  gates: DebriefGate[];

  @Field(() => Estimate, { nullable: true, description: 'Corrected for who rated; null: the organization shows no models' })
  adjusted: Estimate | null;
}

@ObjectType({ description: 'Two candidacies in the order in which they are listed' })
export class ComparedPair {
  @Field(() => ID)
  firstId: string;

  @Field(() => ID)
  secondId: string;

  @Field(() => Int, { description: 'Of the questions that either was asked, the percentage that both were asked' })
  share: number;

  @Field({ description: 'The share reaches the organization’s bound' })
  comparable: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Probability that the first stands above the second; null: not comparable, withheld, or no models are shown',
  })
  above: number | null;

  @Field()
  words: string;
}

@ObjectType({ description: 'What rests on a model, for organizations that show it' })
class ComparisonModels {
  @Field()
  assumes: string;

  @Field(() => [String], { description: 'Whether the order of the interviews in time may have moved the scores' })
  guard: string[];
}

@ObjectType({ description: 'The candidacies of a loop version that the viewer may see; what is hidden moves no figure' })
export class LoopComparison {
  @Field(() => ID)
  loopId: string;

  @Field()
  loopTitle: string;

  @Field(() => Int, { nullable: true, description: 'Null: nobody goes through a published version' })
  version: number | null;

  @Field(() => [Int], { description: 'Versions with candidacies that the viewer may see, newest first' })
  versions: number[];

  @Field(() => Int, { description: 'Per cent of the same questions from which two are comparable' })
  comparableShare: number;

  @Field(() => Int, { nullable: true, description: 'The lowest level of the ladder; null: there is no single one' })
  lowest: number | null;

  @Field(() => Int, { nullable: true })
  highest: number | null;

  @Field({ description: 'Whether the order depends on the weights, in words' })
  order: string;

  @Field(() => [ComparedCandidacy], { description: 'By the frozen formula’s result' })
  candidacies: ComparedCandidacy[];

  @Field(() => [ComparedPair])
  pairs: ComparedPair[];

  @Field(() => ComparisonModels, { nullable: true })
  models: ComparisonModels | null;
}

@ObjectType({ description: 'The result corrected for who rated, beside the result as it is' })
export class AdjustedScore {
  @Field(() => Estimate)
  score: Estimate;

  @Field(() => Int, { description: 'How many candidacies of the loop version the correction rests on' })
  candidacies: number;

  @Field()
  assumes: string;
}
