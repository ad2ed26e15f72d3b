import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { TIME_MULTIPLIER } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';

@InputType({ isAbstract: true })
abstract class CandidateInput {
  @Field()
  candidateName: string;

  @Field(() => String, { nullable: true })
  candidateEmail?: string | null;

  @Field(() => String, { nullable: true })
  externalReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Where another system keeps the application' })
  externalLink?: string | null;

  @Field(() => String, { nullable: true, description: 'How the name is said' })
  pronounced?: string | null;

  @Field(() => [String], { nullable: true })
  links?: string[] | null;
}

@InputType()
export class OpenCandidacyInput extends CandidateInput {
  @Field(() => ID)
  loopId: string;
}

@InputType({ description: 'The candidate as they shall stand; what is left out is taken away' })
export class EditCandidateInput extends CandidateInput {
  @Field(() => ID)
  candidacyId: string;

  @Field(() => Int, { description: 'The revision that the member sees; another one by now is refused' })
  expectedRevision: number;
}

@InputType()
export class CandidateListInput {
  @Field(() => ID)
  loopId: string;

  @Field({ description: 'CSV or TSV; its first line names the columns' })
  content: string;
}

const MOST_LINKS = 10;

const link = z
  .string()
  .trim()
  .max(500, 'A link is longer than 500 characters. Shorten it.')
  .refine(
    (text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text),
    'This is not a web address. Write it like https://example.com, or leave it out.',
  );

/** A candidate as they are opened, one by one or by a list. */
export const candidateSchema = z.object({
  candidateName: lineOfText('The candidate’s name'),
  candidateEmail: z
    .string()
    .trim()
    .email('This is not an e-mail address. Write it like name@example.com, or leave it out.')
    .nullish(),
  externalReference: lineOfText('The reference').nullish(),
  externalLink: link.nullish(),
  pronounced: lineOfText('How the name is said').nullish(),
  links: z.array(link).max(MOST_LINKS, `A candidate has at most ${MOST_LINKS} links. Keep the ones that matter.`).nullish(),
});

export type CandidateWanted = z.output<typeof candidateSchema>;

const TIME_RANGE = `The time multiplier lies between ${TIME_MULTIPLIER.usual} and ${TIME_MULTIPLIER.most}. Send 1.5 for half as much time again.`;

export const timeMultiplierSchema = z.object({
  multiplier: z.number().min(TIME_MULTIPLIER.usual, TIME_RANGE).max(TIME_MULTIPLIER.most, TIME_RANGE),
});
