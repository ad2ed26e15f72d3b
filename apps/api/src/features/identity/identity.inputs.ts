import { Field, InputType, Int } from '@nestjs/graphql';
import { ROLES, type Role } from '@strata/domain';
import { z } from 'zod';
import { lineOfText } from '../../platform/graphql/validated.js';
import { RoleEnum } from './identity.view.js';

@InputType()
export class SetUpInput {
  @Field()
  token: string;

  @Field()
  organizationName: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field()
  password: string;
}

@InputType()
export class InviteMemberInput {
  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => RoleEnum)
  role: Role;
}

@InputType()
export class PoliciesInput {
  @Field(() => Boolean, { nullable: true })
  allowPerQuestion?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  allowOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  showModels?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  showLeans?: boolean | null;

  @Field(() => Int, { nullable: true })
  comparableShare?: number | null;

  @Field(() => Int, { nullable: true })
  finishingWindowHours?: number | null;

  @Field(() => Boolean, { nullable: true })
  anonymiseCandidates?: boolean | null;
}

const email = z.string().trim().email('This is not an e-mail address. Write it like name@example.com.').max(254);
export const password = z
  .string()
  .min(10, 'A password needs at least 10 characters.')
  .max(200, 'A password has at most 200 characters.');

export const setUpSchema = z.object({
  token: z.string(),
  organizationName: lineOfText('The name'),
  name: lineOfText('The name'),
  email,
  password,
});
export const inviteMemberSchema = z.object({ name: lineOfText('The name'), email, role: z.enum(ROLES) });
const SHARE = 'The share of the same questions is 0 to 100 per cent.';
export const policiesSchema = z.object({
  allowPerQuestion: z.boolean().nullish(),
  allowOpen: z.boolean().nullish(),
  showModels: z.boolean().nullish(),
  showLeans: z.boolean().nullish(),
  comparableShare: z.number().int().min(0, SHARE).max(100, SHARE).nullish(),
  finishingWindowHours: z
    .number()
    .int()
    .min(1, 'The finishing window lasts 1 to 336 hours.')
    .max(336, 'The finishing window lasts 1 to 336 hours.')
    .nullish(),
  anonymiseCandidates: z.boolean().nullish(),
});
