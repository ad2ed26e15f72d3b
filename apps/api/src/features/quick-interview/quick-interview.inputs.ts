import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { KEPT_MINUTES, ROUND_MINUTES } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';

@InputType()
export class QuickInterviewInput {
  @Field()
  candidateName: string;

  @Field(() => Int, { description: 'Of the interview, with those kept for the candidate’s own questions' })
  minutes: number;

  @Field(() => ID, {
    nullable: true,
    description: 'A round of a loop to take as the template, as its draft stands; or name a section',
  })
  roundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A section to ask from, with all inside it; or name a round' })
  sectionId?: string | null;

  @Field(() => [ID], { description: 'The panel: the first who scores leads, observers by role observe' })
  memberIds: string[];
}

const LEAST = KEPT_MINUTES + ROUND_MINUTES.least;
const MOST_MEMBERS = 20;
const MINUTES = `A quick interview lasts ${LEAST} to ${ROUND_MINUTES.most} minutes.`;

export const quickInterviewSchema = z.object({
  candidateName: lineOfText('The candidate’s name'),
  minutes: z.int(MINUTES).min(LEAST, MINUTES).max(ROUND_MINUTES.most, MINUTES),
  memberIds: z
    .array(z.string())
    .min(1, 'Nobody interviews. Choose at least one person who scores.')
    .max(MOST_MEMBERS, `At most ${MOST_MEMBERS} people sit in an interview.`),
});
