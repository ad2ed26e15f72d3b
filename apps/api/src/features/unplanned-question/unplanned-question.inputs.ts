import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class AddUnplannedQuestionInput {
  @Field(() => ID, { description: 'Sent again with the same question it changes nothing' })
  mutationId: string;

  @Field(() => ID)
  interviewId: string;

  @Field(() => ID, { description: 'A question of a bank; it is asked as it stands now' })
  questionId: string;
}
