import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

@ObjectType({ description: 'A published version of a loop; it never changes' })
export class LoopVersion {
  @Field(() => Int)
  version: number;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => Member, { nullable: true })
  publishedBy: Member | null;

  @Field(() => Int, { description: 'Candidacies that the viewer may see and that go through it' })
  candidacies: number;
}

@ObjectType({ description: 'One thing in which two states of a loop differ' })
export class LoopDifference {
  @Field(() => String, { nullable: true, description: 'The title of the round that it is about; null: the whole loop' })
  round: string | null;

  @Field()
  words: string;
}
