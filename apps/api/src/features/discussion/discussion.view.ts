import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SPEAKING_ORDERS, type SpeakingOrder } from '@strata/domain';
import { Member } from '../identity/identity.view.js';

export const SpeakingOrderEnum = Object.fromEntries(SPEAKING_ORDERS.map((order) => [order, order])) as {
  [O in SpeakingOrder]: O;
};
registerEnumType(SpeakingOrderEnum, {
  name: 'SpeakingOrder',
  description: 'LEAST_SENIOR: those who decide last, among equals whoever judged fewest candidates first',
});

@ObjectType({ description: 'A split that the panel has talked about' })
export class DiscussedSplit {
  @Field({ description: 'The key of its agenda item' })
  key: string;

  @Field(() => String, { nullable: true, description: 'What the scribe wrote down' })
  note: string | null;

  @Field(() => Member)
  by: Member;

  @Field()
  at: Date;
}

@ObjectType({ description: 'How the panel talks: for how long, in which order, and who writes it down' })
export class Discussion {
  @Field()
  startedAt: Date;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => Int)
  minutes: number;

  @Field(() => SpeakingOrderEnum)
  speaking: SpeakingOrder;

  @Field(() => [Member], { description: 'Who speaks first, next and last' })
  speakers: Member[];

  @Field(() => Member, { nullable: true })
  scribe: Member | null;

  @Field(() => [DiscussedSplit], { description: 'Of the splits that the viewer sees' })
  discussed: DiscussedSplit[];

  @Field({ description: 'Whether the viewer marks splits as discussed' })
  canMark: boolean;

  @Field({ description: 'The server’s clock at the read, so that timers agree' })
  readAt: Date;
}

@ObjectType()
export class DiscussionChanged {
  @Field(() => Discussion)
  discussion: Discussion;
}
