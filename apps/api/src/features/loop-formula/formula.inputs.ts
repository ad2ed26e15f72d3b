import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
class RoundWeightInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => Int)
  weight: number;
}

@InputType()
class DimensionWeightInput {
  @Field(() => ID)
  roundId: string;

  @Field()
  dimensionKey: string;

  @Field(() => Int)
  weight: number;
}

@InputType()
class FormulaGateInput {
  @Field(() => ID)
  roundId: string;

  @Field()
  dimensionKey: string;

  @Field(() => Int)
  minimum: number;
}

@InputType()
export class SetLoopFormulaInput {
  @Field(() => ID)
  loopId: string;

  @Field(() => Int, { nullable: true, description: 'As Loop.revision says it; left out: the last write wins' })
  expectedRevision?: number | null;

  @Field(() => [RoundWeightInput], { defaultValue: [] })
  rounds: RoundWeightInput[];

  @Field(() => [DimensionWeightInput], { defaultValue: [] })
  dimensions: DimensionWeightInput[];

  @Field(() => [FormulaGateInput], { defaultValue: [] })
  gates: FormulaGateInput[];

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
