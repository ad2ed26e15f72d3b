import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

export const AgendaSubjectEnum = {
  QUESTION: 'QUESTION',
  DIMENSION: 'DIMENSION',
  KEY_AREA: 'KEY_AREA',
  RECOMMENDATION: 'RECOMMENDATION',
} as const;
registerEnumType(AgendaSubjectEnum, {
  name: 'AgendaSubject',
  description:
    'What panelists differ on: a question inside a round, or a dimension, key area or recommendation across solo rounds',
});

@ObjectType({ description: 'One panelist’s side of a split: level, note, anchor text' })
export class AgendaSide {
  @Field(() => Member)
  member: Member;

  @Field(() => ID)
  panelistId: string;

  @Field()
  interviewTitle: string;

  @Field(() => Int)
  level: number;

  @Field({ description: 'The level as one says it; a recommendation in its words' })
  levelWords: string;

  @Field(() => Int, { nullable: true, description: 'What they gave before seeing a colleague’s value; null: nothing' })
  independentLevel: number | null;

  @Field(() => String, { nullable: true })
  anchor: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ description: 'questionId null: a split across rounds' })
export class AgendaItem {
  @Field({ description: 'Names this split among all of the candidacy' })
  key: string;

  @Field(() => AgendaSubjectEnum)
  about: keyof typeof AgendaSubjectEnum;

  @Field(() => ID, { nullable: true })
  interviewId: string | null;

  @Field(() => ID, { nullable: true })
  questionId: string | null;

  @Field({ description: 'Of a key area: its name; of recommendations: recommendation' })
  dimensionKey: string;

  @Field(() => Int)
  range: number;

  @Field(() => Float, { description: 'The share of its round’s result that the dimension has; 0 across rounds' })
  weight: number;

  @Field(() => Float, { description: 'How many levels the result moves from one end of the split to the other' })
  effect: number;

  @Field({ description: 'On a question that was asked in this interview only: it moves no result' })
  unplanned: boolean;

  @Field()
  reason: string;

  @Field({ description: 'The question’s text, or what the split is about' })
  title: string;

  @Field()
  dimensionName: string;

  @Field(() => [AgendaSide])
  sides: AgendaSide[];
}
