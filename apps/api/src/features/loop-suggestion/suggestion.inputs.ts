import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { QUESTION_LEVELS, ROUND_MINUTES, type QuestionLevel } from '@strata/domain';
import { z } from 'zod';
import { QuestionLevelEnum } from '../question-bank/question-bank.view.js';

@InputType()
export class SuggestQuestionsInput {
  @Field(() => ID)
  roundId: string;

  @Field(() => [ID], { defaultValue: [], description: 'Sections to choose from, with all inside them; none: every section' })
  sectionIds: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Sections that have to be asked about, the most important first' })
  mustHaveSectionIds: string[];

  @Field(() => QuestionLevelEnum, { nullable: true, description: 'Of the role' })
  roleLevel?: QuestionLevel | null;

  @Field(() => Int, { nullable: true, description: 'To fill; left out: what the time box leaves' })
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'Leaves out what this candidate was asked, or is to be asked, in other loops' })
  candidacyId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Questions that are not wanted' })
  withoutQuestionIds: string[];
}

const MINUTES = `Between 1 and ${ROUND_MINUTES.most} minutes can be filled.`;

export const suggestQuestionsSchema = z.object({
  roleLevel: z.enum(QUESTION_LEVELS).nullish().transform((level) => level ?? null), // prettier-ignore
  minutes: z.int(MINUTES).min(1, MINUTES).max(ROUND_MINUTES.most, MINUTES).nullish().transform((minutes) => minutes ?? null), // prettier-ignore
});
