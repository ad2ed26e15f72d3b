import type { LoopPlan } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published version; the database refuses any change of it. */
@Entity('loop_versions')
export class LoopVersionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'loop_id' })
  loopId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('jsonb')
  plan: LoopPlan;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;
}
