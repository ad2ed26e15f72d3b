import { Field, ObjectType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

@ObjectType({ description: 'An administrator saw submitted scorecards before the reveal; everybody in the room is told' })
export class GlassBreak {
  @Field(() => Member)
  member: Member;

  @Field()
  reason: string;

  @Field()
  at: Date;
}
