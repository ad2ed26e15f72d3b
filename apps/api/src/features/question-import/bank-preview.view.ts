import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BankDraft, ImportComplaint as Complaint, QuestionKind, QuestionLevel, SectionDraft } from '@strata/domain';
import { QuestionKindEnum, QuestionLevelEnum } from '../question-bank/question-bank.view.js';
import { ImportComplaint } from './question-import.view.js';

@ObjectType()
class PreviewQuestion {
  @Field()
  text: string;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level: QuestionLevel | null;

  @Field(() => [String])
  hints: string[];

  @Field(() => [String])
  tags: string[];

  @Field(() => [String])
  followUps: string[];

  @Field(() => Int)
  answers: number;
}

@ObjectType({ description: 'Flat, in document order; depth 0 is a top section' })
class PreviewSection {
  @Field()
  title: string;

  @Field(() => Int)
  depth: number;

  @Field(() => String, { nullable: true })
  guidance: string | null;

  @Field(() => [String])
  keyAreas: string[];

  @Field(() => [PreviewQuestion])
  questions: PreviewQuestion[];
}

@ObjectType()
export class QuestionBankPreview {
  @Field()
  title: string;

  @Field(() => [String])
  keyAreas: string[];

  @Field(() => Int)
  questionCount: number;

  @Field(() => [PreviewSection])
  sections: PreviewSection[];

  @Field(() => [ImportComplaint])
  complaints: Complaint[];
}

export function toPreview(draft: BankDraft, complaints: Complaint[]): QuestionBankPreview {
  const sections = draft.sections.flatMap((section) => previewed(section, 0));
  const questionCount = sections.reduce((sum, section) => sum + section.questions.length, 0);
  const { title, keyAreas } = draft;
  return Object.assign(new QuestionBankPreview(), { title, keyAreas, questionCount, sections, complaints });
}

function previewed(section: SectionDraft, depth: number): PreviewSection[] {
  const { title, guidance, keyAreas } = section;
  const questions = section.questions.map(({ referenceAnswers, ...question }) => ({
    ...question,
    answers: referenceAnswers.length,
  }));
  return [{ title, depth, guidance, keyAreas, questions }, ...section.sections.flatMap((inner) => previewed(inner, depth + 1))];
}
