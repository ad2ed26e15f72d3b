import type { LoopFormula } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('loops')
export class LoopRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  role: string;

  /** The draft differs from the last published version. */
  @Column('boolean', { name: 'draft_changed' })
  draftChanged: boolean;

  /** Counts the edits of title, role and formula. */
  @Column('int')
  revision: number;

  /** Counts everything that changed the draft. */
  @Column('int')
  changes: number;

  /** Null: nothing beyond the usual. */
  @Column('jsonb', { nullable: true })
  formula: LoopFormula | null;

  /** Made for one interview: it stands in no list. */
  @Column('boolean')
  quick: boolean;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
}
