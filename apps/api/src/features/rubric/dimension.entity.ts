import type { AnchorPlan } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dimensions')
export class DimensionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'rubric_id' })
  rubricId: string;

  @Column('int')
  position: number;

  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('double precision')
  weight: number;

  @Column('jsonb')
  anchors: AnchorPlan[];
}
