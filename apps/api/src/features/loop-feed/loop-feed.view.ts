import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'That a draft changed, and nothing of what changed: whoever hears it reads the loop' })
export class LoopMoment {
  @Field(() => ID)
  loopId: string;

  @Field(() => Int, { description: 'As Loop.changes says it; told at once, then whenever it differs' })
  changes: number;
}
