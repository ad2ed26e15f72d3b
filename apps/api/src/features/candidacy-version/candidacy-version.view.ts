import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Candidacy } from '../candidacy/candidacy.view.js';

@ObjectType({ description: 'A version of the loop that was published after the one a candidacy goes through' })
export class NewerVersion {
  @Field(() => Int)
  version: number;

  @Field({ description: 'Whether the viewer may move the candidacy to it now' })
  mayMove: boolean;

  @Field(() => String, { nullable: true, description: 'Why nobody may, in plain words' })
  lockedBecause: string | null;
}

@ObjectType()
export class CandidacyMoved {
  @Field(() => Candidacy)
  candidacy: Candidacy;
}
