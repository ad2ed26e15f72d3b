import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class CopyLoopInput {
  @Field(() => ID)
  loopId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Left out: the same role' })
  role?: string | null;

  @Field({ defaultValue: true, description: 'Who sits in its rounds, too' })
  withPanel: boolean;
}

@InputType()
export class CopyRoundInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => ID, { description: 'Where the copy goes; its own loop, or another one' })
  loopId: string;

  @Field({ defaultValue: true, description: 'Who sits in it, too' })
  withPanel: boolean;
}
