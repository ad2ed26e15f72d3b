import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RubricPlan } from '@strata/domain';

@ObjectType()
class Anchor {
  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@ObjectType()
export class Dimension {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field()
  name: string;

  @Field(() => Float)
  weight: number;

  @Field(() => [Anchor])
  anchors: Anchor[];
}

@ObjectType()
export class Rubric {
  @Field(() => ID, { description: 'Of this version' })
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  version: number;

  @Field(() => [Dimension])
  dimensions: Dimension[];
}

export function toRubric(plan: RubricPlan): Rubric {
  return Object.assign(new Rubric(), plan);
}
