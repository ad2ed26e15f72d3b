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
