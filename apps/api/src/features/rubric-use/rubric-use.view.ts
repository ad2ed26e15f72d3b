import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A loop that scores by a rubric version' })
export class RubricLoop {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'A round of its draft does' })
  inDraft: boolean;

  @Field(() => [Int], { description: 'Its published versions that do' })
  versions: number[];
}
