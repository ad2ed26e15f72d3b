import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'No interval, no value: value null means too few data, and withheldBecause says why' })
export class Estimate {
  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true })
  low: number | null;

  @Field(() => Float, { nullable: true })
  high: number | null;

  @Field(() => String, { nullable: true })
  withheldBecause: string | null;
}
