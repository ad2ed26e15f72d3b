import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  minutesOf,
  missingAnswers,
  QUESTION_KINDS,
  QUESTION_LEVELS,
  type PlannedQuestion,
  type QuestionKind,
  type QuestionLevel,
} from '@strata/domain';

export const QuestionKindEnum = Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, kind])) as { [K in QuestionKind]: K };
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });

export const QuestionLevelEnum = Object.fromEntries(QUESTION_LEVELS.map((level) => [level, level])) as {
  [L in QuestionLevel]: L;
};
registerEnumType(QuestionLevelEnum, { name: 'QuestionLevel' });

@ObjectType()
export class ReferenceAnswer {
  @Field(() => String, { nullable: true, description: 'Null: the document gave one answer for the whole question' })
  dimensionKey: string | null;

  @Field()
  text: string;

  @Field()
  reviewed: boolean;
}

@ObjectType({ description: 'What a level of a dimension looks like for one question, in place of the rubric’s anchor' })
export class QuestionAnchor {
  @Field()
  dimensionKey: string;

  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@ObjectType()
export class Question {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  sourceId: string;

  @Field(() => Int)
  revision: number;

  @Field()
  text: string;

  @Field(() => String, { nullable: true, description: 'The bare term that the text asks about' })
  term: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Suggested wording that asks for the term, while the text is still the term',
  })
  askPhrase: string | null;

  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => QuestionLevelEnum, { nullable: true })
  level: QuestionLevel | null;

  @Field({ description: 'The level follows from the place in a list; nobody chose it' })
  levelInferred: boolean;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => [String])
  hints: string[];

  @Field(() => [String])
  tags: string[];

  @Field(() => [String])
  sectionPath: string[];

  @Field(() => String, { nullable: true, description: 'What its section tells the interviewer' })
  sectionGuidance: string | null;

  @Field(() => [String], { description: 'What its section wants to be covered' })
  sectionKeyAreas: string[];

  @Field(() => [String])
  followUps: string[];

  @Field(() => [ReferenceAnswer])
  referenceAnswers: ReferenceAnswer[];

  @Field(() => [String], { description: 'Keys of the rubric’s dimensions that apply; empty: all of them' })
  dimensionKeys: string[];

  @Field(() => [QuestionAnchor])
  anchors: QuestionAnchor[];

  @Field(() => [String], { description: 'Keys of the dimensions that apply and have no reference answer of their own' })
  get missingAnswers(): string[] {
    return missingAnswers(this);
  }

  @Field(() => Int, { description: 'The minutes, or an estimate by kind and level where there are none' })
  get estimatedMinutes(): number {
    return minutesOf(this).minutes;
  }

  @Field()
  get minutesEstimated(): boolean {
    return minutesOf(this).estimated;
  }

  @Field(() => ID, { nullable: true, description: 'Null on an interview’s copy, as all that says where a question stands' })
  bankId: string | null;

  @Field(() => ID, { nullable: true })
  sectionId: string | null;

  @Field(() => Int, { nullable: true, description: 'Counts its moves, as the revision counts its edits' })
  placement: number | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is out of lists, search and pick lists' })
  archivedAt: Date | null;
}

@ObjectType()
export class Section {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'Null: a top section' })
  parentId: string | null;

  @Field(() => Int, { description: 'Counts its edits and moves' })
  revision: number;

  @Field()
  title: string;

  @Field(() => [String])
  path: string[];

  @Field(() => String, { nullable: true })
  guidance: string | null;

  @Field(() => [String])
  keyAreas: string[];

  @Field({ description: 'Its questions are for the candidate to ask: never suggested into a round' })
  forCandidate: boolean;

  /** Reads the questions; those of a bank's sections are read together. */
  readQuestions: () => Promise<Question[]>;

  @Field(() => [Question])
  get questions(): Promise<Question[]> {
    return this.readQuestions();
  }
}

@ObjectType()
export class QuestionBank {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [String])
  keyAreas: string[];

  @Field(() => Int, { description: 'Archived questions are not counted' })
  questionCount: number;

  @Field(() => Date, { nullable: true })
  archivedAt: Date | null;

  /** Reads the sections; banks listed together are read together. */
  readSections: () => Promise<Section[]>;

  @Field(() => [Section], { description: 'Flat, in document order, at most 2,000 questions in all' })
  get sections(): Promise<Section[]> {
    return this.readSections();
  }
}

@ObjectType()
export class QuestionBankCreated {
  @Field(() => QuestionBank)
  bank: QuestionBank;
}

@ObjectType()
export class QuestionBankChanged {
  @Field(() => QuestionBank)
  bank: QuestionBank;
}

@ObjectType()
export class SectionAdded {
  @Field(() => Section)
  section: Section;
}

@ObjectType()
export class SectionEdited {
  @Field(() => Section)
  section: Section;
}

@ObjectType()
export class SectionMoved {
  @Field(() => Section)
  section: Section;
}

@ObjectType()
export class QuestionAdded {
  @Field(() => Question)
  question: Question;
}

@ObjectType()
export class QuestionEdited {
  @Field(() => Question)
  question: Question;
}

@ObjectType()
export class QuestionsMoved {
  @Field(() => [Question])
  questions: Question[];
}

@ObjectType()
export class QuestionsArchived {
  @Field(() => [Question])
  questions: Question[];
}

/** Where a question of a bank stands; an interview’s copy stands nowhere. */
export type QuestionPlace = Pick<Question, 'bankId' | 'sectionId' | 'placement' | 'archivedAt'>;

const NOWHERE: QuestionPlace = { bankId: null, sectionId: null, placement: null, archivedAt: null };
// What copies frozen before these were known do not hold.
const UNSAID = { term: null, askPhrase: null, levelInferred: false, sectionGuidance: null, sectionKeyAreas: [], anchors: [] };

/** An interview’s copy of a question under its own id, with `sourceId` leading back. */
export function toQuestion(planned: PlannedQuestion, ids: { id: string; sourceId: string }): Question {
  return Object.assign(new Question(), UNSAID, NOWHERE, planned, ids);
}

/** A question of a bank, or of a plan, under its own id. */
export function toBankQuestion(question: PlannedQuestion, place: QuestionPlace = NOWHERE): Question {
  const { bankId, sectionId, placement, archivedAt } = place;
  const stands = { sourceId: question.id, bankId, sectionId, placement, archivedAt };
  return Object.assign(new Question(), UNSAID, question, stands);
}

/** A section with the way to its questions. */
export function toSection(row: Omit<Section, 'questions' | 'readQuestions'>, readQuestions: () => Promise<Question[]>): Section {
  const { id, parentId, revision, title, path, guidance, keyAreas, forCandidate } = row;
  return Object.assign(new Section(), { id, parentId, revision, title, path, guidance, keyAreas, forCandidate, readQuestions });
}
