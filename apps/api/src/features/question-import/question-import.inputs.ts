import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { QuestionKind, QuestionLevel } from '@strata/domain';
import { z } from 'zod';
import { lineOfText, passageOfText } from '../../platform/graphql/validated.js';
import { QuestionKindEnum, QuestionLevelEnum } from '../question-bank/question-bank.view.js';

@InputType()
export class ImportQuestionBankInput {
  @Field()
  name: string;

  @Field()
  fileName: string;

  @Field()
  content: string;
}

@InputType()
class AttachedAnswerInput {
  @Field(() => String, { nullable: true })
  dimensionKey?: string | null;

  @Field()
  text: string;
}

@InputType()
class DraftAnswerInput extends AttachedAnswerInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'A member confirmed it where the document was exported',
  })
  reviewed?: boolean | null;
}

@InputType()
class DraftAnchorInput {
  @Field()
  dimensionKey: string;

  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@InputType()
class DraftQuestionInput {
  @Field()
  text: string;

  @Field(() => String, { nullable: true, description: 'The bare term, where the text is the phrase that asks for it' })
  term?: string | null;

  @Field(() => String, { nullable: true, description: 'The suggested phrase, where the text is still the term' })
  askPhrase?: string | null;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level?: QuestionLevel | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  levelInferred?: boolean | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => [String], { nullable: true })
  hints?: string[] | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => [String], { nullable: true })
  followUps?: string[] | null;

  @Field(() => [DraftAnswerInput], { nullable: true })
  referenceAnswers?: DraftAnswerInput[] | null;

  @Field(() => [String], { nullable: true })
  dimensionKeys?: string[] | null;

  @Field(() => [DraftAnchorInput], { nullable: true })
  anchors?: DraftAnchorInput[] | null;
}

@InputType()
class DraftSectionInput {
  @Field()
  title: string;

  @Field(() => Int, { description: 'Depth 0 is a top section; none skips a step' })
  depth: number;

  @Field(() => String, { nullable: true })
  guidance?: string | null;

  @Field(() => [String], { nullable: true })
  keyAreas?: string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  forCandidate?: boolean | null;

  @Field(() => [DraftQuestionInput])
  questions: DraftQuestionInput[];
}

@InputType({ description: 'Exactly one of the three' })
class ImportTargetInput {
  @Field(() => String, { nullable: true })
  newBankName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Sections go to those of their title, else behind the last' })
  bankId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Sections go inside this one' })
  sectionId?: string | null;
}

@InputType({ description: 'Answers for a question that has none; refused where it changed or got one meanwhile' })
export class AttachmentInput {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => [AttachedAnswerInput])
  referenceAnswers: AttachedAnswerInput[];
}

@InputType()
export class ImportDraftInput {
  @Field(() => ImportTargetInput)
  target: ImportTargetInput;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'False: all questions go into the section itself' })
  keepSections?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Key areas of the whole bank' })
  keyAreas?: string[] | null;

  @Field(() => [DraftSectionInput], { description: 'Flat, in document order' })
  sections: DraftSectionInput[];

  @Field(() => [AttachmentInput], { nullable: true })
  attachments?: AttachmentInput[] | null;
}

const MOST_SECTIONS = 2_000;
const MOST_DEPTH = 20;
const STEP = `A section stands at most one step deeper than the one before it, and at most ${MOST_DEPTH} deep.`;
const keyAreas = z
  .array(lineOfText('A key area', 2_000))
  .max(200, 'There are more than 200 key areas here. Keep the best.')
  .nullish()
  .transform((list) => [...new Set(list ?? [])]);
const wording = z.object({
  term: passageOfText('The term', 4_000).nullish().transform((term) => term ?? null),
  askPhrase: passageOfText('The phrase', 4_000).nullish().transform((phrase) => phrase ?? null),
  levelInferred: z.boolean().nullish().transform((inferred) => inferred ?? false),
}); // prettier-ignore
const section = z.object({
  title: lineOfText('The title', 500),
  depth: z.int(STEP).min(0, STEP).max(MOST_DEPTH, STEP),
  guidance: passageOfText('The guidance', 8_000).nullish().transform((guidance) => guidance ?? null),
  keyAreas,
  forCandidate: z.boolean().nullish().transform((asked) => asked ?? false),
  questions: z.array(z.object({}).loose().and(wording)),
}); // prettier-ignore

export const importedNameSchema = z.object({ name: lineOfText('The name') });
export const targetNameSchema = z.object({ target: z.object({ newBankName: lineOfText('The name') }) });
export const importDraftSchema = z.object({
  keyAreas,
  sections: z
    .array(section)
    .max(MOST_SECTIONS, `There are more than ${MOST_SECTIONS} sections. Import the document in parts.`)
    .superRefine((list, context) => {
      const wrong = list.findIndex(({ depth }, at) => depth > (at === 0 ? 0 : (list[at - 1]?.depth ?? 0) + 1));
      if (wrong >= 0) context.addIssue({ code: 'custom', path: [wrong, 'depth'], message: STEP });
    }),
});
