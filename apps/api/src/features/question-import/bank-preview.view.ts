import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  Doubt as ReadDoubt,
  ImportComplaint as Complaint,
  LeftOutLine as LeftOut,
  QuestionKind,
  QuestionLevel,
  ReadBank,
  ReadQuestion,
  ReadSection,
} from '@strata/domain';
import { QuestionKindEnum, QuestionLevelEnum } from '../question-bank/question-bank.view.js';
import { ImportComplaint } from './question-import.view.js';

@ObjectType({ description: 'Why the reader is not sure of what stands on this line' })
class Doubt {
  @Field(() => Int)
  line: number;

  @Field()
  reason: string;
}

@ObjectType()
class PreviewAnswer {
  @Field(() => String, { nullable: true })
  dimensionKey: string | null;

  @Field()
  text: string;

  @Field({ description: 'A member confirmed it where the document was exported' })
  reviewed: boolean;
}

@ObjectType()
class PreviewAnchor {
  @Field()
  dimensionKey: string;

  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@ObjectType()
class PreviewQuestion {
  @Field(() => ID, { description: 'Names the question within its preview' })
  key: string;

  @Field(() => Int)
  line: number;

  @Field()
  text: string;

  @Field(() => String, { nullable: true, description: 'In an export: the bare term that the text asks about' })
  term: string | null;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level: QuestionLevel | null;

  @Field({ description: 'The level follows from the place in a list that climbs' })
  levelInferred: boolean;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => [String])
  hints: string[];

  @Field(() => [Int])
  hintLines: number[];

  @Field(() => [String])
  tags: string[];

  @Field(() => [String])
  followUps: string[];

  @Field(() => [Int])
  followUpLines: number[];

  @Field(() => Int)
  answers: number;

  @Field(() => [PreviewAnswer])
  referenceAnswers: PreviewAnswer[];

  @Field(() => [String])
  dimensionKeys: string[];

  @Field(() => [PreviewAnchor])
  anchors: PreviewAnchor[];

  @Field(() => String, { nullable: true, description: 'For a bare term: wording that asks for it, only suggested' })
  askPhrase: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'For a compound question: its main question, then its follow-ups, only suggested',
  })
  suggestedSplit: string[] | null;

  @Field(() => [Doubt])
  doubts: ReadDoubt[];
}

@ObjectType({ description: 'Flat, in document order; depth 0 is a top section' })
class PreviewSection {
  @Field(() => ID, { description: 'Names the section within its preview' })
  key: string;

  @Field(() => Int)
  line: number;

  @Field()
  title: string;

  @Field(() => Int)
  depth: number;

  @Field(() => String, { nullable: true })
  guidance: string | null;

  @Field(() => [String])
  keyAreas: string[];

  @Field(() => [Int])
  keyAreaLines: number[];

  @Field()
  forCandidate: boolean;

  @Field(() => [PreviewQuestion])
  questions: PreviewQuestion[];

  @Field(() => [Doubt])
  doubts: ReadDoubt[];
}

@ObjectType({ description: 'A line taken for nothing of the bank’s; it is stored nowhere unless somebody labels it otherwise' })
class LeftOutLine {
  @Field(() => ID, { description: 'Names the line within its preview' })
  key: string;

  @Field(() => Int)
  line: number;

  @Field()
  text: string;

  @Field()
  reason: string;
}

@ObjectType()
class PreviewCounts {
  @Field(() => Int)
  sections: number;

  @Field(() => Int)
  questions: number;

  @Field(() => Int)
  hints: number;

  @Field(() => Int)
  followUps: number;

  @Field(() => Int)
  keyAreas: number;

  @Field(() => Int)
  answers: number;

  @Field(() => Int, { description: 'Sections and questions with a doubt' })
  doubtful: number;

  @Field(() => Int)
  leftOut: number;
}

@ObjectType()
export class QuestionBankPreview {
  @Field()
  title: string;

  @Field(() => [String])
  keyAreas: string[];

  @Field(() => [Int])
  keyAreaLines: number[];

  @Field(() => Int)
  questionCount: number;

  @Field(() => PreviewCounts)
  counts: PreviewCounts;

  @Field(() => [PreviewSection])
  sections: PreviewSection[];

  @Field(() => [LeftOutLine])
  leftOut: LeftOutLine[];

  @Field(() => [ImportComplaint])
  complaints: Complaint[];
}

/** What a document was understood as, with a key for everything that a person may label otherwise. */
export function toPreview(bank: ReadBank, complaints: Complaint[], leftOut: LeftOut[]): QuestionBankPreview {
  const sections = numbered(bank.sections.flatMap((section) => previewed(section, 0)));
  const { title, keyAreas, keyAreaLines } = bank;
  const skipped = [...leftOut, ...archivedLines(bank.sections)];
  const counts = { ...countsOf(sections), leftOut: skipped.length };
  return Object.assign(new QuestionBankPreview(), {
    ...{ title, keyAreas, keyAreaLines, questionCount: counts.questions, counts, sections, complaints },
    leftOut: skipped.map((line, at) => ({ key: `x${at + 1}`, ...line })),
  });
}

/** Questions that an export says are archived: whoever wants one back labels it so. */
function archivedLines(sections: ReadSection[]): LeftOut[] {
  const reason = 'Archived in the bank that was exported.';
  return sections.flatMap((section) => {
    const own = section.questions.filter((question) => question.archivedAt !== null);
    return [...own.map(({ line, text }) => ({ line, text, reason })), ...archivedLines(section.sections)];
  });
}

/** The texts of a preview's questions, in its order. */
export function textsOf(preview: QuestionBankPreview): string[] {
  return preview.sections.flatMap((section) => section.questions.map((question) => question.text));
}

function previewed(section: ReadSection, depth: number): PreviewSection[] {
  const { line, title, guidance, keyAreas, keyAreaLines, forCandidate, doubts } = section;
  const living = section.questions.filter((question) => question.archivedAt === null);
  const questions = living.map((question: ReadQuestion) => ({
    ...question,
    key: '',
    answers: question.referenceAnswers.length,
  }));
  const own = { key: '', line, title, depth, guidance, keyAreas, keyAreaLines, forCandidate, doubts, questions };
  return [own, ...section.sections.flatMap((inner) => previewed(inner, depth + 1))];
}

function numbered(sections: PreviewSection[]): PreviewSection[] {
  let count = 0;
  return sections.map((section, at) => ({
    ...section,
    key: `s${at + 1}`,
    questions: section.questions.map((question) => ({ ...question, key: `q${(count += 1)}` })),
  }));
}

function countsOf(sections: PreviewSection[]): Omit<PreviewCounts, 'leftOut'> {
  const questions = sections.flatMap((section) => section.questions);
  const sum = <Item>(items: Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);
  return {
    sections: sections.length,
    questions: questions.length,
    hints: sum(questions, (question) => question.hints.length),
    followUps: sum(questions, (question) => question.followUps.length),
    keyAreas: sum(sections, (section) => section.keyAreas.length),
    answers: sum(questions, (question) => question.answers),
    doubtful: [...sections, ...questions].filter((item) => item.doubts.length > 0).length,
  };
}
