import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BriefRound } from '@strata/domain';

@ObjectType('CandidateBriefRound')
class BriefRoundView implements BriefRound {
  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => [String], { description: 'What the round is about, in headings' })
  areas: string[];

  @Field(() => [String], { description: 'Names of the people whom a candidate meets' })
  people: string[];
}

@ObjectType({ description: 'What a candidate may know of a loop beforehand: nothing that is asked, listened for or scored by' })
export class CandidateBrief {
  @Field()
  organizationName: string;

  @Field()
  role: string;

  @Field(() => [BriefRoundView])
  rounds: BriefRound[];
}

@ObjectType({ description: 'The address of a loop’s candidate brief; the address itself is shown once' })
export class CandidateBriefAddress {
  @Field()
  madeAt: Date;
}

@ObjectType()
export class CandidateBriefMade {
  @Field({ description: 'Path of the page; whoever has it reads it without signing in, until it is taken back' })
  briefPath: string;

  constructor(briefPath: string) {
    this.briefPath = briefPath;
  }
}

@ObjectType()
export class CandidateBriefRevoked {
  @Field()
  revoked: boolean;

  constructor() {
    this.revoked = true;
  }
}
