import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a member has on their hands; numbers of things, and nothing of what stands in them' })
export class MemberLoad {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int, { description: 'Interviews from Monday to Sunday of this week, without those that were called off' })
  interviewsThisWeek: number;

  @Field(() => Int, { description: 'Scorecards of rounds that are over and not handed in' })
  scorecardsOwed: number;

  @Field({ description: 'So much that another seat deserves a second thought' })
  heavy: boolean;
}
