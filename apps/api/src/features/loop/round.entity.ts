import type { RevealPolicy } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rounds')
export class RoundRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'loop_id' })
  loopId: string;

  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Column('int')
  minutes: number;

  @Column('text', { name: 'reveal_policy' })
  revealPolicy: RevealPolicy;

  @Column('uuid', { name: 'rubric_id' })
  rubricId: string;

  @Column('text', { name: 'required_skills', array: true, default: '{}' })
  requiredSkills: string[];

  /** Counts the edits of what stands here; what is picked and seated changes nothing in it. */
  @Column('int')
  revision: number;
}
