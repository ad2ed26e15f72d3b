import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ANCHOR_LEVELS, QUESTION_KINDS, QUESTION_LEVELS, type QuestionKind, type QuestionLevel } from '@strata/domain';
import { z } from 'zod';
import { lineOfText, passageOfText } from '../../platform/graphql/validated.js';
import { QuestionKindEnum, QuestionLevelEnum } from './question-bank.view.js';

@InputType()
export class CreateQuestionBankInput {
  @Field()
  name: string;
}

@InputType()
export class RenameQuestionBankInput {
  @Field(() => ID)
  bankId: string;

  @Field({ description: 'The name that the member sees; another one by now is refused' })
  expectedName: string;

  @Field()
  name: string;
}

@InputType()
export class AddSectionInput {
  @Field(() => ID)
  bankId: string;

  @Field()
  title: string;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sibling to stand behind; null: first; not given: behind all' })
  afterId?: string | null;

  @Field(() => String, { nullable: true })
  guidance?: string | null;

  @Field(() => [String], { nullable: true })
  keyAreas?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Its questions are for the candidate to ask' })
  forCandidate?: boolean | null;
}

@InputType()
export class EditSectionInput {
  @Field(() => ID)
  sectionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  guidance?: string | null;

  @Field(() => [String], { nullable: true })
  keyAreas?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Left out: as it was' })
  forCandidate?: boolean | null;
}

@InputType()
export class MoveSectionInput {
  @Field(() => ID)
  sectionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => ID, { nullable: true, description: 'Null: a top section' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sibling to stand behind; null: first' })
  afterId?: string | null;
}

@InputType()
class PlacedQuestionInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedPlacement: number;
}

@InputType()
export class MoveQuestionsInput {
  @Field(() => [PlacedQuestionInput], { description: 'In the order in which they are to stand' })
  questions: PlacedQuestionInput[];

  @Field(() => ID)
  sectionId: string;

  @Field(() => ID, { nullable: true, description: 'The question of the section to stand behind; null: first' })
  afterId?: string | null;
}

@InputType()
class ReferenceAnswerInput {
  @Field(() => String, { nullable: true })
  dimensionKey?: string | null;

  @Field()
  text: string;
}

@InputType()
class QuestionAnchorInput {
  @Field()
  dimensionKey: string;

  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@InputType()
class QuestionInput {
  @Field()
  text: string;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level?: QuestionLevel | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => [String], { nullable: true })
  hints?: string[] | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => [String], { nullable: true })
  followUps?: string[] | null;

  @Field(() => [ReferenceAnswerInput], { nullable: true })
  referenceAnswers?: ReferenceAnswerInput[] | null;

  @Field(() => [String], { nullable: true })
  dimensionKeys?: string[] | null;

  @Field(() => [QuestionAnchorInput], { nullable: true, description: 'Left out: an edit leaves them as they are' })
  anchors?: QuestionAnchorInput[] | null;
}

@InputType()
export class AddQuestionInput {
  @Field(() => ID)
  sectionId: string;

  @Field(() => QuestionInput)
  question: QuestionInput;
}

@InputType()
export class EditQuestionInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => QuestionInput)
  question: QuestionInput;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

const listOf = (entry: z.ZodType<string>) =>
  z
    .array(entry)
    .max(100, `There are more than 100 entries here. Keep the best.`)
    .nullish()
    .transform((list) => [...new Set(list ?? [])]);
const MINUTES = 'A question takes 1 to 120 whole minutes. Leave it empty where you do not know.';
const tag = lineOfText('A tag', 60);
const dimensionKey = lineOfText('The dimension', 60);

const LEVEL = `An anchor belongs to a level from ${ANCHOR_LEVELS.least} to ${ANCHOR_LEVELS.most}.`;
const anchor = z.object({
  dimensionKey,
  level: z.int(LEVEL).min(ANCHOR_LEVELS.least, LEVEL).max(ANCHOR_LEVELS.most, LEVEL),
  text: passageOfText('An anchor', 2_000),
});

const content = z.object({
  text: passageOfText('The question', 4_000),
  kind: z.enum(QUESTION_KINDS),
  level: z.enum(QUESTION_LEVELS).nullish().transform((level) => level ?? null),
  minutes: z.int(MINUTES).min(1, MINUTES).max(120, MINUTES).nullish().transform((minutes) => minutes ?? null),
  hints: listOf(passageOfText('A hint', 2_000)),
  tags: listOf(tag),
  followUps: listOf(passageOfText('A follow-up', 2_000)),
  referenceAnswers: z
    .array(z.object({ dimensionKey: dimensionKey.nullish().transform((key) => key ?? null), text: passageOfText('An answer', 20_000) }))
    .nullish()
    .transform((answers) => answers ?? [])
    .refine(
      (answers) => new Set(answers.map((answer) => answer.dimensionKey)).size === answers.length,
      'Two answers are given for the same dimension. Put them into one.',
    ),
  dimensionKeys: listOf(dimensionKey),
  anchors: z
    .array(anchor)
    .max(100, 'There are more than 100 anchors here. Keep the best.')
    .nullish()
    .refine(
      (anchors) => new Set(anchors?.map(({ dimensionKey, level }) => `${level} ${dimensionKey}`)).size === (anchors?.length ?? 0),
      'Two anchors are given for the same level of a dimension. Put them into one.',
    ),
}); // prettier-ignore

/** Which questions an act is about, by id. */
export const movedSchema = z
  .array(z.string())
  .min(1, 'No question is chosen. Choose one or more.')
  .refine((ids) => new Set(ids).size === ids.length, 'A question is named twice. Name each once.');

export type QuestionContent = z.output<typeof content>;

export const contentSchema = content;
export const answersSchema = content.pick({ referenceAnswers: true });

export const bankNameSchema = z.object({ name: lineOfText('The name') });
export const sectionSchema = z.object({
  title: lineOfText('The title'),
  guidance: passageOfText('The guidance', 4_000).nullish().transform((guidance) => guidance ?? null),
  keyAreas: listOf(lineOfText('A key area')),
}); // prettier-ignore
export const addQuestionSchema = z.object({ question: content });
export const editQuestionSchema = z.object({
  question: content,
  reason: lineOfText('The reason', 1_000).nullish().transform((reason) => reason ?? null),
}); // prettier-ignore
