import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

@ObjectType()
export class OwingReminded {
  @Field(() => Int, { description: 'How many owe a scorecard and were asked for it' })
  reminded: number;
}

@ObjectType({ description: 'Somebody asks the viewer for a scorecard that they owe' })
export class Reminder {
  @Field(() => ID)
  interviewId: string;

  @Field()
  interviewTitle: string;

  @Field()
  candidateName: string;

  @Field(() => Member)
  by: Member;

  @Field()
  at: Date;
}

@ObjectType({ description: 'How the mails of an organization’s reminders stand' })
export class MailStanding {
  @Field(() => Int, { description: 'Mails that wait for the mail server' })
  waiting: number;

  @Field(() => Int, { description: 'Mails that were tried too often, within the last month' })
  givenUp: number;

  @Field(() => Date, { nullable: true })
  lastSentAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last mail that was not sent was not, in words' })
  lastFailure: string | null;

  @Field(() => Date, { nullable: true })
  lastFailedAt: Date | null;
}
