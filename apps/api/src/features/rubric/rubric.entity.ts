import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;
}
