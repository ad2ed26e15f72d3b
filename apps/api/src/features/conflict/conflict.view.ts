import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

@ObjectType({ description: 'A member who is told nothing of a candidacy; why is not asked' })
export class Conflict {
  @Field(() => Member)
  member: Member;

  @Field(() => Member, { nullable: true })
  declaredBy: Member | null;

  @Field()
  declaredAt: Date;
}

/** Whoever declared it of themselves sees the candidacy no more, so this names it and tells nothing of it. */
@ObjectType()
export class ConflictDeclared {
  @Field(() => ID)
  candidacyId: string;

  @Field(() => ID)
  memberId: string;
}
