import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class SeatPanelistInput {
  @Field(() => ID)
  interviewId: string;

  @Field(() => ID)
  memberId: string;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  lead: boolean | null;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  observer: boolean | null;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  training: boolean | null;
}

@InputType()
export class ReplacePanelistInput {
  @Field(() => ID)
  interviewId: string;

  @Field(() => ID, { description: 'The member who leaves' })
  memberId: string;

  @Field(() => ID, { description: 'The member who sits in this place from now on' })
  byMemberId: string;
}

@InputType()
export class ScheduleInterviewInput {
  @Field(() => ID)
  interviewId: string;

  @Field(() => Date, { nullable: true, description: 'Null: no time yet' })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'The time that the caller saw; left out: whatever stands is replaced' })
  expectedStartsAt?: Date | null;
}
