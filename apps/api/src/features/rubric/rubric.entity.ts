import type { RubricDraft } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DimensionRow } from './dimension.entity.js';

/** One version of a rubric; versions of the same rubric share a family. */
@Entity('rubrics')
export class RubricRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'family_id' })
  familyId: string;

  @Column('text')
  name: string;

  @Column('int')
  version: number;

  @Column('int')
  levels: number;

  @Column('int')
  bar: number;

  @Column('text', { name: 'weight_reason', nullable: true })
  weightReason: string | null;

  @Column('int')
  revision: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;
}

/** A version with its dimensions in order, published or not. */
export type WholeRubric = RubricRow & { dimensions: DimensionRow[] };

/** What a version says, without who and when. */
export function draftOf({ name, levels, bar, weightReason, dimensions }: WholeRubric): RubricDraft {
  return {
    ...{ name, levels, bar, weightReason },
    dimensions: dimensions.map((row) => ({
      key: row.key,
      name: row.name,
      weight: row.weight,
      anchors: row.anchors.map(({ text }) => text),
    })),
  };
}
