import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { QUESTION_KINDS, ROUND_MINUTES, type QuestionKind } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';
import { QuestionKindEnum } from '../question-bank/question-bank.view.js';

@InputType()
class RoundAheadInput {
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;

  @Field(() => Int)
  minutes: number;

  @Field(() => [ID], { description: 'Sections of the bank to ask from, with all inside them' })
  sectionIds: string[];
}

@InputType()
export class ProposeLoopInput {
  @Field(() => ID)
  bankId: string;

  @Field(() => [ID], { defaultValue: [], description: 'Only these sections of it, with all inside them; none: the whole bank' })
  sectionIds: string[];

  @Field(() => [RoundAheadInput], {
    nullable: true,
    description: 'Rounds as a person changed them; left out: as the bank has them',
  })
  rounds?: RoundAheadInput[] | null;
}

@InputType()
class DraftRoundInput {
  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => ID)
  rubricId: string;

  @Field(() => [ID])
  questionIds: string[];
}

@InputType()
export class DraftLoopInput {
  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Left out: the title' })
  role?: string | null;

  @Field(() => [DraftRoundInput])
  rounds: DraftRoundInput[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Who sits in every round: the first who scores leads, observers by role observe',
  })
  memberIds: string[];
}

const MOST_ROUNDS = 12;
const MOST_QUESTIONS = 100;
const MOST_MEMBERS = 20;
const MINUTES = `A round lasts ${ROUND_MINUTES.least} to ${ROUND_MINUTES.most} minutes.`;
const minutes = z.int(MINUTES).min(ROUND_MINUTES.least, MINUTES).max(ROUND_MINUTES.most, MINUTES);
const sectionIds = z.array(z.string()).min(1, 'A round asks from at least one section. Name it, or drop the round.');

export const proposeLoopSchema = z.object({
  rounds: z
    .array(z.object({ kind: z.enum(QUESTION_KINDS), minutes, sectionIds }))
    .max(MOST_ROUNDS, `At most ${MOST_ROUNDS} rounds are proposed at once. Drop some.`)
    .nullish(),
});

export const draftLoopSchema = z.object({
  title: lineOfText('The title'),
  role: lineOfText('The role').nullish(),
  rounds: z
    .array(
      z.object({
        title: lineOfText('The round’s title'),
        minutes,
        questionIds: z.array(z.string()).max(MOST_QUESTIONS, `A round takes at most ${MOST_QUESTIONS} questions at once.`),
      }),
    )
    .min(1, 'The loop has no round. Keep at least one.')
    .max(MOST_ROUNDS, `At most ${MOST_ROUNDS} rounds are drafted at once. Drop some.`),
  memberIds: z.array(z.string()).max(MOST_MEMBERS, `At most ${MOST_MEMBERS} people sit in a round.`),
});
