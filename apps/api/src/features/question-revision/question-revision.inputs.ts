import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { QUESTION_KINDS, QUESTION_LEVELS, type QuestionKind, type QuestionLevel } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';
import { QuestionKindEnum, QuestionLevelEnum } from '../question-bank/question-bank.view.js';

@InputType()
class SeenQuestionInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedRevision: number;
}

@InputType({ description: 'What is not given stays as it is; null empties it' })
class QuestionChangeInput {
  @Field(() => QuestionLevelEnum, { nullable: true })
  level?: QuestionLevel | null;

  @Field(() => QuestionKindEnum, { nullable: true })
  kind?: QuestionKind | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => [String], { nullable: true })
  addTags?: string[] | null;

  @Field(() => [String], { nullable: true })
  removeTags?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Empty: all dimensions of the rubric apply' })
  dimensionKeys?: string[] | null;
}

@InputType()
export class EditQuestionsInput {
  @Field(() => [SeenQuestionInput])
  questions: SeenQuestionInput[];

  @Field(() => QuestionChangeInput)
  change: QuestionChangeInput;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
class RestoredQuestionInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => Int, { description: 'The earlier revision that the next one repeats' })
  revision: number;
}

@InputType()
export class RestoreQuestionsInput {
  @Field(() => [RestoredQuestionInput])
  questions: RestoredQuestionInput[];

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

const MINUTES = 'A question takes 1 to 120 whole minutes. Leave it empty where you do not know.';
const list = (entry: z.ZodType<string>) =>
  z.array(entry).max(100, 'There are more than 100 entries here. Keep the best.').nullish();
const tags = list(lineOfText('A tag', 60));
const reason = lineOfText('The reason', 1_000).nullish().transform((text) => text ?? null); // prettier-ignore
const questions = z
  .array(z.looseObject({ questionId: z.string() }))
  .min(1, 'No question is chosen. Choose one or more.')
  .refine(
    (named) => new Set(named.map((each) => each.questionId.toLowerCase())).size === named.length,
    'A question is named twice. Name each once.',
  );

const change = z
  .object({
    level: z.enum(QUESTION_LEVELS).nullish(),
    kind: z.enum(QUESTION_KINDS, 'A question has a kind. Choose one.').optional(),
    minutes: z.int(MINUTES).min(1, MINUTES).max(120, MINUTES).nullish(),
    addTags: tags,
    removeTags: tags,
    dimensionKeys: list(lineOfText('The dimension', 60)),
  })
  .refine((wanted) => Object.values(wanted).some((value) => value !== undefined), 'Nothing is to change. Choose what changes.');

export type WantedChange = z.output<typeof change>;

export const editQuestionsSchema = z.object({ questions, change, reason });
export const restoreQuestionsSchema = z.object({ questions, reason });
