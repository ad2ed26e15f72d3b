import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { dimensionKey, draftFaults, oneLine, RUBRIC_LIMITS, type RubricDraft } from '@strata/domain';
import { z } from 'zod';
import { invalid, keepable, lineOfText, validated } from '../../platform/graphql/validated.js';

@InputType()
export class CreateRubricInput {
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'Name of a preset to begin as' })
  preset?: string | null;

  @Field(() => ID, { nullable: true, description: 'Version to begin as' })
  copyOf?: string | null;
}

@InputType()
class DimensionInput {
  @Field(() => String, { nullable: true, description: 'Left out: made of the name' })
  key?: string | null;

  @Field()
  name: string;

  @Field(() => Float, { defaultValue: 1 })
  weight: number;

  @Field(() => [String], { description: 'One per level, level 1 first; empty where none is written yet' })
  anchors: string[];
}

@InputType()
class RubricInput {
  @Field()
  name: string;

  @Field(() => Int)
  levels: number;

  @Field(() => Int)
  bar: number;

  @Field(() => String, { nullable: true })
  weightReason?: string | null;

  @Field(() => [DimensionInput])
  dimensions: DimensionInput[];
}

@InputType()
export class EditRubricInput {
  @Field(() => ID)
  rubricId: string;

  @Field(() => Int)
  expectedRevision: number;

  @Field(() => RubricInput)
  rubric: RubricInput;
}

@InputType()
export class ImportRubricInput {
  @Field({ description: 'Says the form by its ending: .json, else Markdown' })
  fileName: string;

  @Field()
  content: string;
}

const CONTROL = /[\u202A-\u202E\u2066-\u2069\p{Cc}]/u;
const maybeEmpty = (label: string, most: number) =>
  z
    .string()
    .transform(oneLine)
    .refine((text) => text.length <= most, `${label} is longer than ${most} characters. Shorten it.`)
    .refine((text) => keepable(text) && !CONTROL.test(text), `${label} holds a character that cannot be kept. Remove it.`);

const dimension = z.object({
  key: maybeEmpty('The key', RUBRIC_LIMITS.name).nullish().transform((key) => key ?? ''),
  name: maybeEmpty('The name', RUBRIC_LIMITS.name),
  weight: z.number('A weight is a number. Write one.'),
  anchors: z.array(maybeEmpty('The anchor', RUBRIC_LIMITS.anchor)),
}); // prettier-ignore

const rubric = z.object({
  name: lineOfText('The name', RUBRIC_LIMITS.name).transform(oneLine),
  levels: z.number(),
  bar: z.number(),
  weightReason: maybeEmpty('The reason', RUBRIC_LIMITS.reason).nullish().transform((reason) => reason || null),
  dimensions: z.array(dimension),
}); // prettier-ignore

export const rubricNameSchema = rubric.pick({ name: true });

/** What an input says, as a draft that can be kept; `at` is where it stands in the operation. Refuses the first fault with its path. */
export function keptDraft(input: unknown, at = 'rubric'): RubricDraft {
  const { [at]: draft } = validated(z.object({ [at]: rubric }), { [at]: input });
  if (!draft) throw invalid(at, 'This rubric cannot be read.');
  for (const each of draft.dimensions)
    if (each.key === '') each.key = dimensionKey(each.name, draft.dimensions.map(({ key }) => key)); // prettier-ignore
  const [fault] = draftFaults(draft);
  if (fault) throw invalid(`${at}.${fault.path}`, fault.message);
  return draft;
}
