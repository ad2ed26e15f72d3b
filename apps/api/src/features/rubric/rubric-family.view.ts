import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { may, publishingFaults, type Role } from '@strata/domain';
import { draftOf, type WholeRubric } from './rubric.entity.js';
import { Dimension } from './rubric.view.js';

@ObjectType()
class RubricFault {
  @Field({ description: 'As in the input: dimensions.2.anchors.0, from 0' })
  path: string;

  @Field()
  message: string;
}

@ObjectType({ description: 'One version of a rubric: the draft, or one that never changes' })
export class RubricVersion {
  @Field(() => ID, { description: 'Rubric.id of the same version' })
  id: string;

  @Field(() => ID)
  familyId: string;

  @Field()
  name: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Counts the edits of the draft' })
  revision: number;

  @Field(() => Int, { description: 'How many levels every dimension has, counted from 1' })
  levels: number;

  @Field(() => Int, { description: 'The level from which on an answer meets what is asked' })
  bar: number;

  @Field(() => String, { nullable: true, description: 'Why the weights differ' })
  weightReason: string | null;

  @Field(() => [Dimension])
  dimensions: Dimension[];

  @Field(() => Date)
  changedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null: the draft' })
  publishedAt: Date | null;

  @Field(() => [RubricFault], { description: 'What keeps the draft from being published' })
  faults: RubricFault[];
}

@ObjectType()
class RubricRights {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;
}

@ObjectType({ description: 'A rubric through its versions' })
export class RubricFamily {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Of the latest published version, or of the draft where none is' })
  name: string;

  @Field(() => [RubricVersion], { description: 'Published ones, newest first' })
  versions: RubricVersion[];

  @Field(() => RubricVersion, { nullable: true, description: 'At most one at a time' })
  draft: RubricVersion | null;

  @Field(() => RubricRights, { description: 'What the viewer may do with it' })
  can: RubricRights;
}

@ObjectType()
export class RubricDrafted {
  @Field(() => RubricFamily)
  family: RubricFamily;
}

@ObjectType()
export class RubricEdited {
  @Field(() => RubricFamily)
  family: RubricFamily;
}

@ObjectType()
export class RubricPublished {
  @Field(() => RubricFamily)
  family: RubricFamily;
}

@ObjectType()
export class RubricDraftDiscarded {
  @Field(() => RubricFamily, { nullable: true, description: 'Null: nothing of it was ever published' })
  family: RubricFamily | null;
}

export const RUBRIC_FORMATS = ['MARKDOWN', 'JSON'] as const;
export type RubricFormat = (typeof RUBRIC_FORMATS)[number];
export const RubricFormatEnum = Object.fromEntries(RUBRIC_FORMATS.map((format) => [format, format])) as {
  [F in RubricFormat]: F;
};
registerEnumType(RubricFormatEnum, { name: 'RubricFormat' });

@ObjectType({ description: 'A document that an import reads back to the same rubric' })
export class RubricExport {
  @Field()
  fileName: string;

  @Field()
  mediaType: string;

  @Field()
  content: string;
}

export function toVersion(row: WholeRubric): RubricVersion {
  const { id, familyId, name, version, revision, levels, bar, weightReason, changedAt, publishedAt } = row;
  const faults = publishedAt ? [] : publishingFaults(draftOf(row));
  const dimensions = row.dimensions.map(({ id: own, key, name: title, weight, anchors }) => ({
    id: own,
    key,
    name: title,
    weight,
    anchors,
  }));
  const head = { id, familyId, name, version, revision, levels, bar, weightReason, changedAt, publishedAt };
  return Object.assign(new RubricVersion(), { ...head, dimensions, faults });
}

/** All versions of one family, oldest first, as a viewer sees them; null where there is none. */
export function toFamily(rows: readonly WholeRubric[], viewerRole: Role): RubricFamily | null {
  const versions = rows.filter((row) => row.publishedAt).reverse();
  const draft = rows.find((row) => !row.publishedAt) ?? null;
  const shown = versions[0] ?? draft;
  if (!shown) return null;
  const can = { edit: may(viewerRole, 'rubrics.draft'), publish: may(viewerRole, 'rubrics.publish') };
  return Object.assign(new RubricFamily(), {
    ...{ id: shown.familyId, name: shown.name, can },
    versions: versions.map(toVersion),
    draft: draft && toVersion(draft),
  });
}
