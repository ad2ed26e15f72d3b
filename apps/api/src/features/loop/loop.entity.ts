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

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
}
