import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
class RoundWeight {
  @Field(() => ID)
  roundId: string;

  @Field(() => Int)
  weight: number;
}

@ObjectType()
class DimensionWeight {
  @Field(() => ID)
  roundId: string;

  @Field()
  dimensionKey: string;

  @Field(() => Int)
  weight: number;
}

@ObjectType({ description: 'A must-have: judged apart from the result, which never hides it' })
class FormulaGate {
  @Field(() => ID)
  roundId: string;

  @Field()
  dimensionKey: string;

  @Field(() => Int, { description: 'The lowest mean level that passes' })
  minimum: number;
}

@ObjectType({ description: 'The part of the result that a dimension of a round has' })
class FormulaShare {
  @Field(() => ID)
  roundId: string;

  @Field()
  dimensionKey: string;

  @Field(() => Float, { description: '0 to 1; all of them add up to 1' })
  share: number;
}

@ObjectType('LoopFormula', { description: 'How a candidacy’s result is put together; what it does not name counts as usual' })
export class LoopFormulaView {
  @Field(() => [RoundWeight], { description: 'Rounds that do not weigh 1' })
  rounds: RoundWeight[];

  @Field(() => [DimensionWeight], { description: 'Dimensions that do not weigh as their rubric says' })
  dimensions: DimensionWeight[];

  @Field(() => [FormulaGate])
  gates: FormulaGate[];

  @Field(() => String, { nullable: true, description: 'Why the weights are not equal' })
  reason: string | null;

  @Field(() => [FormulaShare])
  shares: FormulaShare[];

  @Field(() => [String], { description: 'The formula in sentences' })
  words: string[];
}
